import { log } from '../base/log.ts'
import { apportion } from '../engine/apportion.ts'
import { budgetWeight } from '../rules/government/targeting.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'
import { PEER_CELLS, SCORE_CELLS } from './support-arena.ts'

const UNIT = 1_048_576
const YEAR = 12
/** Firms by which a score is shrunk to zero: few firms say little about an agency. */
const PRIOR_FIRMS = 4

/** Growth of a firm’s expected sales since last January, fixed point; held within one log. */
function growthOf(economy: Economy, firm: number): number {
  const { expectedSales, januarySales } = economy.world.firms
  const ratio = expectedSales[firm]! / januarySales[firm]!
  return ratio > 0 && ratio < Infinity ? Math.round(UNIT * Math.max(-1, Math.min(1, log(ratio)))) : 0
}

function isSupported(economy: Economy, firm: number): boolean {
  const { firms, nation } = economy.world
  const agency = firms.agency[firm]!
  const months = nation.month[0]! - firms.lastAwardMonth[firm]!
  return agency > 0 && months <= YEAR
}

/** Cells of firms without support that grew, or shrank, like this one the year before. */
function peerCell(economy: Economy, firm: number): number {
  return economy.world.firms.lastGrowth[firm]! > 0 ? 4 : 2
}

/** Sums growth of firms by region, and staff by region and sector. */
export function sumGrowth(economy: Economy, from: number, to: number, lane: number): void {
  const { world, support } = economy
  const { firms, places, shape } = world
  const peers = support.peers.lanes[lane]!
  const staffing = support.staffing.lanes[lane]!
  for (let firm = from; firm < to; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    const region = places.region[firms.place[firm]!]!
    staffing[region * shape.sectors + firms.sector[firm]!]! +=
      firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!
    if (firms.januarySales[firm] === 0) continue
    const growth = growthOf(economy, firm)
    peers[region * PEER_CELLS]! += 1
    peers[region * PEER_CELLS + 1]! += growth
    if (isSupported(economy, firm)) continue
    const cell = region * PEER_CELLS + peerCell(economy, firm)
    peers[cell]! += 1
    peers[cell + 1]! += growth
  }
}

const meanAt = (sums: Float64Array, cell: number) => (sums[cell]! > 0 ? Math.round(sums[cell + 1]! / sums[cell]!) : 0)

/** Credits agencies with the growth of the firms they supported, and notes every firm’s growth and sales of January. */
export function creditAgencies(economy: Economy, from: number, to: number, lane: number): void {
  const { world, support } = economy
  const { firms, places } = world
  const scores = support.scores.lanes[lane]!
  const peers = support.peers.target
  for (let firm = from; firm < to; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    const growth = firms.januarySales[firm]! > 0 ? growthOf(economy, firm) : 0
    if (firms.januarySales[firm]! > 0 && isSupported(economy, firm)) {
      const base = places.region[firms.place[firm]!]! * PEER_CELLS
      const cell = (firms.agency[firm]! - 1) * SCORE_CELLS
      scores[cell]! += 1
      scores[cell + 1]! += growth - meanAt(peers, base)
      scores[cell + 2]! += growth - meanAt(peers, base + peerCell(economy, firm))
    }
    firms.lastGrowth[firm] = growth / UNIT
    firms.januarySales[firm] = firms.expectedSales[firm]!
  }
}

/** Competition of a region’s agencies for budgets, 0 to 1. */
export function competitionOf(economy: Economy, region: number): number {
  return Math.min(1, economy.parameters['agency.competition'] + economy.regionLevers.competition[region]!)
}

/** Splits last year’s money of all agencies anew: last budgets, moved by measured or additional growth. */
export function splitBudgets(economy: Economy): void {
  const { world, support, parameters, regionLevers } = economy
  const { agencies } = world
  const scores = support.scores.target
  const weights = new Float64Array(agencies.budget.length)
  let total = 0
  for (let agency = 0; agency < weights.length; agency++) {
    const region = agencies.region[agency]!
    const firms = PRIOR_FIRMS + scores[agency * SCORE_CELLS]!
    agencies.growth[agency] = scores[agency * SCORE_CELLS + 1]! / UNIT / firms
    agencies.additional[agency] = scores[agency * SCORE_CELLS + 2]! / UNIT / firms
    total += agencies.budget[agency]!
    weights[agency] = budgetWeight(
      agencies.budget[agency]!,
      agencies.growth[agency]!,
      agencies.additional[agency]!,
      competitionOf(economy, region),
      Math.min(1, parameters['agency.evaluation'] + regionLevers.evaluation[region]!),
      parameters['agency.budgetResponse'],
    )
  }
  apportion(total, weights, 0, weights.length, agencies.budget)
}
