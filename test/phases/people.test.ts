import { describe, expect, test } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import { roundWon } from '../../src/base/won.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { runDemography } from '../../src/phases/demography.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { settleHousing } from '../../src/phases/housing.ts'
import { runIncomes } from '../../src/phases/incomes.ts'
import { learn } from '../../src/phases/learning.ts'
import { runMoving } from '../../src/phases/moving.ts'
import { PENSION_AGE } from '../../src/rules/person/household.ts'
import { SKILL_UNIT, STATUS } from '../../src/world/person-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const begun = (changed: Readonly<Record<string, number>> = {}) => runTo(toyEconomy([], changed), '2017-02')

const residents = ({ world }: Economy) =>
  [...world.persons.status.keys()].filter((person) => world.persons.status[person] !== STATUS.VACANT)
const ageOf = ({ world }: Economy, person: number) => world.nation.month[0]! - world.persons.birthMonth[person]!

describe('births and deaths', () => {
  test('those die whose age band dies', () => {
    const economy = begun()
    const { bands, shape, persons } = economy.world
    bands.mortality.fill(0)
    for (let place = 0; place < shape.places; place++)
      for (let band = 16; band < shape.ageBands; band++) bands.mortality[place * shape.ageBands + band] = 1
    const old = residents(economy).filter((person) => ageOf(economy, person) >= 960)
    const young = residents(economy).filter((person) => ageOf(economy, person) < 960)
    const saved = old.reduce((sum, person) => sum + persons.deposits[person]!, 0)
    const { paid } = economy.ledger.flows
    const estates = () => {
      let won = 0
      for (let region = 0; region < shape.regions; region++)
        won += paid[flowRow(economy.ledger, FLOW.estates, region, shape.regions)]!
      return won
    }
    const before = estates()
    runDemography(economy, SOLO_MEMBER)
    expect(old.length).toBeGreaterThan(0)
    expect(young.every((person) => persons.status[person] !== STATUS.VACANT)).toBe(true)
    expect(estates() - before).toBe(saved)
  })

  test('a birth is counted once: less than one child is carried to the next month', () => {
    const economy = begun()
    economy.world.bands.fertility.fill(0.05)
    runDemography(economy, SOLO_MEMBER)
    for (const carried of economy.world.places.birthCarry) {
      expect(carried).toBeGreaterThanOrEqual(0)
      expect(carried).toBeLessThan(1)
    }
  })

  test('those who turn 15 have the same keys whatever rows are free', () => {
    const keys = (free: number) => {
      const economy = begun()
      const { persons, children } = economy.world
      children.count.fill(2)
      for (const person of residents(economy).slice(0, free)) {
        persons.status[person] = STATUS.VACANT
        persons.employer[person] = -1
      }
      runDemography(economy, SOLO_MEMBER)
      const entrants = residents(economy).filter((person) => ageOf(economy, person) === 180)
      return entrants.map((person) => `${persons.keyHigh[person]}:${persons.keyLow[person]}`).sort()
    }
    expect(keys(0).length).toBeGreaterThan(1)
    expect(keys(3)).toEqual(keys(0))
  })
})

describe('incomes', () => {
  test('everybody of 65 and over gets the pension of the age band at the wage level of the month, nobody else does', () => {
    const economy = begun()
    const { ledger, world, parameters } = economy
    ledger.flows.received.fill(0)
    runIncomes(economy, SOLO_MEMBER)
    const level = world.nation.wageIndex[0]! / world.nation.baseMeanWage[0]!
    const between = (from: number, to: number) =>
      residents(economy).filter((person) => ageOf(economy, person) >= from && ageOf(economy, person) < to).length
    const [younger, oldest] = [between(PENSION_AGE, 900), between(900, Infinity)]
    let paid = 0
    for (let region = 0; region < world.shape.regions; region++)
      paid += ledger.flows.received[flowRow(ledger, FLOW.pensions, world.shape.regions, region)]!
    expect(Math.min(younger, oldest)).toBeGreaterThan(0)
    expect(paid).toBe(
      younger * roundWon(parameters['pension.younger'] * level) +
        oldest * roundWon(parameters['pension.oldest'] * level),
    )
  })
})

describe('learning', () => {
  test('a month of training is worth several months at work', () => {
    const gain = (trainingShare: number) => {
      const economy = begun({ 'skill.trainingFactor': 5 })
      const { persons, firms } = economy.world
      const person = residents(economy).find((one) => persons.status[one] === STATUS.EMPLOYED)!
      const firm = persons.employer[person]!
      firms.trainingShare[firm] = trainingShare
      firms.skillStep[firm] = 0
      firms.technology[firm] = 2
      persons.logSkill[person] = 0
      learn(economy, person, person + 1)
      return persons.logSkill[person]! / SKILL_UNIT
    }
    expect(gain(0)).toBeGreaterThan(0)
    expect(gain(1) / gain(0)).toBeCloseTo(5, 1)
  })

  test('a new vintage devalues the skill of staff before they learn it', () => {
    const economy = begun()
    const { persons, firms } = economy.world
    const person = residents(economy).find((one) => persons.status[one] === STATUS.EMPLOYED)!
    const firm = persons.employer[person]!
    firms.technology[firm] = -5
    firms.skillStep[firm] = -0.25
    persons.logSkill[person] = SKILL_UNIT
    learn(economy, person, person + 1)
    expect(persons.logSkill[person]! / SKILL_UNIT).toBeCloseTo(0.75, 2)
  })
})

describe('moving and housing', () => {
  test('movers keep a job only where they can commute to it', () => {
    const economy = begun({ 'migration.multiplier': 5, 'migration.familyShare': 0.5 })
    const { persons, firms, places, pairs, moves, shape } = economy.world
    for (let row = 0; row < moves.hazard.length; row++) moves.hazard[row]! *= 10
    const before = persons.place.slice()
    runMoving(economy, SOLO_MEMBER)
    const movers = residents(economy).filter((person) => persons.place[person] !== before[person])
    const employed = movers.filter((person) => persons.status[person] === STATUS.EMPLOYED)
    expect(movers.length).toBeGreaterThan(20)
    expect(movers.some((person) => persons.status[person] === STATUS.UNEMPLOYED)).toBe(true)
    for (const person of employed) {
      const work = firms.place[persons.employer[person]!]!
      expect(places.region[work]).toBe(places.region[persons.place[person]!])
      expect(pairs.commuting[persons.place[person]! * shape.places + work]!).toBeGreaterThan(0)
    }
  })

  test('rents and building answer more adults per dwelling', () => {
    const grow = (adults: number) => {
      const economy = begun()
      const { places } = economy.world
      places.adults[0]! *= adults
      const [rent, dwellings] = [places.rent[0]!, places.dwellings[0]!]
      settleHousing(economy)
      return { rent: places.rent[0]! / rent, dwellings: places.dwellings[0]! / dwellings }
    }
    expect(grow(1.2).rent).toBeGreaterThan(grow(1).rent)
    expect(grow(1.2).dwellings).toBeGreaterThanOrEqual(grow(1).dwellings)
    expect(grow(0.8).rent).toBeLessThan(grow(1).rent)
  })
})
