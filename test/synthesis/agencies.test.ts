import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGENCY_FUNCTIONS } from '../../src/pack/pack.ts'
import { assignFunctions } from '../../src/synthesis/agency-functions.ts'
import { PACKS, sum, synthesisOf } from './countries.ts'

const serves = (mask: number, flag: number) => (mask >> flag) & 1
const countFlag = (masks: Iterable<number>, flag: number) => [...masks].filter((mask) => serves(mask, flag)).length

describe('functions of agencies', () => {
  test('meet every margin, and each agency serves something, wherever that is possible', () => {
    const margins = fc
      .integer({ min: 1, max: 40 })
      .chain((total) => fc.tuple(fc.constant(total), fc.array(fc.nat(total), { minLength: 1, maxLength: 7 })))
      .filter(([total, counts]) => sum(counts) >= total)
    fc.assert(
      fc.property(margins, ([total, counts]) => {
        const masks = assignFunctions(counts, total)
        expect(masks).toHaveLength(total)
        expect(masks.every((mask) => mask > 0)).toBe(true)
        expect(counts.map((_, flag) => countFlag(masks, flag))).toEqual(counts)
      }),
      { numRuns: 200 },
    )
  })

  test('say so where no assignment exists', () => {
    expect(() => assignFunctions([1, 1], 3)).toThrow(/3 agencies cannot serve 1, 1 functions/)
    expect(() => assignFunctions([4, 1], 3)).toThrow(/cannot serve/)
  })

  test('are as good as independent where agencies serve many of them', () => {
    const masks = assignFunctions([500, 500, 500, 500, 500, 500, 500], 1000)
    for (let one = 0; one < 7; one++)
      for (let other = 0; other < one; other++) {
        const both = [...masks].filter((mask) => serves(mask, one) && serves(mask, other)).length
        expect(Math.abs(both - 250)).toBeLessThan(10)
      }
  })
})

describe.each([
  ['toy', 20],
  ['korea', 20_000],
] as const)('agencies of %s', (name, personsPerAgent) => {
  const pack = PACKS[name]
  const { world } = synthesisOf(pack, personsPerAgent)
  const { agencies } = world
  const rows = Array.from(agencies.region, (_, row) => row)

  test('are exactly as many by region and function as the pack counts', () => {
    const counted = pack.regions.map((_, region) => {
      const own = rows.filter((row) => agencies.region[row] === region)
      return [
        own.length,
        ...AGENCY_FUNCTIONS.map((_, flag) =>
          countFlag(
            own.map((row) => agencies.functions[row]!),
            flag,
          ),
        ),
      ]
    })
    expect(counted).toEqual(
      pack.regions.map((_, region) => [
        pack.agencies[region],
        ...pack.agencyCounts.subarray(region * 7, region * 7 + 7),
      ]),
    )
    expect(rows.every((row) => agencies.functions[row]! > 0)).toBe(true)
  })

  test('sit in their region, spread by its residents', () => {
    expect(rows.every((row) => pack.places[agencies.place[row]!]!.region === agencies.region[row])).toBe(true)
    const residents = (place: number) => sum(pack.population.subarray(place * 21, place * 21 + 21))
    const regionResidents = (region: number) =>
      sum(pack.places.map((record, place) => (record.region === region ? residents(place) : 0)))
    for (const [place, { region }] of pack.places.entries()) {
      const share = residents(place) / regionResidents(region)
      const here = rows.filter((row) => agencies.place[row] === place).length
      expect(Math.abs(here - share * pack.agencies[region]!)).toBeLessThanOrEqual(1)
    }
  })

  test('have the published means of staff and budget, skewed, the budget in whole won', () => {
    const count = rows.length
    expect(Math.abs(sum(agencies.researchers) - count * pack.scalars.get('agencyResearchers')!)).toBeLessThanOrEqual(
      0.5,
    )
    const won = (count * pack.scalars.get('agencyBudgetWon')!) / personsPerAgent
    expect(Math.abs(sum(agencies.budget) - won)).toBeLessThanOrEqual(0.5)
    for (const row of rows) {
      expect(Number.isInteger(agencies.researchers[row]) && agencies.researchers[row]! >= 1).toBe(true)
      expect(Number.isSafeInteger(agencies.budget[row]) && agencies.budget[row]! > 0).toBe(true)
    }
    const sorted = agencies.researchers.toSorted()
    expect(sorted[Math.floor(count / 2)]!).toBeLessThan(sum(agencies.researchers) / count)
  })

  test('have keys of their own and are the same at another scale, budgets aside', () => {
    expect(new Set(rows.map((row) => `${agencies.keyHigh[row]} ${agencies.keyLow[row]}`)).size).toBe(rows.length)
    const other = synthesisOf(pack, 2 * personsPerAgent).world.agencies
    for (const column of ['keyHigh', 'keyLow', 'region', 'place', 'functions', 'researchers'] as const)
      expect([...other[column]]).toEqual([...agencies[column]])
  })
})
