import { describe, expect, test } from 'vitest'
import { measureFit } from '../../src/synthesis/fit-report.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { columnsWithoutNumbers, economyOf, PACKS, productOfMonths, sum, synthesisOf } from './countries.ts'

describe('any scale', () => {
  test.each([
    ['toy', 1],
    ['toy', 7],
    ['toy', 50],
    ['toy', 500],
    ['toy', 5_000],
    ['toy', 20_000],
    ['korea', 7_333],
    ['korea', 20_000],
    ['korea', 100_000],
  ] as const)('%s at 1:%i has numbers in every column and its adults', (name, personsPerAgent) => {
    const synthesis = synthesisOf(PACKS[name], personsPerAgent)
    expect(columnsWithoutNumbers(synthesis.world)).toEqual([])
    expect(measureFit(synthesis).filter(({ difference }) => !Number.isFinite(difference))).toEqual([])
    const { status } = synthesis.world.persons
    expect(status.filter((code) => code !== STATUS.VACANT)).toHaveLength(sum(synthesis.sizes.persons))
  })

  test.each([
    ['toy', 20],
    ['toy', 1_000],
    ['toy', 20_000],
    ['korea', 5_000],
    ['korea', 100_000],
  ] as const)('%s at 1:%i has numbers in every column after 24 months, its books exact', (name, personsPerAgent) => {
    const economy = economyOf(synthesisOf(PACKS[name], personsPerAgent))
    expect(productOfMonths(economy, 24).every((product) => product > 0)).toBe(true)
    expect(columnsWithoutNumbers(economy.world)).toEqual([])
  })

  test('a scale that leaves no jobs is refused by name', () => {
    expect(() => synthesisOf(PACKS.toy, 100_000)).toThrow(
      /run\.personsPerAgent: one person for 100000 leaves nobody at work in Toy country/,
    )
  })
})
