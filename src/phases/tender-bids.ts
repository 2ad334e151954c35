import type { Kernel } from '../engine/blocks.ts'
import type { Resolve } from '../engine/match-requests.ts'
import { awardTender } from '../markets/tender.ts'
import { normalFromBits } from '../random/distributions.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { bidScore, largestContract, noveltyOf } from '../rules/market/tender.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'
import { unprovenProjects } from './research-stages.ts'

/** Draws of a policy lie in eights, below 2^31. */
const DRAW_KEYS = 0xfffffff
export const TENDER_DRAW = { BUYER: 0, ENTRY: 1, ERROR: 2, DELIVERY: 3, DEMONSTRATION: 4 } as const
const stream = new Stream()

/** Ordinal of a draw of a policy’s tenders. */
export function tenderDraw(economy: Economy, policy: number, draw: number): number {
  return (economy.book.policies[policy]!.drawKey & DRAW_KEYS) * 8 + draw
}

/** Novelty of what a firm offers. */
export function firmNovelty(economy: Economy, firm: number): number {
  return noveltyOf(unprovenProjects(economy, firm))
}

/** Lead of a firm in quality over its sector, log. */
export function firmLead(economy: Economy, firm: number): number {
  const { firms, sectors } = economy.world
  return firms.quality[firm]! - sectors.meanQuality[firms.sector[firm]!]!
}

/** Won that a firm can make in a month at its price. */
export function monthlyWon(economy: Economy, firm: number): number {
  const { normalOutput, price } = economy.world.firms
  return normalOutput[firm]! * price[firm]!
}

/** Tender of another region that a maker comes across, by the money in them; −1 where it is kept out. */
function openTender(economy: Economy, high: number, low: number, policy: number): number {
  const { tenders, regionLevers } = economy
  let all = 0
  for (let region = 0; region < tenders.money.length; region++) all += tenders.money[region]!
  let left = drawUniform(stream, high, low, tenderDraw(economy, policy, TENDER_DRAW.BUYER)) * all
  for (let region = 0; region < tenders.money.length; region++) {
    left -= tenders.money[region]!
    if (left >= 0) continue
    const entry = drawUniform(stream, high, low, tenderDraw(economy, policy, TENDER_DRAW.ENTRY))
    return entry < regionLevers.tenderOpen[region]! ? region : -1
  }
  return -1
}

function scoreOf(economy: Economy, firm: number, policy: number, buyer: number): number {
  const { world, parameters, regionLevers } = economy
  const { firms, sectors } = world
  const bits = drawBits(
    stream,
    firms.keyHigh[firm]!,
    firms.keyLow[firm]!,
    tenderDraw(economy, policy, TENDER_DRAW.ERROR),
  )
  return bidScore(
    firms.price[firm]! / sectors.price[firms.sector[firm]!]!,
    firmLead(economy, firm),
    firmNovelty(economy, firm),
    regionLevers.tenderQuality[buyer]!,
    regionLevers.tenderNovelty[buyer]!,
    parameters['tender.estimateError'] * normalFromBits(bits),
  )
}

/**
 * Every maker of a reserved sector that can still deliver bids once: at home where the policy reaches, and elsewhere
 * as far as a tender is open.
 */
export function bidFor(policy: number): Kernel<Economy> {
  return (economy, from, to) => {
    const { world, tenders, parameters, book } = economy
    const { firms, places, nation } = world
    const reserved = book.policies[policy]!
    const smallest = parameters['tender.smallestContract']
    const months = parameters['tender.contractMonths']
    seekStream(stream, world.runKey, STREAMS.tender, nation.month[0]!)
    for (let firm = from; firm < to; firm++) {
      tenders.target[firm] = -1
      tenders.contract[firm] = 0
      if (firms.state[firm] !== FIRM_STATE.MARKET || reserved.sectors[firms.sector[firm]!] === 0) continue
      const room = Math.floor(firms.available[firm]! * firms.price[firm]!) - firms.revenue[firm]!
      const asked = largestContract(monthlyWon(economy, firm), months, room)
      if (asked < smallest) continue
      const place = firms.place[firm]!
      const buyer =
        reserved.places[place] === 1
          ? places.region[place]!
          : openTender(economy, firms.keyHigh[firm]!, firms.keyLow[firm]!, policy)
      if (buyer < 0 || tenders.money[buyer]! < smallest) continue
      tenders.asked[firm] = asked
      tenders.score[firm] = scoreOf(economy, firm, policy, buyer)
      tenders.target[firm] = buyer
    }
  }
}

/** Opens the bids of one payer and awards money, best score first, until less than the smallest award is left. */
export function awardBids(smallest: 'tender.smallestContract' | 'adoption.smallestGrant'): Resolve<Economy> {
  return (economy, payer, bids, from, to) => {
    const { tenders, world, parameters } = economy
    const { score, asked, contract, money } = tenders
    const { keyHigh, keyLow } = world.firms
    const before = (a: number, b: number) => {
      if (score[a] !== score[b]) return score[a]! > score[b]!
      if (keyHigh[a] !== keyHigh[b]) return keyHigh[a]! < keyHigh[b]!
      return keyLow[a]! < keyLow[b]!
    }
    money[payer] = awardTender(bids, from, to, before, asked, money[payer]!, parameters[smallest], contract)
  }
}
