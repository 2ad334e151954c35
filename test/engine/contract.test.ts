import { describe, expect, it } from 'vitest'
import type { TypedArray } from '../../src/engine/allocate.ts'
import {
  type ColumnContract,
  type ColumnStore,
  findOrderDependence,
  findUndeclaredReads,
  findUndeclaredWrites,
  findUnknownColumns,
} from '../../src/engine/contract.ts'
import { mapRows } from '../../src/engine/map-rows.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { shuffled } from './shuffled.ts'

class Village implements ColumnStore<Village> {
  readonly columns = new Map<string, TypedArray>([
    ['persons.wage', Float64Array.from({ length: 40 }, (_, row) => 1000 * row)],
    ['persons.age', Uint8Array.from({ length: 40 }, (_, row) => row + 20)],
    ['persons.tax', new Float64Array(40)],
    ['scratch.order', new Int32Array(40)],
  ])

  clone(): Village {
    const copy = new Village()
    for (const [name, values] of this.columns) copy.columns.set(name, values.slice())
    return copy
  }
}

const contract: ColumnContract = { reads: ['persons.wage'], writes: ['persons.tax'], scratch: ['scratch.order'] }
const column = (village: Village, name: string) => village.columns.get(name)!

function taxWages(village: Village): void {
  const wage = column(village, 'persons.wage')
  const tax = column(village, 'persons.tax')
  const order = column(village, 'scratch.order')
  for (let row = 0; row < wage.length; row++) {
    order[row] = row
    tax[row] = Math.floor(wage[row]! / 10)
  }
}

function taxByAge(village: Village): void {
  taxWages(village)
  const tax = column(village, 'persons.tax')
  for (let row = 0; row < tax.length; row++) if (column(village, 'persons.age')[row]! > 30) tax[row] = 0
}

function taxByScratch(village: Village): void {
  column(village, 'persons.tax')[0] = column(village, 'scratch.order')[0]!
}

function ageToo(village: Village): void {
  taxWages(village)
  column(village, 'persons.age')[7] = 1
}

describe('the contract of a phase', () => {
  it('holds for a phase that touches what it says', () => {
    const village = new Village()
    expect(findUnknownColumns(village, contract)).toEqual([])
    expect(findUndeclaredWrites(village, contract, taxWages)).toEqual([])
    expect(findUndeclaredReads(village, contract, taxWages)).toEqual([])
  })

  it('finds a write that is not declared', () => {
    expect(findUndeclaredWrites(new Village(), contract, ageToo)).toEqual(['persons.age'])
  })

  it('finds a read that is not declared, of a column or of what scratch held before', () => {
    expect(findUndeclaredReads(new Village(), contract, taxByAge)).toEqual(['persons.age'])
    expect(findUndeclaredReads(new Village(), contract, taxByScratch)).toEqual(['scratch.order'])
  })

  it('counts a phase that breaks on garbage as reading it', () => {
    const strict = (village: Village) => {
      if (column(village, 'persons.age')[0] !== 20) throw new RangeError('age')
    }
    expect(findUndeclaredReads(new Village(), contract, strict)).toEqual(['persons.age'])
  })

  it('names columns that do not exist', () => {
    expect(findUnknownColumns(new Village(), { reads: ['persons.wages'], writes: [] })).toEqual(['persons.wages'])
  })

  it('finds a result that depends on the order of blocks', () => {
    let last = 0
    const kernel = (village: Village, from: number) => {
      column(village, 'persons.tax')[from] = last
      last = from
    }
    const members = [shuffled(SOLO_MEMBER, 3), shuffled(SOLO_MEMBER, 4)]
    const racing = (village: Village, member = SOLO_MEMBER) => {
      last = 0
      mapRows(member, village, 40, kernel, 5)
    }
    expect(findOrderDependence(new Village(), contract, racing, members)).toEqual(['persons.tax'])
    expect(findOrderDependence(new Village(), contract, taxWages, members)).toEqual([])
  })
})
