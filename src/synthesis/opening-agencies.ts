import { practiceWon } from '../accounts/practice.ts'
import { roundWon } from '../base/won.ts'
import { SUPPORT_INSTRUMENTS } from '../pack/pack.ts'
import type { World } from '../world/world.ts'

const EQUIPMENT = SUPPORT_INSTRUMENTS.indexOf('equipment')
const ADVICE = SUPPORT_INSTRUMENTS.indexOf('advice')
/** Most of a place’s public purchases that agencies may stand for. */
const MOST_OF_PURCHASES = 0.5

/** Money of today’s support by region, won a month. */
interface MonthlySupport {
  /** Paid into firms’ accounts. */
  readonly support: Float64Array
  /** Fees of firms to agencies. */
  readonly fees: Float64Array
  /** What agencies buy: equipment for sharing, advice, and what overhead and fees pay. */
  readonly equipment: Float64Array
  readonly purchases: Float64Array
}

/** Monthly flows of today’s support in the base year, all of it delivered. */
export function measureSupport(world: World): MonthlySupport {
  const { pack, parameters, shape } = world
  const [support, fees, equipment, purchases] = [0, 1, 2, 3].map(() => new Float64Array(shape.regions)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const overhead = parameters['agency.overhead']!
  const own = parameters['agency.ownRevenue']!
  for (const [row, yearly] of practiceWon(world, parameters).entries()) {
    const { region, instrument } = pack.programmes[row]!
    const delivered = (yearly * (1 - overhead)) / 12
    const fee = instrument === EQUIPMENT ? 0 : (delivered * own) / (1 - own)
    if (instrument === EQUIPMENT) equipment[region]! += delivered
    else if (instrument !== ADVICE) support[region]! += delivered
    fees[region]! += fee
    purchases[region]! += (yearly * overhead) / 12 + fee + (instrument === ADVICE ? delivered : 0)
  }
  return { support, fees, equipment, purchases }
}

/**
 * Accounts, shared equipment, overhead and planning capability of the base year, at which today’s support keeps them.
 * What agencies buy is taken out of the purchases of governments in their place, so that the base year’s demand holds.
 */
export function openAgencies(world: World): void {
  const { agencies, regions, markets, parameters, shape } = world
  const { equipment, purchases } = measureSupport(world)
  const budgets = new Float64Array(shape.regions)
  const bought = new Float64Array(shape.places)
  for (let agency = 0; agency < agencies.budget.length; agency++)
    budgets[agencies.region[agency]!]! += agencies.budget[agency]!
  const spending = parameters['agency.spending']!
  for (let agency = 0; agency < agencies.budget.length; agency++) {
    const region = agencies.region[agency]!
    const share = agencies.budget[agency]! / budgets[region]!
    agencies.deposits[agency] = roundWon((share * purchases[region]! * (1 - spending)) / spending)
    agencies.sharedEquipment[agency] = (share * equipment[region]!) / parameters['equipment.depreciation']!
    bought[agencies.place[agency]!]! += share * (purchases[region]! + equipment[region]!)
  }
  for (let place = 0; place < shape.places; place++) {
    const cells = markets.governmentBase.subarray(place * shape.sectors, (place + 1) * shape.sectors)
    const total = cells.reduce((sum, won) => sum + won, 0)
    const part = total > 0 ? Math.min(MOST_OF_PURCHASES, bought[place]! / total) : 0
    for (let product = 0; product < cells.length; product++) cells[product]! *= 1 - part
  }
  for (let region = 0; region < shape.regions; region++) {
    regions.overhead[region] = Math.floor(
      parameters['agency.overhead']! * sumRegion(world, practiceWon(world, parameters), region),
    )
    regions.planning[region] = steadyPlanning(parameters)
  }
}

/** Won a month of the programmes of a region. */
function sumRegion(world: World, yearly: Float64Array, region: number): number {
  return yearly.reduce((sum, won, row) => (world.pack.programmes[row]!.region === region ? sum + won / 12 : sum), 0)
}

/** Planning capability that today’s consulting and pilots keep up. */
function steadyPlanning(parameters: Readonly<Record<string, number>>): number {
  const gain =
    parameters['agency.consultingEffect']! * parameters['agency.consulting']! +
    parameters['agency.pilotEffect']! * parameters['agency.pilots']!
  return parameters['agency.planningDecay']! > 0 ? gain / parameters['agency.planningDecay']! : 0
}
