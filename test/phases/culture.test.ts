import { describe, expect, test } from 'vitest'
import { settleCulture } from '../../src/phases/culture.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { appealOf, nextCulture } from '../../src/rules/place/moving.ts'
import { runMonthsWith } from './lever-months.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const spendOn = (place: number, won: number) => (economy: Economy) => {
  economy.placeLevers.amenity[place] = won
}

/** Appeal of all places after some months of spending in them. */
function appeals(won: readonly number[], changed: Readonly<Record<string, number>> = {}, months = 4): number[] {
  const economy = runTo(toyEconomy([], changed), '2017-01')
  for (let month = 0; month < months; month++) {
    won.forEach((each, place) => {
      economy.placeLevers.amenity[place] = each
    })
    settleCulture(economy)
  }
  return [...economy.world.places.appeal]
}

describe('cultural assets', () => {
  test('decay, and cost money per resident', () => {
    expect(nextCulture(0.02, 0.01, 0, 1e8)).toBeCloseTo(0.0198, 12)
    expect(nextCulture(0.02, 0.01, 1e6, 1e8)).toBeCloseTo(0.0298, 12)
  })

  test('draw by what sets a place apart: the less the more others have built', () => {
    expect(appealOf(0.02, 0, 50)).toBe(0.02)
    expect(appealOf(0.02, 0.02, 50)).toBeCloseTo(0.01, 12)
    const alone = appeals([1e9, 0, 0])[0]!
    const imitated = appeals([1e9, 4e9, 4e9])[0]!
    expect(alone).toBeGreaterThan(0)
    expect(alone).toBe(appeals([1e9, 0, 0], { 'culture.imitation': 0 })[0])
    expect(imitated).toBeLessThan(0.9 * alone)
    expect(appeals([1e9, 4e9, 4e9], { 'culture.imitation': 0 })[0]).toBeCloseTo(alone, 12)
  })

  test('bring the more people the more is spent, raise rents and take people from elsewhere', () => {
    const after = [0, 1e9, 1e10, 1e11].map((won) => {
      const economy = runTo(toyEconomy([], { 'migration.multiplier': 5 }), '2017-01')
      runMonthsWith(economy, 12, spendOn(2, won))
      const { adults, rent } = economy.world.places
      return { people: adults[2]!, elsewhere: adults[0]! + adults[1]!, rent: rent[2]! }
    })
    for (let step = 2; step < 4; step++) {
      expect(after[step]!.people).toBeGreaterThan(after[step - 1]!.people)
      expect(after[step]!.elsewhere).toBeLessThan(after[step - 1]!.elsewhere)
    }
    expect(after[3]!.people).toBeGreaterThan(after[0]!.people)
    expect(after[3]!.rent).toBeGreaterThan(after[0]!.rent)
  })

  test('bring nobody where amenities do not matter to movers', () => {
    const places = [0, 1e11].map((won) => {
      const economy = runTo(toyEconomy([], { 'migration.amenityWeight': 0 }), '2017-01')
      return [...runMonthsWith(economy, 4, spendOn(2, won)).world.places.adults]
    })
    expect(places[1]).toEqual(places[0])
  })
})
