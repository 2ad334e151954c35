import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { roundWon } from '../base/won.ts'
import { apportion } from '../engine/apportion.ts'
import type { Resolve } from '../engine/match-requests.ts'
import { tieFactor } from '../rules/research/links.ts'
import { COUNTED_KINDS, PERFORMERS, PROJECT_KIND } from '../world/research-columns.ts'
import type { Economy } from './economy.ts'
import { OUTCOME, OUTCOME_COUNT } from './research-arena.ts'
import { openPurse, Purse } from './research-purse.ts'
import { researchPrice } from './research-results.ts'

const purse = new Purse()

/** A firm that is asked takes all licences on offer to it if it can pay them, or none. */
export const takeFirmLicences: Resolve<Economy> = (economy, firm, order, from, to) => {
  const { firms } = economy.world
  openPurse(economy, firm, purse)
  const fee = roundWon(economy.parameters['research.licenceFee'] * purse.price)
  if (fee * (to - from) > purse.own - firms.researchBill[firm]! + firms.researchFromGrant[firm]!) return
  for (let at = from; at < to; at++) firms.royalty[order[at]!] = fee
  firms.royaltyPaid[firm] = fee * (to - from)
}

/** Moves fees between firms, and counts those that a supported project earned. */
export function settleFirmLicences(economy: Economy, from: number, to: number, lane: number): void {
  const { world, research } = economy
  const { firms, places } = world
  const { royalty, royaltyPaid } = firms
  const price = researchPrice(economy)
  const fees = research.fees.lanes[lane]!
  const outcomes = research.outcomes.lanes[lane]!
  for (let firm = from; firm < to; firm++) {
    const won = royalty[firm]!
    if (won === 0 && royaltyPaid[firm] === 0) continue
    const region = places.region[firms.place[firm]!]!
    firms.deposits[firm]! += won - royaltyPaid[firm]!
    fees[region]! += won
    if (won > 0 && firms.licenceKind[firm] === PROJECT_KIND.LOCAL)
      outcomes[(region * COUNTED_KINDS + PROJECT_KIND.LOCAL) * OUTCOME_COUNT + OUTCOME.ROYALTIES]! += roundWon(
        won / price,
      )
  }
}

/** Shares the licence fees that firms of a place paid over the universities and institutes that reach it. */
function shareFees(economy: Economy, place: number, weights: Float64Array, out: Float64Array): void {
  const { world, ledger, research, parameters } = economy
  const { institutes, outcomes, places, pairs, shape } = world
  const fees = research.licences.target[place * 2]!
  const licences = research.licences.target[place * 2 + 1]!
  if (licences === 0) return
  const price = researchPrice(economy)
  let whole = 0
  let ties = 0
  for (let other = 0; other < shape.places; other++) ties += pairs.links[place * shape.places + other]!
  for (let row = 0; row < weights.length; row++) {
    const seat = Math.floor(row / PERFORMERS)
    const share = ties > 0 ? pairs.links[place * shape.places + seat]! / ties : 0
    const near = institutes.offered[row]! * pairs.nearness[seat * shape.places + place]!
    weights[row] = near * tieFactor(share, parameters['research.tieWeight'])
    whole += weights[row]!
  }
  apportion(fees, weights, 0, weights.length, out)
  for (let row = 0; row < weights.length; row++) {
    const region = places.region[Math.floor(row / PERFORMERS)]!
    const taken = (licences * weights[row]!) / whole
    recordTransfer(ledger, FLOW.royalties, places.region[place]!, region, out[row]!)
    institutes.deposits[row]! += out[row]!
    outcomes.royalties[region * COUNTED_KINDS + PROJECT_KIND.NATIONAL]! += roundWon(out[row]! / price)
    institutes.links[row]! += taken
    pairs.links[place * shape.places + Math.floor(row / PERFORMERS)]! += taken
    institutes.patents[row] = Math.max(0, institutes.patents[row]! - taken)
  }
}

/** Books the month’s licences on both sides. */
export function bookLicences(economy: Economy): void {
  const { world, ledger, research } = economy
  const { institutes, shape } = world
  const weights = new Float64Array(institutes.deposits.length)
  const out = new Float64Array(institutes.deposits.length)
  for (let place = 0; place < shape.places; place++) shareFees(economy, place, weights, out)
  for (let region = 0; region < shape.regions; region++)
    recordTransfer(ledger, FLOW.firmRoyalties, region, region, research.fees.target[region]!)
}
