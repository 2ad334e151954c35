import { log } from '../base/log.ts'
import { EFFICIENCY_UNIT, FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'

/** Output below this share of normal output counts as this share, so that an idle month does not rule a mean of logs. */
const LOWEST_USE = 0.05

/** Sums over firms by area, the nation last. */
export interface FirmsView {
  readonly firms: Float64Array
  readonly vacancies: Float64Array
  /** Market establishments with output. */
  readonly producers: Float64Array
  readonly logProductivity: Float64Array
  readonly labour: Float64Array
  readonly weighted: Float64Array
}

/** Buffers to observe the firms of a world. */
export function createFirmsView(world: World): FirmsView {
  const fresh = () => new Float64Array(world.shape.regions + 1)
  return {
    firms: fresh(),
    vacancies: fresh(),
    producers: fresh(),
    logProductivity: fresh(),
    labour: fresh(),
    weighted: fresh(),
  }
}

function openJobs(world: World, firm: number): number {
  const { vacancies, filled } = world.firms
  let open = 0
  for (let slot = firm * 3; slot < firm * 3 + 3; slot++) open += Math.max(0, vacancies[slot]! - filled[slot]!)
  return open
}

function addProducer(world: World, view: FirmsView, firm: number, area: number, ownerLabour: number): void {
  const { firms, sectors } = world
  const labour = firms.efficiency[firm]! / EFFICIENCY_UNIT + ownerLabour
  const output = Math.max(firms.output[firm]!, LOWEST_USE * firms.normalOutput[firm]!)
  const perUnit = 1 - sectors.materialsRatio[firms.sector[firm]!]!
  if (firms.output[firm]! <= 0 || labour <= 0 || perUnit <= 0) return
  const productivity = log((output * perUnit) / labour)
  view.producers[area]! += 1
  view.logProductivity[area]! += productivity
  view.labour[area]! += labour
  view.weighted[area]! += labour * productivity
}

/** Counts firms and open jobs, and sums log productivity of market establishments: real value added per effective worker. */
export function observeFirms(world: World, view: FirmsView): void {
  const { firms, places, pack, shape } = world
  const ownerLabour = world.parameters['production.ownerLabour'] ?? 0
  const national = shape.regions
  for (const sums of [view.firms, view.vacancies, view.producers, view.logProductivity, view.labour, view.weighted])
    sums.fill(0)
  for (let firm = 0; firm < firms.state.length; firm++) {
    const state = firms.state[firm]!
    if (state !== FIRM_STATE.MARKET && state !== FIRM_STATE.GOVERNMENT) continue
    const area = places.region[firms.place[firm]!]!
    view.vacancies[area]! += openJobs(world, firm)
    if (state !== FIRM_STATE.MARKET) continue
    view.firms[area]! += 1
    if (pack.sectors[firms.sector[firm]!]!.market) addProducer(world, view, firm, area, ownerLabour)
  }
  for (const sums of [view.firms, view.vacancies, view.producers, view.logProductivity, view.labour, view.weighted])
    for (let region = 0; region < national; region++) sums[national]! += sums[region]!
}

/** Mean of log productivity over market establishments of an area, each equal; 0 where there are none. */
export function meanLogProductivity(view: FirmsView, area: number): number {
  return view.producers[area]! > 0 ? view.logProductivity[area]! / view.producers[area]! : 0
}

/** Olley–Pakes covariance of an area: the mean weighted by effective labour less the unweighted mean. */
export function olleyPakesCovariance(view: FirmsView, area: number): number {
  return view.labour[area]! > 0 ? view.weighted[area]! / view.labour[area]! - meanLogProductivity(view, area) : 0
}
