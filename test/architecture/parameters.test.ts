import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { ParameterDeclaration } from '../../src/pack/parameter.ts'
import { ALL_PARAMETERS } from '../../src/phases/parameters.ts'
import { readSource } from './sources.ts'

const declared = new Map<string, ParameterDeclaration>(Object.entries(ALL_PARAMETERS))
const packs = readdirSync('packs', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

interface Row {
  readonly id: string
  readonly value: string
  readonly unit: string
  readonly status: string
  readonly source: string
}

function readRows(pack: string): Row[] {
  return parse(readFileSync(`packs/${pack}/parameters.csv`, 'utf8'), { columns: true }) as Row[]
}

describe('a parameter', () => {
  const readers = readSource()
    .filter((file) => !file.path.endsWith('parameters.ts'))
    .map((file) => file.text)

  it('is read somewhere', () => {
    const dead = [...declared.keys()].filter((id) => !readers.some((text) => text.includes(`'${id}'`)))
    expect(dead).toEqual([])
  })

  it('is declared once, with a range that is not empty', () => {
    const declarations = readSource()
      .filter((file) => file.path.endsWith('parameters.ts'))
      .flatMap((file) => [...file.text.matchAll(/^ {2}'([\w.]+)': parameter\(/gm)].map((match) => match[1]!))
    expect([...declarations].sort()).toEqual([...declared.keys()].sort())
    expect([...declared].filter(([, { low, high }]) => !(low < high))).toEqual([])
  })
})

describe.each(packs)('pack %s', (pack) => {
  const rows = readRows(pack)

  it('values every parameter, and no other', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual([...declared.keys()].sort())
  })

  it('keeps every value inside its range, in its unit', () => {
    const wrong = rows.filter(({ id, value, unit }) => {
      const spec = declared.get(id)
      return spec === undefined || !(Number(value) >= spec.low && Number(value) <= spec.high) || unit !== spec.unit
    })
    expect(wrong.map(({ id, value, unit }) => `${id} ${value} ${unit}`)).toEqual([])
  })

  it('says of every value what it rests on', () => {
    const wrong = rows.filter(({ status, source }) => {
      if (!['sourced', 'calibrated', 'assumption'].includes(status)) return true
      return source.trim() === '' || (status === 'assumption') !== source.startsWith('assumption:')
    })
    expect(wrong.map(({ id, status, source }) => `${id} ${status} ${source}`)).toEqual([])
  })
})
