import { describe, expect, it } from 'vitest'
import { loadPack } from '../../src/pack/index.ts'
import { POLICIES } from '../../src/policies/registry.ts'
import { readSource, withoutComments } from './sources.ts'

const korea = loadPack('packs/korea')
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
const COUNTRY = [...ids(korea.regions), ...ids(korea.places), ...ids(korea.sectors)]
const POLICY_IDS = ids(POLICIES)
const files = readSource().filter((file) => file.room !== 'policies')

/** Quoted words of a file that are exactly one of the ids. */
function quoted(text: string, known: readonly string[]): string[] {
  const words = [...withoutComments(text).matchAll(/(['"`])([a-z][a-z0-9-]*)\1/g)].map((match) => match[2]!)
  return words.filter((word) => known.includes(word))
}

/** Words that mean something else in these files than the id of a record: a function of agencies. */
const OTHER_MEANINGS: readonly (readonly [string, string])[] = [['src/pack/pack.ts', 'capital']]

describe('a country', () => {
  it('is data: no region, place or sector is named in the code', () => {
    const wrong = files.flatMap((file) =>
      quoted(file.text, COUNTRY)
        .filter((word) => !OTHER_MEANINGS.some(([path, meant]) => path === file.path && meant === word))
        .map((word) => `${file.path}: ${word}`),
    )
    expect(wrong).toEqual([])
  })

  it('is not known to phases: no policy is named below the scenario', () => {
    const rooms = ['scenario', 'results', 'experiments', 'report', 'dashboard', 'cluster', 'cli']
    const wrong = files
      .filter((file) => !rooms.includes(file.room))
      .flatMap((file) => quoted(file.text, POLICY_IDS).map((word) => `${file.path}: ${word}`))
    expect(wrong).toEqual([])
  })
})
