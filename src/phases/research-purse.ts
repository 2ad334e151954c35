import { roundWon } from '../base/won.ts'
import { COUNTED_KINDS, PROJECT_KIND } from '../world/research-columns.ts'
import type { Economy } from './economy.ts'
import { OUTCOME, OUTCOME_COUNT } from './research-arena.ts'
import { researchPrice } from './research-results.ts'

/** One look at a firm’s research: where it stands, what it can spend, what it has ordered. Reused for every firm. */
export class Purse {
  firm = 0
  sector = 0
  cell = 0
  place = 0
  region = 0
  /** Nominal price of research, base year = 1. */
  price = 1
  /** Research staff and equipment joined. */
  effective = 0
  /** Won left of the grant and of own money. */
  grant = 0
  own = 0
  /** Won ordered, and the part of it from the grant. */
  bill = 0
  fromGrant = 0
  /** Lane of this member’s tallies. */
  lane = 0
  /** Next ordinal of this firm’s draws. */
  draw = 0
}

/** Opens the purse of a firm: its grant, and deposits beyond half the buffer that it keeps. */
export function openPurse(economy: Economy, firm: number, purse: Purse): void {
  const { world, parameters } = economy
  const { firms, places, shape } = world
  const kept = 0.5 * parameters['payout.buffer'] * (firms.wageBill[firm]! + firms.materialsBill[firm]!)
  purse.firm = firm
  purse.sector = firms.sector[firm]!
  purse.place = firms.place[firm]!
  purse.cell = purse.place * shape.sectors + purse.sector
  purse.region = places.region[purse.place]!
  purse.price = researchPrice(economy)
  purse.effective = 0
  purse.grant = firms.grantForResearch[firm]!
  purse.own = Math.max(0, Math.floor(firms.deposits[firm]! - kept))
  purse.bill = 0
  purse.fromGrant = 0
  purse.draw = 0
}

/** Orders whole won, for a granted project from the grant first. Returns the grant’s part, −1 where money lacks. */
export function order(purse: Purse, won: number, granted: boolean): number {
  const grant = granted ? purse.grant : 0
  if (won > grant + purse.own) return -1
  const fromGrant = Math.min(grant, won)
  purse.grant -= fromGrant
  purse.own -= won - fromGrant
  purse.bill += won
  purse.fromGrant += fromGrant
  return fromGrant
}

/** Counts an outcome of a kind of project; firms’ own projects are no programme’s. */
export function countOutcome(sums: Float64Array, purse: Purse, kind: number, outcome: number, amount: number): void {
  if (kind === PROJECT_KIND.OWN) return
  sums[(purse.region * COUNTED_KINDS + kind) * OUTCOME_COUNT + outcome]! += amount
}

/** Writes the orders into the firm’s columns and counts what the grant spends. */
export function closePurse(economy: Economy, sums: Float64Array, purse: Purse): void {
  const { firms } = economy.world
  firms.researchBill[purse.firm] = purse.bill
  firms.researchFromGrant[purse.firm] = purse.fromGrant
  countOutcome(sums, purse, PROJECT_KIND.LOCAL, OUTCOME.SPENDING, roundWon(purse.fromGrant / purse.price))
}
