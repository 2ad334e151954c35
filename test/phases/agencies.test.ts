import { describe, expect, it } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { awardKey } from '../../src/phases/award-list.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { MONTH, moveCalendar } from '../../src/phases/month.ts'
import { INSTRUMENT } from '../../src/phases/support-arena.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { SKILL_UNIT, STATUS } from '../../src/world/person-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

/** Runs the phases of the next month up to and including support. */
function runToSupport(economy: Economy): Economy {
  moveCalendar(economy, SOLO_MEMBER)
  for (const phase of MONTH.slice(0, MONTH.findIndex(({ name }) => name === 'support') + 1))
    phase.run(economy, SOLO_MEMBER)
  return economy
}

/** Won awarded in two years from a programme that has more money than time. */
function awardedWith(researchers: number, changed: Readonly<Record<string, number>> = {}): number {
  const economy = toyEconomy([], { 'support.budgetScale': 8, 'support.equipmentNeed': 0, ...changed })
  economy.world.agencies.researchers.fill(researchers)
  let won = 0
  runTo(economy, '2018-06', () => {
    const { awards } = economy.support
    for (let at = 0; at < awards.count[0]!; at++) won += awards.people[at]! + awards.research[at]! + awards.other[at]!
  })
  return won
}

describe('today’s support', () => {
  it('is spent or returned to the won, each year and account', () => {
    const economy = toyEconomy([], { 'support.budgetScale': 3 })
    const { accounts } = economy.practice
    const planned = new Float64Array(accounts.deposits.length)
    const settled = new Float64Array(accounts.deposits.length)
    let returned = 0
    runTo(economy, '2018-12', () => {
      for (let row = 0; row < planned.length; row++) {
        planned[row]! += accounts.plannedMonth[row]!
        settled[row]! += accounts.spentMonth[row]! + accounts.unspentMonth[row]!
        returned += Math.max(0, accounts.unspentMonth[row]!)
      }
    })
    expect(sum(planned)).toBeGreaterThan(1e9)
    expect(returned).toBeGreaterThan(0)
    expect([...settled]).toEqual([...planned])
  })

  it('has the money of the programme table, once', () => {
    const economy = runTo(toyEconomy([], { 'support.budgetScale': 1, 'support.budgetReading': 1 }), '2017-01')
    const { accounts } = economy.practice
    const { pack, shape } = economy.world
    const yearly = sum(pack.programmes.map(({ wonPerYear }) => wonPerYear)) / shape.personsPerAgent
    expect((sum(accounts.appropriated) - sum(accounts.claimed)) / yearly).toBeCloseTo(1, 6)
  })

  it('counts as matched what goes to sectors in which the region is strong', () => {
    const economy = runTo(toyEconomy([], { 'support.budgetScale': 10, 'agency.timeScale': 0 }), '2017-03')
    const { firms, places, priorities, delivery, shape } = economy.world
    const { awards } = economy.support
    for (const sums of [delivery.won, delivery.matched]) sums.fill(0)
    runToSupport(economy)
    const [won, matched] = [new Float64Array(shape.regions), new Float64Array(shape.regions)]
    for (let at = 0; at < awards.count[0]!; at++) {
      const firm = awards.firm[at]!
      const region = places.region[firms.place[firm]!]!
      const size = awards.people[at]! + awards.equipment[at]! + awards.research[at]! + awards.other[at]!
      won[region]! += size
      if (priorities.quotient[region * shape.sectors + firms.sector[firm]!]! > 0) matched[region]! += size
    }
    expect(sum(won)).toBeGreaterThan(sum(matched))
    expect(sum(matched)).toBeGreaterThan(0)
    expect(delivery.won).toEqual(won)
    expect(delivery.matched).toEqual(matched)
  })

  it('delivers no more than agencies have staff time for; without the limit their number does not matter', () => {
    const delivered = [1, 2, 4, 12].map((researchers) => awardedWith(researchers))
    expect(delivered[0]).toBe(0)
    for (let level = 1; level < delivered.length; level++)
      expect(delivered[level]).toBeGreaterThan(delivered[level - 1]!)
    const unlimited = { 'agency.timeScale': 0 }
    expect(awardedWith(1, unlimited)).toBe(awardedWith(12, unlimited))
    expect(awardedWith(1, unlimited)).toBeGreaterThan(delivered[0]!)
  })

  it('buys shared equipment as far as agencies have staff time', () => {
    const bought = (researchers: number, timeScale: number) => {
      const economy = toyEconomy([], { 'support.budgetScale': 8, 'agency.timeScale': timeScale })
      economy.world.agencies.researchers.fill(researchers)
      const { accounts, rows } = runTo(economy, '2017-03').practice
      const { regions } = economy.world.shape
      const calls = rows.slice(INSTRUMENT.equipment * regions, (INSTRUMENT.equipment + 1) * regions)
      return sum(calls.flatMap((list) => [...list].map((row) => accounts.spent[row]! - accounts.kept[row]!)))
    }
    expect(bought(1, 1)).toBeLessThan(0.1 * bought(12, 1))
    expect(bought(1, 0)).toBe(bought(12, 0))
  })

  it('picks firms that grew faster the more it picks winners', () => {
    const lead = (pickWinners: number) => {
      const economy = runTo(
        toyEconomy([], { 'support.pickWinners': pickWinners, 'support.budgetScale': 10, 'agency.timeScale': 0 }),
        '2017-03',
      )
      runToSupport(economy)
      const { firms } = economy.world
      const chosen = new Set(economy.support.awards.firm.subarray(0, economy.support.awards.count[0]))
      const growth = (firm: number) => Math.log(firms.orders[firm]! / firms.price[firm]! / firms.expectedSales[firm]!)
      const mean = (of: number[]) => sum(of.map(growth)) / of.length
      const market = [...firms.state.keys()].filter((firm) => firms.state[firm] === FIRM_STATE.MARKET)
      const known = market.filter((firm) => Number.isFinite(growth(firm)))
      return mean(known.filter((firm) => chosen.has(firm))) - mean(known.filter((firm) => !chosen.has(firm)))
    }
    expect(lead(5)).toBeGreaterThan(lead(0))
  })

  it('raises skill by training, more with more money, and not at all where training teaches nothing', () => {
    const skillAt = (scale: number, factor: number) => {
      const changed = { 'support.pickWinners': 0, 'agency.timeScale': 0, 'support.budgetScale': scale }
      const { persons } = runTo(toyEconomy([], { ...changed, 'skill.trainingFactor': factor }), '2017-09').world
      return (
        sum(persons.logSkill.map((skill, row) => (persons.status[row] === STATUS.EMPLOYED ? skill : 0))) / SKILL_UNIT
      )
    }
    const gains = [0, 5, 10].map((scale) => skillAt(scale, 3) - skillAt(scale, 1))
    expect(gains[0]).toBe(0)
    expect(gains[1]).toBeGreaterThan(0)
    expect(gains[2]).toBeGreaterThan(gains[1]!)
  })

  it('decides and lists awards that an evaluation withholds, and pays the others alone', () => {
    const open = () => runTo(toyEconomy([], { 'support.budgetScale': 10, 'agency.timeScale': 0 }), '2017-03')
    const usual = runToSupport(open())
    const twin = open()
    const { firms } = usual.world
    const at = usual.support.awards.people.findIndex((won) => won > 0)
    const firm = usual.support.awards.firm[at]!
    twin.support.withheld.add(awardKey(firms.keyHigh[firm]!, firms.keyLow[firm]!))
    runToSupport(twin)
    expect(twin.support.awards.count[0]).toBe(usual.support.awards.count[0])
    expect(firms.grantForPeople[firm]).toBeGreaterThan(0)
    expect(twin.world.firms.grantForPeople[firm]).toBe(0)
    const paid = ({ world }: Economy) => sum(world.firms.grantForPeople)
    expect(paid(usual) - paid(twin)).toBe(firms.grantForPeople[firm])
  })

  it('is off at scale zero, but for the agencies themselves', () => {
    const economy = runTo(toyEconomy([], { 'support.budgetScale': 0 }), '2017-06')
    expect(sum(economy.world.firms.supportReceived)).toBe(0)
    expect(sum(economy.world.regions.programmeDeposits)).toBe(0)
  })
})
