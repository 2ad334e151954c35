import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { netWorth } from '../rules/firm/exit.ts'
import { dealSize, firmValue, publicPart, stakeShare } from '../rules/firm/venture.ts'
import type { Economy } from './economy.ts'
import { commit, FUND, giveBack } from './venture-money.ts'

/** Appeal of a firm that no fund looks at. */
export const NO_DEAL = -1e9

/** Value of a firm to its owners, won: equipment at the price that entrants pay, and a multiple of sales. */
export function ownersValue(economy: Economy, firm: number): number {
  const { world, parameters } = economy
  const { firms, nation } = world
  const equipment = firms.equipment[firm]! * nation.investmentPrice[0]!
  const worth = netWorth(
    firms.deposits[firm]!,
    firms.loan[firm]!,
    equipment,
    parameters['entry.usedPrice'],
    firms.stockValue[firm]!,
  )
  return firmValue(worth, firms.expectedSales[firm]! * firms.price[firm]!, parameters['venture.salesMultiple'])
}

/** The firm that appeals most of those still without a fund, where a fund may choose; −1 without any. */
export function bestProspect({ world }: Economy, mayChoose: (firm: number) => boolean = () => true): number {
  const { appeal } = world.firms
  let best = -1
  for (let firm = 0; firm < appeal.length; firm++)
    if (appeal[firm]! > NO_DEAL && (best < 0 || appeal[firm]! > appeal[best]!) && mayChoose(firm)) best = firm
  return best
}

/** Both funds pay their parts of a deal, whole won, into the firm and own their share of it from now on. */
function payIn(economy: Economy, firm: number, fromPrivate: number, fromPublic: number): void {
  const { world, ledger } = economy
  const { firms, nation, places, regions, shape } = world
  const region = places.region[firms.place[firm]!]!
  const won = fromPrivate + fromPublic
  firms.fundShare[firm] = stakeShare(won, ownersValue(economy, firm))
  recordTransfer(ledger, FLOW.ventureEquity, shape.regions, region, won)
  nation.ventureDeposits[FUND.PRIVATE]! -= fromPrivate
  nation.ventureDeposits[FUND.PUBLIC]! -= fromPublic
  firms.deposits[firm]! += won
  firms.stake[firm * 2] = fromPrivate
  firms.stake[firm * 2 + 1] = fromPublic
  firms.backedMonth[firm] = nation.month[0]!
  firms.appeal[firm] = NO_DEAL
  regions.ventureDeals[region]! += 1
}

/** The private fund backs the best firms that it can pay, one after the other. */
export function investPrivately(economy: Economy): void {
  const { world, parameters } = economy
  const { nation, firms } = world
  for (let firm = bestProspect(economy); firm >= 0; firm = bestProspect(economy)) {
    const won = dealSize(firms.wageBill[firm]!, parameters)
    if (won > nation.ventureDeposits[FUND.PRIVATE]!) return
    payIn(economy, firm, won, 0)
  }
}

/**
 * Pays a deal with public money and what private money it brings along, or drives out: by `venture.crowdingIn` won per
 * public won national owners pay in more, or take out of the private fund. False where either lacks its part.
 */
export function payPublicDeal(economy: Economy, firm: number): boolean {
  const { world, parameters } = economy
  const { nation, firms } = world
  const crowdingIn = parameters['venture.crowdingIn']
  const won = dealSize(firms.wageBill[firm]!, parameters)
  const fromPublic = publicPart(won, crowdingIn)
  const beside = won - fromPublic
  if (fromPublic > nation.ventureDeposits[FUND.PUBLIC]! || beside > nation.dividendPool[0]!) return false
  commit(economy, beside)
  payIn(economy, firm, beside, fromPublic)
  if (crowdingIn < 0)
    giveBack(economy, Math.min(nation.ventureDeposits[FUND.PRIVATE]!, Math.floor(-crowdingIn * fromPublic)))
  return true
}

/** The public fund backs the best firms that are left and that it can pay. */
export function investPublicly(economy: Economy): void {
  for (let firm = bestProspect(economy); firm >= 0; firm = bestProspect(economy))
    if (!payPublicDeal(economy, firm)) return
}
