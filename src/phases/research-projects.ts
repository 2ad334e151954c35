import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { roundWon } from '../base/won.ts'
import { drawUniform, type Stream } from '../random/draw.ts'
import { meanProjectQuality } from '../rules/research/effort.ts'
import { STAGE } from '../rules/research/stages.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { PROJECT_KIND } from '../world/research-columns.ts'
import type { Economy } from './economy.ts'
import { OUTCOME } from './research-arena.ts'
import { countOutcome, order, type Purse } from './research-purse.ts'
import { drawResults, type Results } from './research-results.ts'
import { queueProject, stagesAhead, waitingAt } from './research-stages.ts'

const results: Results = { publications: 0, domestic: 0, overseas: 0 }

/** The firm of the cell that is asked to take a licence: the first in an order drawn for this owner. */
function findLicensee(economy: Economy, stream: Stream, purse: Purse): number {
  const { world, cellStart } = economy
  const { firms } = world
  const { firm } = purse
  let best = -1
  let least = 2
  for (let other = cellStart[purse.cell]!; other < cellStart[purse.cell + 1]!; other++) {
    if (other === firm || firms.state[other] !== FIRM_STATE.MARKET) continue
    const u = drawUniform(stream, firms.keyHigh[other]!, firms.keyLow[other]! ^ firms.keyLow[firm]!, 1 << 20)
    if (u < least) [best, least] = [other, u]
  }
  return best
}

/** A project is invented: what it leads to on paper, and on to its stages or into a licence. */
function invent(economy: Economy, stream: Stream, purse: Purse, kind: number, lane: number): void {
  const { world, parameters, research } = economy
  const outcomes = research.outcomes.lanes[lane]!
  const { firms } = world
  const { firm } = purse
  const [high, low] = [firms.keyHigh[firm]!, firms.keyLow[firm]!]
  const mean = meanProjectQuality(
    purse.effective,
    parameters['research.referenceScale'],
    parameters['research.qualityScale'],
  )
  const share = parameters['research.firmPublishing']
  const patents =
    parameters['research.firmPatents'] * exp(parameters['research.portfolio'] * log(1 + firms.patents[firm]!))
  drawResults(economy, stream, high, low, purse.draw, mean, share, patents, results)
  purse.draw += 4
  countOutcome(outcomes, purse, kind, OUTCOME.PUBLICATIONS, results.publications)
  countOutcome(outcomes, purse, kind, OUTCOME.DOMESTIC, results.domestic)
  countOutcome(outcomes, purse, kind, OUTCOME.OVERSEAS, results.overseas)
  firms.patents[firm]! += results.domestic + results.overseas
  research.published.lanes[lane]![purse.place]! += results.publications
  if (results.domestic > 0 && drawUniform(stream, high, low, purse.draw++) < parameters['research.firmLicenceShare']) {
    research.licensee[firm] = findLicensee(economy, stream, purse)
    firms.licenceKind[firm] = kind
  } else queueProject(economy, purse, -1, kind)
}

/** Begins whole projects of the firm’s own out of its effort; the rest is carried, from a drawn start. */
export function beginOwn(economy: Economy, stream: Stream, purse: Purse, begun: number, lane: number): void {
  const { firm } = purse
  const { keyHigh, keyLow, researchCarry: carry } = economy.world.firms
  if (begun > 0 && carry[firm] === 0) carry[firm] = drawUniform(stream, keyHigh[firm]!, keyLow[firm]!, purse.draw++)
  const whole = Math.floor(carry[firm]! + begun)
  carry[firm] = carry[firm]! + begun - whole
  for (let project = 0; project < whole; project++) invent(economy, stream, purse, PROJECT_KIND.OWN, lane)
}

/** What inventing a project costs, nominal won: the project less the stages ahead. */
function inventionCost(economy: Economy, purse: Purse): number {
  return roundWon(
    (1 - stagesAhead(economy, purse, STAGE.PROTOTYPE)) * economy.parameters['research.projectCost'] * purse.price,
  )
}

/**
 * Projects that a firm with researchers of its own begins in so many months out of what venture funds paid in, beside
 * those of its usual effort; ordered from own money.
 */
export function projectsOfEquity(economy: Economy, purse: Purse, staff: number, months: number): number {
  const { world, parameters } = economy
  const { stake } = world.firms
  const paidIn = stake[purse.firm * 2]! + stake[purse.firm * 2 + 1]!
  if (paidIn === 0 || staff === 0) return 0
  const due = (months * parameters['venture.researchShare'] * paidIn) / parameters['venture.holdMonths']
  const won = Math.min(purse.own, Math.floor(due))
  order(purse, won, false)
  return won / Math.max(1, inventionCost(economy, purse))
}

/** Nominal won that the stages ahead of granted projects already begun will take: the grant keeps them. */
function reserved(economy: Economy, purse: Purse): number {
  let share = 0
  for (let stage = STAGE.PROTOTYPE; stage <= STAGE.COMMERCIAL; stage++)
    share += waitingAt(economy, purse, stage, PROJECT_KIND.LOCAL) * stagesAhead(economy, purse, stage)
  return share * economy.parameters['research.projectCost'] * purse.price
}

/** Orders the invention of a granted project, part of it as equipment as far as the firm lacks it; false where money lacks. */
function orderInvention(economy: Economy, purse: Purse, staff: number, won: number): boolean {
  const { world, parameters } = economy
  const { firms, nation } = world
  if (order(purse, won, true) < 0) return false
  const wanted = parameters['research.equipmentPerResearcher'] * (1 + staff)
  const lacking = roundWon((wanted - firms.researchEquipment[purse.firm]!) * nation.investmentPrice[0]!)
  const forEquipment = Math.max(0, Math.min(Math.floor(won / 2), lacking))
  firms.researchEquipment[purse.firm]! += forEquipment / nation.investmentPrice[0]!
  return true
}

/**
 * Begins the projects that a grant pays from the invention to the market, at what a project costs everywhere; what a
 * sector saves on stages goes into the invention. A researcher leads one at a time.
 */
export function beginGranted(economy: Economy, stream: Stream, purse: Purse, staff: number, lane: number): void {
  if (purse.grant === 0) return
  const cost = economy.parameters['research.projectCost'] * purse.price
  const paid = Math.round((purse.grant - reserved(economy, purse)) / cost)
  const invention = inventionCost(economy, purse)
  for (let project = Math.min(paid, Math.max(1, staff)); project > 0; project--) {
    if (!orderInvention(economy, purse, staff, invention)) return
    invent(economy, stream, purse, PROJECT_KIND.LOCAL, lane)
  }
}
