import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'
import type { Job } from './firms.ts'

const stream = new Stream()
/** Part of a surplus before tax that interest and tax leave, about; the exact one is solved later. */
const AFTER_TAX = 0.85
/** Lowest surplus of a firm, of its value added. */
const LOWEST_SURPLUS = 0.1

/** What is known of firms and places before staff are seated. */
export interface OfficePlan {
  /** Employees by firm. */
  readonly heads: Float64Array
  /** Expected surplus by firm after interest and tax, won a month. */
  readonly surplus: Float64Array
  /** What each place lacks (below zero: pays) for its income to stand to its product as in the data, won a month. */
  readonly need: Float64Array
}

/** Income over product of each place as in the data, scaled so that both sum to the same for the nation. */
export function incomeRatios(world: World, product: Float64Array): Float64Array {
  const { regionalIncomePerHead: income, regionalProductPerHead: output } = world.pack
  let all = 0
  let implied = 0
  for (let place = 0; place < product.length; place++) {
    all += product[place]!
    implied += (product[place]! * income[place]!) / output[place]!
  }
  return Float64Array.from(product, (_, place) => ((income[place]! / output[place]!) * all) / implied)
}

/** Net persons of each place who work elsewhere, from employees by home × work place. */
export function netCommuters(commuters: Float64Array, places: number): Float64Array {
  const net = new Float64Array(places)
  for (let home = 0; home < places; home++)
    for (let work = 0; work < places; work++) {
      net[home]! += commuters[home * places + work]!
      net[work]! -= commuters[home * places + work]!
    }
  return net
}

/** Expected surplus of firms and need of places, from value added, jobs and commuters. */
export function planOffices(world: World, jobs: Job[][], flows: BaseFlows, commuters: Float64Array): OfficePlan {
  const { firms, pack, parameters, shape } = world
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const heads = new Float64Array(firms.state.length)
  const byCell = new Float64Array(shape.places * shape.sectors)
  let employees = 0
  for (const group of jobs)
    for (const { firm } of group) {
      employees += 1
      heads[firm]! += 1
      if (firms.state[firm] === FIRM_STATE.MARKET)
        byCell[firms.place[firm]! * shape.sectors + firms.sector[firm]!]! += 1
    }
  const wage = (parameters['synthesis.wageShare']! * (sum(flows.firmValueAdded) + sum(flows.ownValueAdded))) / employees
  const surplus = new Float64Array(firms.state.length)
  for (let firm = 0; firm < surplus.length; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    const cell = firms.place[firm]! * shape.sectors + firms.sector[firm]!
    const valueAdded = (flows.firmValueAdded[cell]! * heads[firm]!) / byCell[cell]!
    surplus[firm] = AFTER_TAX * Math.max(LOWEST_SURPLUS * valueAdded, valueAdded - wage * heads[firm]!)
  }
  const product = new Float64Array(shape.places)
  for (let cell = 0; cell < byCell.length; cell++)
    product[Math.floor(cell / shape.sectors)]! += pack.valueAdded[cell]! / 12 / shape.personsPerAgent
  const ratios = incomeRatios(world, product)
  const away = netCommuters(commuters, shape.places)
  const need = product.map((won, place) => (ratios[place]! - 1) * won - away[place]! * wage)
  return { heads, surplus, need }
}

/** Firms of a place that are large enough to be a plant or a head office, the largest surplus first. */
function largeFirms(world: World, { heads, surplus }: OfficePlan, place: number): number[] {
  const { firms, pack, parameters } = world
  const chosen: number[] = []
  for (let firm = 0; firm < heads.length; firm++)
    if (
      firms.state[firm] === FIRM_STATE.MARKET &&
      firms.place[firm] === place &&
      pack.sectors[firms.sector[firm]!]!.market &&
      heads[firm]! >= parameters['offices.plantStaff']!
    )
      chosen.push(firm)
  return chosen.sort((a, b) => surplus[b]! - surplus[a]! || firms.keyHigh[a]! - firms.keyHigh[b]! || a - b)
}

/** The largest plants of a place whose surplus covers what the place has to pay. */
function choosePlants(world: World, plan: OfficePlan, place: number): number[] {
  const highest = world.parameters['offices.highestRemittance']!
  const plants: number[] = []
  let covered = 0
  if (highest <= 0) return plants
  for (const firm of largeFirms(world, plan, place)) {
    if (highest * covered >= -plan.need[place]!) break
    plants.push(firm)
    covered += plan.surplus[firm]!
  }
  return plants
}

/** Draws a head office among candidates in proportion to their staff. */
function drawHead(world: World, { heads }: OfficePlan, plant: number, candidates: readonly number[]): number {
  const { keyHigh, keyLow } = world.firms
  const total = candidates.reduce((sum, firm) => sum + heads[firm]!, 0)
  let left = drawUniform(stream, keyHigh[plant]!, keyLow[plant]!, 0) * total
  for (const firm of candidates) {
    left -= heads[firm]!
    if (left < 0) return firm
  }
  return candidates.at(-1)!
}

/**
 * Gives large plants of places that earn less than they produce a head office where more is earned than produced: each
 * plant goes to the place that still lacks most, to a firm of its sector where there is one.
 */
export function assignHeadOffices(world: World, plan: OfficePlan): void {
  const { firms, shape } = world
  seekStream(stream, world.runKey, STREAMS.headOffice, 0)
  const need = Float64Array.from(plan.need)
  const senders = Array.from({ length: shape.places }, (_, place) => place).filter((place) => need[place]! < 0)
  const plants = senders.flatMap((place) => choosePlants(world, plan, place))
  plants.sort((a, b) => plan.surplus[b]! - plan.surplus[a]! || firms.keyHigh[a]! - firms.keyHigh[b]! || a - b)
  const hosts = need.map((won, place) => (won > 0 ? place : -1)).filter((place) => place >= 0)
  const candidates = new Map([...hosts].map((place) => [place, largeFirms(world, plan, place)]))
  for (const plant of plants) {
    const order = [...hosts].sort((a, b) => need[b]! - need[a]! || a - b)
    const ofSector = (place: number) =>
      candidates.get(place)!.filter((firm) => firms.sector[firm] === firms.sector[plant])
    const host = order.find((place) => need[place]! > 0 && ofSector(place).length > 0)
    const any = order.find((place) => candidates.get(place)!.length > 0)
    if (host === undefined && any === undefined) return
    const place = host ?? any!
    firms.headOffice[plant] = drawHead(
      world,
      plan,
      plant,
      host === undefined ? candidates.get(place)! : ofSector(place),
    )
    need[place]! -= world.parameters['offices.highestRemittance']! * plan.surplus[plant]!
  }
}
