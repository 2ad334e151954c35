import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import type { Economy } from './economy.ts'

/** Whose money a venture fund invests. */
export const FUND = { PRIVATE: 0, PUBLIC: 1 } as const

/** National owners pay whole won into the private fund. */
export function commit({ world, ledger }: Economy, won: number): void {
  const { nation, shape } = world
  recordTransfer(ledger, FLOW.ventureCommitments, shape.regions, shape.regions, won)
  nation.dividendPool[0]! -= won
  nation.ventureDeposits[FUND.PRIVATE]! += won
}

/** The private fund gives whole won back to national owners. */
export function giveBack({ world, ledger }: Economy, won: number): void {
  const { nation, shape } = world
  recordTransfer(ledger, FLOW.ventureDistributions, shape.regions, shape.regions, won)
  nation.ventureDeposits[FUND.PRIVATE]! -= won
  nation.dividendPool[0]! += won
}

/** The central government pays whole won into the public fund; negative won come back from it. */
function fundPublicly({ world, ledger }: Economy, won: number): void {
  const { nation, shape } = world
  if (won >= 0) recordTransfer(ledger, FLOW.publicVentureFunding, shape.regions, shape.regions, won)
  else recordTransfer(ledger, FLOW.publicVentureReturns, shape.regions, shape.regions, -won)
  nation.centralDeposits[0]! -= won
  nation.ventureDeposits[FUND.PUBLIC]! += won
}

/** Both funds get the month’s money, in proportion to the product, the private one as far as national owners have it. */
export function raiseMoney(economy: Economy): void {
  const { world, parameters } = economy
  const { nation } = world
  const wanted = Math.floor(parameters['venture.privateShare'] * nation.gdp[0]!)
  commit(economy, Math.min(wanted, Math.max(0, nation.dividendPool[0]!)))
  fundPublicly(economy, Math.floor(parameters['venture.publicShare'] * nation.gdp[0]!))
}

/** A fund’s part of whole won got for the stakes of a firm, by what each paid in; the rest is the private fund’s. */
function publicPartOf({ world }: Economy, firm: number, won: number): number {
  const { stake } = world.firms
  const cost = stake[firm * 2]! + stake[firm * 2 + 1]!
  return cost > 0 ? Math.floor((won * stake[firm * 2 + 1]!) / cost) : 0
}

/**
 * Closes the stakes of funds in a firm against whole won that `flow` brought them from an area: each fund hands its part
 * on to those whose money it was, and what the stakes had cost leaves the books.
 */
export function closeStakes(
  economy: Economy,
  firm: number,
  flow: 'stakeSales' | 'ventureLiquidation',
  payerArea: number,
  won: number,
): void {
  const { world, ledger } = economy
  const { firms, nation, places, shape } = world
  const toPublic = publicPartOf(economy, firm, won)
  recordTransfer(ledger, FLOW[flow], payerArea, shape.regions, won)
  nation.ventureDeposits[FUND.PRIVATE]! += won - toPublic
  nation.ventureDeposits[FUND.PUBLIC]! += toPublic
  giveBack(economy, won - toPublic)
  fundPublicly(economy, -toPublic)
  ledger.real.stakesRetired[places.region[firms.place[firm]!]!]! += firms.stake[firm * 2]! + firms.stake[firm * 2 + 1]!
  firms.stake[firm * 2] = 0
  firms.stake[firm * 2 + 1] = 0
  firms.fundShare[firm] = 0
  firms.backedMonth[firm] = 0
}
