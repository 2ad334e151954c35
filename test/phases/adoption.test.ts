import { describe, expect, test } from 'vitest'
import { LINE } from '../../src/accounts/budget-lines.ts'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import { programmeRow } from '../../src/accounts/programme-accounts.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { eachBudgetRow } from '../../src/policies/budget-rows.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const inland = 1
const fields = { from: '2017-02', to: '2018-06', regions: ['inland'], adoptionShare: 0.5, brokerageShare: 0 }

/** The toy country at the end of a month, with projects inland for so much money a year. */
function toyAfter(
  month: string,
  budgetBnKrwPerYear: number,
  changed: Readonly<Record<string, number>> = {},
  more: object = {},
): Economy {
  const policy = { name: 'digital', use: 'convergence', fields: { ...fields, budgetBnKrwPerYear, ...more } }
  return runTo(toyEconomy([policy], changed), month)
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)
const transformed = ({ world }: Economy) => sum(world.firms.digital)

describe('support for digital projects', () => {
  test('transforms the more firms the more money there is, inland only', () => {
    const economies = [0, 20, 60, 120].map((money) => toyAfter('2017-04', money, { 'adoption.failure': 0 }))
    const found = economies.map(transformed)
    expect(found[0]).toBe(0)
    for (let more = 1; more < found.length; more++) expect(found[more]!).toBeGreaterThan(found[more - 1]!)
    const { firms, places } = economies[3]!.world
    for (let firm = 0; firm < firms.digital.length; firm++)
      if (firms.digital[firm]! > 0) expect(places.region[firms.place[firm]!]).toBe(inland)
  })

  test('reaches firms of the region that pays, and is spent or returned to the won', () => {
    const economy = toyAfter('2017-03', 60)
    const paid = economy.ledger.flows.paid[flowRow(economy.ledger, FLOW.adoptionGrants, inland, inland)]!
    expect(paid).toBeGreaterThan(0)
    expect(economy.book.accounts.spentMonth[programmeRow(economy.world, 0, inland, LINE.adoption)]).toBe(paid)
    const rest = new Map<string, number>()
    const other = toyEconomy([{ name: 'digital', use: 'convergence', fields: { ...fields, budgetBnKrwPerYear: 60 } }])
    runTo(other, '2018-07', () =>
      eachBudgetRow(other.world, other.book, (region, _, line, planned, spent, unspent) => {
        const key = `${region} ${line}`
        rest.set(key, (rest.get(key) ?? 0) + planned - spent - unspent)
      }),
    )
    expect([...rest.values()].filter((won) => won !== 0)).toEqual([])
  })

  test('fails for all where it must: the money is spent, own money too, and nothing is gained', () => {
    const economy = toyAfter('2017-03', 60, { 'adoption.failure': 1, 'adoption.skillShield': 0 })
    const { outcomes } = economy.tenders
    expect(outcomes.projects[inland]).toBeGreaterThan(0)
    expect(outcomes.failedProjects[inland]).toBe(outcomes.projects[inland])
    expect(transformed(economy)).toBe(0)
    const grants = economy.ledger.flows.paid[flowRow(economy.ledger, FLOW.adoptionGrants, inland, inland)]!
    expect(sum(economy.world.firms.adoptionBill)).toBeGreaterThan(grants)
  })

  test('raises output of the same staff, and takes routine work away', () => {
    const most = { 'adoption.failure': 0, 'adoption.routineLoss': 0.5 }
    const wanted = (economy: Economy) => {
      const { firms } = economy.world
      for (let firm = 0; firm < firms.digital.length; firm++) if (firms.digital[firm]! > 0.2) return firm
      throw new Error('no firm has gone digital')
    }
    const digital = toyAfter('2017-02', 120, most)
    const firm = wanted(digital)
    const analog = toyAfter('2017-02', 0, most)
    expect(digital.world.firms.normalOutput[firm]!).toBeGreaterThan(analog.world.firms.normalOutput[firm]!)
    for (const economy of [digital, analog]) runTo(economy, '2017-03')
    expect(digital.world.firms.desiredStaff[firm * 3]!).toBeLessThan(analog.world.firms.desiredStaff[firm * 3]!)
  })

  test('ages once nobody renews the systems', () => {
    const economy = toyAfter('2018-06', 60, { 'adoption.failure': 0 })
    const before = transformed(economy)
    expect(transformed(runTo(economy, '2018-12'))).toBeLessThan(before)
  })
})
