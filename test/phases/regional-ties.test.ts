import { describe, expect, it } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runMoving } from '../../src/phases/moving.ts'
import { agglomerate, fitSearchEase } from '../../src/phases/regional-ties.ts'
import { runTo, START, toyEconomy } from './toy-economy.ts'

/** Arrivals in a place in one month in which something there is changed, with other parameters. */
function arrivals(place: number, change: (economy: Economy) => void, parameters: Readonly<Record<string, number>>) {
  const economy = runTo(toyEconomy([], { 'migration.multiplier': 5, ...parameters }), '2017-01')
  economy.world.nation.month[0] = START + 1
  change(economy)
  economy.ledger.people.arrivals.fill(0)
  runMoving(economy, SOLO_MEMBER)
  return economy.ledger.people.arrivals[place]!
}

describe('moves', () => {
  const richer = ({ world }: Economy) => {
    world.places.expectedIncome[2]! *= 1.5
  }
  const greener = ({ world }: Economy) => {
    world.places.amenity[2] = 1
  }

  it('go to higher incomes, the more the higher the elasticity, and not at all for them at zero', () => {
    const by = (weight: number) => arrivals(2, richer, { 'migration.wageWeight': weight })
    expect(by(3)).toBeGreaterThan(by(1))
    expect(by(1)).toBeGreaterThan(by(0))
    expect(by(0)).toBe(arrivals(2, () => {}, { 'migration.wageWeight': 0 }))
  })

  it('take children along, also when a job called the parents', () => {
    const economy = runTo(toyEconomy([], { 'migration.multiplier': 0 }), '2017-01')
    const { persons, pairs, nation } = economy.world
    nation.month[0] = START + 1
    persons.previousPlace.set(persons.place)
    const before = Float64Array.from(pairs.childShare)
    for (let person = 0; person < persons.place.length; person++)
      if (persons.place[person] === 0) persons.place[person] = person % 4 === 0 ? 2 : 0
    runMoving(economy, SOLO_MEMBER)
    expect(pairs.childShare[2]! - before[2]!).toBeGreaterThan(0.2)
    expect(pairs.childShare[0]! + pairs.childShare[1]! + pairs.childShare[2]!).toBeCloseTo(1, 9)
  })

  it('go to amenities unless nobody cares for them', () => {
    const by = (weight: number) => arrivals(2, greener, { 'migration.amenityWeight': weight })
    expect(by(1)).toBeGreaterThan(by(0))
    expect(by(0)).toBe(arrivals(2, () => {}, { 'migration.amenityWeight': 0 }))
  })
})

describe('amenities', () => {
  it('are lost where residents crowd in, and without congestion stay', () => {
    const amenitiesWith = (congestion: number) => {
      const economy = runTo(toyEconomy([], { 'amenity.congestion': congestion }), '2017-01')
      economy.world.places.adults[0]! *= 1.2
      economy.world.places.adults[2]! *= 0.8
      runMoving(economy, SOLO_MEMBER)
      return economy.world.places.amenity
    }
    const [crowded, , empty] = amenitiesWith(0.5)
    expect(crowded).toBeLessThan(0)
    expect(empty).toBeGreaterThan(0)
    expect(amenitiesWith(0).every((value) => value === 0)).toBe(true)
  })
})

describe('agglomeration', () => {
  it('raises productivity where educated workers gather, from the start of the record on', () => {
    const gathered = (elasticity: number, month: string) => {
      const economy = runTo(toyEconomy([], { 'agglomeration.elasticity': elasticity }), month)
      economy.world.places.educated[0]! *= 1.5
      agglomerate(economy)
      return economy.world.places.agglomeration
    }
    const [rising, , falling] = gathered(0.05, '2017-01')
    expect(rising).toBeGreaterThan(0)
    expect(falling).toBeLessThan(0)
    expect(gathered(0, '2017-01').every((value) => value === 0)).toBe(true)
    expect(gathered(0.05, '2016-12').every((value) => value === 0)).toBe(true)
  })
})

describe('ease of search', () => {
  const easeWith = (speed: number, month: string) => {
    const economy = runTo(toyEconomy([], { 'search.easeSpeed': speed }), month)
    const { places, regions } = economy.world
    places.unemployed[2]! += 200
    const before = Float64Array.from(regions.searchEase)
    fitSearchEase(economy, 0.05)
    return { before, after: Float64Array.from(regions.searchEase), places, regions }
  }

  it('rises in burn-in where unemployment exceeds the base year’s, on average over the unemployed by nothing', () => {
    const { before, after, places, regions } = easeWith(0.1, '2016-12')
    expect(after[1]! / after[0]!).toBeGreaterThan(before[1]! / before[0]!)
    let searching = 0
    let weighted = 0
    for (let place = 0; place < 3; place++) {
      searching += places.unemployed[place]!
      weighted += places.unemployed[place]! * regions.searchEase[places.region[place]!]!
    }
    expect(weighted / searching).toBeCloseTo(1, 9)
  })

  it('is alike everywhere without a speed, and stays as it is from the start of the record on', () => {
    expect([...easeWith(0, '2016-12').after]).toEqual([1, 1])
    const { before, after } = easeWith(0.1, '2017-01')
    expect(after).toEqual(before)
  })
})
