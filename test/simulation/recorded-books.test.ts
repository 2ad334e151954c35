import { describe, expect, it } from 'vitest'
import { HOLDERS } from '../../src/accounts/flows.ts'
import type { ColumnTable, TextColumn } from '../../src/base/run.ts'
import { INDICATORS } from '../../src/indicators/registry.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { toyRequest } from './toy-run.ts'

const { tables, outcomes } = simulate(
  toyRequest({ record: { monthly: ['population'], flows: ['job', 'graduate', 'study', 'other'] } }),
)

function textOf(table: ColumnTable, name: string): string[] {
  const { codes, labels } = table.columns[name] as TextColumn
  return Array.from(codes, (code) => labels[code]!)
}

const numbersOf = (table: ColumnTable, name: string) => table.columns[name] as Float64Array

describe('recorded accounts', () => {
  const won = numbersOf(tables.accounts, 'won')
  const month = textOf(tables.accounts, 'month')
  const payer = textOf(tables.accounts, 'payer')
  const payee = textOf(tables.accounts, 'payee')

  it('leave the goods market at zero every month', () => {
    const net = new Map<string, bigint>()
    for (const [row, name] of month.entries()) {
      const value = BigInt(won[row]!)
      if (payee[row]!.endsWith('goods-market')) net.set(name, (net.get(name) ?? 0n) + value)
      if (payer[row]!.endsWith('goods-market')) net.set(name, (net.get(name) ?? 0n) - value)
    }
    expect(net.size).toBe(24)
    for (const [name, value] of net) expect(value, name).toBe(0n)
  })

  it('hold positive whole won of known holders', () => {
    const holders = new Set<string>(HOLDERS)
    for (const [row, name] of payer.entries()) {
      expect(Number.isSafeInteger(won[row]!)).toBe(true)
      expect(holders.has(name.split('/').at(-1)!)).toBe(true)
    }
  })
})

describe('recorded people', () => {
  const { persons, flows, series } = tables
  const column = (name: string) => numbersOf(persons, name)

  it('are conserved in every place and month', () => {
    const places = new Set(textOf(persons, 'place')).size
    for (let row = places; row < persons.rows; row++) {
      const change = column('entrants')[row]! - column('deaths')[row]! + column('in')[row]! - column('out')[row]!
      expect(column('stock')[row]).toBe(column('stock')[row - places]! + change)
    }
  })

  it('move between regions as often as the flows say', () => {
    const regionOf: Record<string, string> = { harbour: 'coast', valley: 'coast', hill: 'inland' }
    const gain = (region: string) =>
      textOf(persons, 'place').reduce(
        (sum, place, row) => (regionOf[place] === region ? sum + column('in')[row]! - column('out')[row]! : sum),
        0,
      )
    const moved = (side: 'origin' | 'destination', region: string) =>
      textOf(flows, side).reduce((sum, id, row) => (id === region ? sum + numbersOf(flows, 'persons')[row]! : sum), 0)
    expect(moved('destination', 'inland') - moved('origin', 'inland')).toBe(gain('inland'))
    expect(gain('inland') + gain('coast')).toBe(0)
  })

  it('add up from regions to the nation', () => {
    const population = numbersOf(series, 'population')
    for (let row = 0; row < series.rows; row += 3)
      expect(Math.abs(population[row]! + population[row + 1]! - population[row + 2]!)).toBeLessThanOrEqual(2)
  })
})

describe('recorded outcomes', () => {
  it('start at 50 on both indices when no references are frozen, and stay in their ranges', () => {
    expect(outcomes['balanceIndex@year-1']).toBeCloseTo(50, 9)
    expect(outcomes['efficiencyIndex@year-1']).toBeCloseTo(50, 9)
    expect(outcomes['balanceIndex@years-3-5']).toBeNull()
    for (const { id, range } of INDICATORS) {
      const value = outcomes[`${id}@last-12`]
      expect(value, id).not.toBeNull()
      if (range === undefined) continue
      expect(value!, id).toBeGreaterThanOrEqual(range[0])
      expect(value!, id).toBeLessThanOrEqual(range[1])
    }
  })
})
