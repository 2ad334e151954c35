import { describe, expect, test } from 'vitest'
import { LINE } from '../../src/accounts/budget-lines.ts'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import { programmeRow } from '../../src/accounts/programme-accounts.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { MONTH, moveCalendar } from '../../src/phases/month.ts'
import { runProcurement } from '../../src/phases/procurement.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const fields = {
  from: '2017-02',
  to: '2018-12',
  budgetBnKrwPerYear: 60,
  regions: ['inland'],
  sectors: ['services'],
  dataShare: 0,
  amenityShare: 0,
}
const city = { name: 'city', use: 'smart-city', fields }
const inland = 1
/** Small contracts, for which many makers have room. */
const manyBidders = { 'tender.smallestContract': 1e6, 'tender.contractMonths': 0.05, 'tender.estimateError': 0 }

/** The toy country of February 2017 right before tenders. */
function beforeTenders(changed: Readonly<Record<string, number>> = {}, given: object = {}): Economy {
  const economy = runTo(toyEconomy([{ ...city, fields: { ...fields, ...given } }], changed), '2017-01')
  moveCalendar(economy, SOLO_MEMBER)
  for (const phase of MONTH) {
    if (phase.name === 'procurement') return economy
    phase.run(economy, SOLO_MEMBER)
  }
  throw new Error('no tenders in the month')
}

interface Contract {
  readonly firm: number
  readonly won: number
  readonly paid: number
}

/** Runs the month’s tenders; `prepare` changes the state before. */
function tenderOnce(economy: Economy, prepare: (economy: Economy) => void = () => {}) {
  const { world, tenders } = economy
  prepare(economy)
  const revenue = Float64Array.from(world.firms.revenue)
  const record = Float64Array.from(world.firms.trackRecord)
  runProcurement(economy, SOLO_MEMBER)
  const contracts: Contract[] = []
  for (let firm = 0; firm < tenders.contract.length; firm++)
    if (tenders.contract[firm]! > 0)
      contracts.push({ firm, won: tenders.contract[firm]!, paid: world.firms.revenue[firm]! - revenue[firm]! })
  return { contracts, record, revenue }
}

const booked = (economy: Economy, flow: number, from: number, to: number) =>
  economy.ledger.flows.paid[flowRow(economy.ledger, flow, from, to)]!

describe('tenders', () => {
  test('buy from makers of the reserved sector and places, and what buyers pay is what makers get', () => {
    const economy = beforeTenders()
    const { world } = economy
    const row = programmeRow(world, 0, inland, LINE.tenders)
    const account = economy.book.accounts.deposits[row]!
    const sales = booked(economy, FLOW.sales, inland, inland)
    const { contracts } = tenderOnce(economy)
    expect(contracts.length).toBeGreaterThan(0)
    for (const { firm } of contracts) {
      expect(world.pack.sectors[world.firms.sector[firm]!]!.id).toBe('services')
      expect(world.places.region[world.firms.place[firm]!]).toBe(inland)
    }
    const paid = contracts.reduce((sum, contract) => sum + contract.paid, 0)
    expect(booked(economy, FLOW.tenderPurchases, inland, inland)).toBe(paid)
    expect(booked(economy, FLOW.sales, inland, inland) - sales).toBe(paid)
    expect(account - economy.book.accounts.deposits[row]!).toBe(paid)
  })

  test('buy more with more money, up to what makers can deliver', () => {
    const spent = [0, 5, 10, 20].map((budgetBnKrwPerYear) =>
      tenderOnce(beforeTenders({}, { budgetBnKrwPerYear })).contracts.reduce((sum, { won }) => sum + won, 0),
    )
    expect(spent[0]).toBe(0)
    for (let more = 1; more < spent.length; more++) expect(spent[more]!).toBeGreaterThan(spent[more - 1]!)
    const { contracts } = tenderOnce(beforeTenders({}, { budgetBnKrwPerYear: 20000 }), ({ world }) =>
      world.firms.available.fill(0),
    )
    expect(contracts).toEqual([])
  })

  test('prefer what is better where that counts, and what is new', () => {
    const economy = beforeTenders(manyBidders, { budgetBnKrwPerYear: 0.5 })
    const better = (firm: number) => firm % 5 === 0
    const prepare = ({ world }: Economy) => {
      world.firms.researchProjects.fill(0)
      for (let firm = 0; firm < world.shape.firmRows; firm++) {
        const usual = world.sectors.meanQuality[world.firms.sector[firm]!]!
        world.firms.quality[firm] = usual + (better(firm) ? 1 : 0)
        if (!better(firm)) world.firms.researchProjects[firm * 9 + 6] = 3
      }
    }
    economy.regionLevers.tenderQuality.fill(1)
    const { contracts } = tenderOnce(economy, prepare)
    expect(contracts.length).toBeGreaterThan(0)
    expect(contracts.every(({ firm }) => better(firm))).toBe(true)
    const curious = beforeTenders(manyBidders, { budgetBnKrwPerYear: 0.5 })
    curious.regionLevers.tenderQuality.fill(0)
    curious.regionLevers.tenderNovelty.fill(1)
    expect(tenderOnce(curious, prepare).contracts.some(({ firm }) => better(firm))).toBe(false)
  })

  test('let makers from elsewhere in as far as they are open: the money leaks out of the region', () => {
    const abroad = (open: number) => {
      const economy = beforeTenders()
      economy.regionLevers.tenderOpen.fill(open)
      tenderOnce(economy)
      return booked(economy, FLOW.sales, inland, 0)
    }
    const base = abroad(0)
    expect(abroad(1)).toBeGreaterThan(base)
  })

  test('pay failed deliveries in part, and the maker loses track record that others gain', () => {
    const failing = beforeTenders({ 'tender.failure': 1, 'tender.failureQuality': 0, 'tender.failedPayment': 0.3 })
    const failed = tenderOnce(failing, ({ world }) => world.firms.trackRecord.fill(0.5))
    for (const { firm, won, paid } of failed.contracts) {
      expect(paid).toBe(Math.floor(0.3 * won))
      expect(failing.world.firms.trackRecord[firm]).toBeLessThan(0.5)
    }
    expect(failing.tenders.outcomes.failures[inland]).toBe(failed.contracts.length)
    const working = beforeTenders({ 'tender.failure': 0 })
    const delivered = tenderOnce(working, ({ world }) => world.firms.trackRecord.fill(0.5))
    for (const { firm, won, paid } of delivered.contracts) {
      expect(paid).toBe(won)
      expect(working.world.firms.trackRecord[firm]).toBeGreaterThan(0.5)
    }
  })

  test('go to worse makers the worse juries see', () => {
    const meanLead = (error: number) => {
      const economy = beforeTenders({ ...manyBidders, 'tender.estimateError': error }, { budgetBnKrwPerYear: 6 })
      economy.regionLevers.tenderQuality.fill(1)
      const lead = (firm: number) => 0.05 * (firm % 11)
      const { contracts } = tenderOnce(economy, ({ world }) => {
        for (let firm = 0; firm < world.shape.firmRows; firm++)
          world.firms.quality[firm] = world.sectors.meanQuality[world.firms.sector[firm]!]! + lead(firm)
      })
      return contracts.reduce((sum, { firm }) => sum + lead(firm), 0) / contracts.length
    }
    expect(meanLead(1)).toBeLessThan(meanLead(0))
  })

  test('demonstrate projects that waited for a site', () => {
    const economy = beforeTenders({ 'tender.failure': 0, 'tender.demonstration': 1 })
    const { contracts } = tenderOnce(economy, ({ world }) => {
      world.firms.researchProjects.fill(0)
      for (let firm = 0; firm < world.shape.firmRows; firm++) world.firms.researchProjects[firm * 9 + 3] = 2
    })
    for (const { firm } of contracts) {
      expect(economy.world.firms.researchProjects[firm * 9 + 3]).toBe(1)
      expect(economy.world.firms.researchProjects[firm * 9 + 6]).toBe(1)
    }
  })

  test('crowd out private buyers: what makers deliver to the state they cannot sell to others', () => {
    const stockLeft = (budgetBnKrwPerYear: number) => {
      const goods = { sectors: ['goods'], budgetBnKrwPerYear }
      const economy = runTo(toyEconomy([{ ...city, fields: { ...fields, ...goods } }]), '2017-02')
      const { firms } = economy.world
      return firms.stock.reduce((sum, units) => sum + units, 0)
    }
    expect(stockLeft(200)).toBeLessThan(stockLeft(0))
  })
})
