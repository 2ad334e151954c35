import { describe, expect, it } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runExit } from '../../src/phases/exit.ts'
import { runVenture } from '../../src/phases/venture.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0)
const backed = ({ world: { firms } }: Economy) =>
  [...firms.fundShare.keys()].filter((firm) => firms.fundShare[firm]! > 0)
const without = { 'venture.privateShare': 0, 'venture.publicShare': 0 }

/** Won that each fund has paid into firms in the toy country up to a month under changed parameters, private and public. */
function paidIn(changed: Readonly<Record<string, number>>, month = '2017-06') {
  const { firms } = runTo(toyEconomy([], { 'venture.holdMonths': 180, ...changed }), month).world
  const of = (fund: number) => sum(firms.stake.filter((_, at) => at % 2 === fund))
  return { private: of(0), public: of(1) }
}

/** Deals of a region out of all in a month in which funds have money enough and see without error. */
function shareOfDeals(prepare: (economy: Economy) => void): number {
  const economy = runTo(toyEconomy([], { ...without, 'venture.noise': 0 }), '2017-03')
  prepare(economy)
  const { nation, regions } = economy.world
  nation.ventureDeposits[0] = 2e9
  runVenture(economy, SOLO_MEMBER)
  return regions.ventureDeals[0]! / sum(regions.ventureDeals)
}

/** Raises the technology of every firm of a region. */
const leading = (region: number, log: number) => (economy: Economy) => {
  const { firms, places } = economy.world
  for (let firm = 0; firm < firms.state.length; firm++)
    if (firms.state[firm] === FIRM_STATE.MARKET && places.region[firms.place[firm]!] === region)
      firms.technology[firm]! += log
}

describe('venture funds', () => {
  it('pay in more the more money they raise, and nothing without', () => {
    const paid = [0, 0.005, 0.01, 0.02].map((share) => paidIn({ ...without, 'venture.privateShare': share }).private)
    expect(paid[0]).toBe(0)
    for (let step = 1; step < paid.length; step++) expect(paid[step]).toBeGreaterThan(paid[step - 1]!)
  })

  it('go to the firms that lead, wherever they are', () => {
    const shares = [-2, 0, 2].map((log) => shareOfDeals(leading(0, log)))
    expect(shares[0]).toBeLessThan(shares[1]!)
    expect(shares[2]).toBeGreaterThanOrEqual(shares[1]!)
    expect(shareOfDeals(leading(1, 2))).toBeLessThan(shares[1]!)
  })

  it('bring private money beside public money, or drive it out', () => {
    const publicly = { ...without, 'venture.publicShare': 0.01 }
    const added = [0, 0.5, 1].map((crowdingIn) => paidIn({ ...publicly, 'venture.crowdingIn': crowdingIn }))
    expect(added[0]!.private).toBe(0)
    expect(added[1]!.private).toBeGreaterThan(0)
    expect(added[2]!.private / added[2]!.public).toBeGreaterThan(added[1]!.private / added[1]!.public)
    const [neutral, crowdedOut] = [0, -1].map((crowdingIn) => paidIn({ 'venture.crowdingIn': crowdingIn }).private)
    expect(crowdedOut).toBeLessThan(neutral!)
  })

  it('leave their money in the firm, which pays no dividends, and sell the stake to national owners in time', () => {
    const economy = runTo(toyEconomy([], { 'venture.holdMonths': 4 }), '2017-03')
    const { firms, nation } = economy.world
    const old = backed(economy).filter((firm) => nation.month[0]! - firms.backedMonth[firm]! >= 3)
    expect(old.length).toBeGreaterThan(0)
    nation.dividendPool[0] = 1e12
    nation.month[0]! += 1
    const { stakesRetired } = economy.ledger.real
    const before = { stakes: sum(firms.stake), firms: sum(firms.deposits), retired: sum(stakesRetired) }
    runVenture(economy, SOLO_MEMBER)
    for (const firm of old) expect(firms.backedMonth[firm]).not.toBe(nation.month[0]! - 4)
    const retired = sum(stakesRetired) - before.retired
    expect(retired).toBeGreaterThan(0)
    expect(sum(firms.stake) - before.stakes).toBe(sum(firms.deposits) - before.firms - retired)
  })

  it('lose what they paid into firms that close, but for their share of what is left', () => {
    const economy = runTo(toyEconomy(), '2017-06')
    const { firms, nation } = economy.world
    const firm = backed(economy)[0]!
    const cost = firms.stake[firm * 2]! + firms.stake[firm * 2 + 1]!
    const retired = sum(economy.ledger.real.stakesRetired)
    const owners = nation.dividendPool[0]! + nation.centralDeposits[0]!
    firms.state[firm] = FIRM_STATE.CLOSING
    firms.loan[firm] = 0
    runExit(economy, SOLO_MEMBER)
    expect(firms.state[firm]).toBe(FIRM_STATE.VACANT)
    expect(sum(firms.stake.subarray(firm * 2, firm * 2 + 2))).toBe(0)
    expect(sum(economy.ledger.real.stakesRetired)).toBeGreaterThanOrEqual(retired + cost)
    expect(nation.dividendPool[0]! + nation.centralDeposits[0]!).toBeGreaterThan(owners)
  })

  it('pay for research of the firm', () => {
    const orders = [0, 1].map((share) => {
      const changed = { 'venture.researchShare': share, 'venture.privateShare': 0.02 }
      const economy = toyEconomy([], changed)
      let ordered = 0
      runTo(economy, '2018-06', () => (ordered += sum(economy.world.firms.researchBill)))
      return ordered
    })
    expect(orders[1]).toBeGreaterThan(1.02 * orders[0]!)
  })
})
