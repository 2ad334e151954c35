import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FAULTS, testsOf } from '../../tools/mutants/index.ts'

const name = ({ file, why }: (typeof FAULTS)[number]) => `${file}: ${why}`

describe('a planted fault', () => {
  it('has a place in the code as it is, one alone, and changes it', () => {
    const stale = FAULTS.filter(({ file, find, replace }) => {
      const occurrences = existsSync(file) ? readFileSync(file, 'utf8').split(find).length - 1 : 0
      return occurrences !== 1 || replace === find
    })
    expect(stale.map(name)).toEqual([])
  })

  it('is planted once, and names tests that there are', () => {
    expect(new Set(FAULTS.map(({ file, find, replace }) => `${file}\n${find}\n${replace}`)).size).toBe(FAULTS.length)
    const answering = FAULTS.flatMap((fault) => testsOf(fault).flat())
    expect([...new Set(answering)].filter((path) => !existsSync(path))).toEqual([])
  })
})
