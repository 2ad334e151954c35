import { describe, expect, it } from 'vitest'
import { LINE } from '../../src/accounts/budget-lines.ts'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import { programmeRow } from '../../src/accounts/programme-accounts.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runEntry } from '../../src/phases/entry.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { runTo, START, toyEconomy } from '../phases/toy-economy.ts'

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0)
const alone = { ventureShare: 0, incubated: 0, services: 0, links: 0 }
const entrantsOf = ({ world: { firms, nation } }: Economy) =>
  [...firms.state.keys()].filter(
    (firm) => firms.state[firm] === FIRM_STATE.MARKET && firms.foundedMonth[firm] === nation.month[0],
  )

/** What a year of the network in the toy country does: entrants, closures, licences on offer, stakes of programmes, spending. */
function network(fields: Readonly<Record<string, unknown>>, budgetBnKrwPerYear = 10) {
  const more = { from: '2017-01', budgetBnKrwPerYear, ...fields }
  const economy = toyEconomy([{ name: 'network', use: 'startup-network', fields: more }])
  const { world, book, ledger } = economy
  const told = { entrants: 0, closed: 0, offered: 0, invested: 0, spent: 0, elsewhere: 0 }
  let before = 0
  runTo(economy, '2017-12', (month) => {
    const firms = world.firms.state.filter((state) => state === FIRM_STATE.MARKET).length
    const entrants = entrantsOf(economy).length
    if (month >= START) {
      told.entrants += entrants
      told.closed += before + entrants - firms
      told.offered += sum(world.institutes.offered)
      for (let region = 0; region < world.shape.regions; region++) {
        const paid = ledger.flows.paid[flowRow(ledger, FLOW.ventureProgrammes, region, world.shape.regions)]!
        told.invested += paid
        if (region > 0)
          told.elsewhere += paid + book.accounts.spent[programmeRow(world, 0, region, LINE['startup-services'])]!
      }
      told.spent += sum(book.accounts.spentMonth)
    }
    before = firms
  })
  return told
}

describe('a start-up network', () => {
  it('brings the more entrants the more places incubators have, as far as money reaches', () => {
    const entrants = [0, 20, 60, 100].map((incubated) => network({ ...alone, incubated }, 1000).entrants)
    for (let step = 1; step < entrants.length; step++) expect(entrants[step]).toBeGreaterThan(entrants[step - 1]!)
    expect(network({ ...alone, incubated: 100 }, 1).entrants).toBeLessThan(entrants[3]!)
  })

  it('keeps young firms from closing, the more the stronger its services', () => {
    const closed = [0, 0.4, 1].map((services) => network({ ...alone, services }, 1000).closed)
    expect(closed[1]).toBeLessThan(closed[0]!)
    expect(closed[2]).toBeLessThan(closed[1]!)
  })

  it('puts the more licences on offer the closer it links firms with research', () => {
    const offered = [0, 0.5, 1, 2].map((links) => network({ ...alone, links }, 1000).offered)
    for (let step = 1; step < offered.length; step++) expect(offered[step]).toBeGreaterThan(1.2 * offered[step - 1]!)
  })

  it('invests the more the larger the part of venture money, and only in the regions that it reaches', () => {
    const invested = [0, 0.3, 0.6, 1].map((ventureShare) => network({ ...alone, ventureShare }).invested)
    expect(invested[0]).toBe(0)
    for (let step = 1; step < invested.length; step++) expect(invested[step]).toBeGreaterThan(invested[step - 1]!)
    const here = network({ places: ['harbour'] })
    expect(here.spent).toBeGreaterThan(0)
    expect(here.elsewhere).toBe(0)
  })

  it('spends nothing where it asks for nothing', () => {
    expect(network(alone).spent).toBe(0)
  })

  it('brings entrants who are weaker, and leaves less of founders’ savings to the others', () => {
    const start = () => runTo(toyEconomy([], { 'entry.incubatedGap': 1 }), '2017-02')
    const usual = start()
    const helped = start()
    helped.levers.incubated.fill(2)
    for (const economy of [usual, helped]) {
      economy.world.nation.month[0]! += 1
      runEntry(economy, SOLO_MEMBER)
    }
    const lead = ({ world: { firms, sectors } }: Economy, firm: number) =>
      firms.productivity[firm]! - sectors.meanProductivity[firms.sector[firm]!]!
    const more = entrantsOf(helped).filter((firm) => !entrantsOf(usual).includes(firm))
    expect(more.length).toBeGreaterThan(2)
    expect(sum(more.map((firm) => lead(helped, firm))) / more.length).toBeLessThan(-0.5)
    for (const firm of entrantsOf(usual)) {
      expect(lead(helped, firm)).toBe(lead(usual, firm))
      expect(helped.world.firms.deposits[firm]).toBeLessThanOrEqual(usual.world.firms.deposits[firm]!)
    }
  })
})
