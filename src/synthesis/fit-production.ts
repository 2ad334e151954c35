import { FIRM_STATE } from '../world/firm-columns.ts'
import { type FitRow, fitRow, fitRows, sumColumns, sumGroups, sumRows } from './fit-row.ts'
import type { Synthesis } from './synthesise.ts'

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)

/** Production of a synthesis by place × sector, as its firms and own-account units show it. */
interface ProductionCount {
  readonly valueAdded: Float64Array
  readonly firms: Float64Array
  readonly wages: number
  readonly equipment: number
}

function countProduction({ world }: Synthesis): ProductionCount {
  const { firms, cells, shape } = world
  const valueAdded = cells.ownOrders.map((won, cell) => won - cells.ownMaterialsBill[cell]!)
  const count = new Float64Array(valueAdded.length)
  let wages = 0
  let equipment = 0
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.state[firm] === FIRM_STATE.VACANT) continue
    const cell = firms.place[firm]! * shape.sectors + firms.sector[firm]!
    wages += firms.wageBill[firm]!
    equipment += firms.equipment[firm]!
    if (firms.state[firm] === FIRM_STATE.GOVERNMENT) valueAdded[cell]! += firms.wageBill[firm]!
    else {
      valueAdded[cell]! += firms.revenue[firm]! - firms.materialsBill[firm]!
      count[cell]! += 1
    }
  }
  return { valueAdded, firms: count, wages, equipment }
}

/** What sellers of each place and product have for buyers at home, and what the base year’s trade takes from them. */
function measureTrade({ world, flows, orders }: Synthesis): { supply: Float64Array; sold: Float64Array } {
  const { trade, shape } = world
  const { places, sectors } = shape
  const national = sumColumns(flows.output, sectors)
  const supply = flows.output.map((won, cell) => {
    const product = cell % sectors
    return national[product]! > 0 ? won - (flows.exports[product]! * won) / national[product]! : 0
  })
  const sold = new Float64Array(supply.length)
  for (let row = 0; row < orders.length; row++)
    for (let seller = 0; seller < places; seller++)
      sold[seller * sectors + (row % sectors)]! += trade.share[row * (places + 1) + seller]! * orders[row]!
  return { supply, sold }
}

/** Fit of production: value added, firms, wages, trade, equipment. */
export function measureProductionFit(synthesis: Synthesis): FitRow[] {
  const { world, flows } = synthesis
  const { pack, parameters, nation, shape } = world
  const count = countProduction(synthesis)
  const thin = (values: Float64Array, by = 1) => values.map((value) => value / (shape.personsPerAgent * by))
  const places = pack.places.map(({ id }) => id)
  const sectors = pack.sectors.map(({ id }) => id)
  const regions = pack.regions.map(({ id }) => id)
  const cells = places.flatMap((place) => sectors.map((sector) => `${place} ${sector}`))
  const regionOf = (cell: number) => pack.places[Math.floor(cell / shape.sectors)]!.region
  const wanted = thin(pack.valueAdded, 12)
  const wantedFirms = thin(pack.establishments)
  const { supply, sold } = measureTrade(synthesis)
  const wear =
    parameters['equipment.depreciation']! +
    parameters['technology.drift']! * (1 + parameters['technology.adoptionCost']!)
  const yearlyProduct = 12 * nation.baseGdp[0]!
  const rows = (table: string, unit: string, names: readonly string[], asked: Float64Array, got: Float64Array) =>
    fitRows(table, unit, names, asked, got)
  return [
    ...rows('value added by place and sector', 'won a month', cells, wanted, count.valueAdded),
    ...rows(
      'value added by region',
      'won a month',
      regions,
      sumGroups(wanted, regionOf, regions.length),
      sumGroups(count.valueAdded, regionOf, regions.length),
    ),
    ...rows(
      'value added by sector',
      'won a month',
      sectors,
      sumColumns(wanted, shape.sectors),
      sumColumns(count.valueAdded, shape.sectors),
    ),
    ...rows(
      'firms by place',
      'firms',
      places,
      sumRows(wantedFirms, shape.sectors),
      sumRows(count.firms, shape.sectors),
    ),
    fitRow(
      'wages in value added',
      'share',
      'nation',
      parameters['synthesis.wageShare']!,
      count.wages / total(count.valueAdded),
    ),
    ...rows(
      'home sales by product',
      'won a month',
      sectors,
      sumColumns(supply, shape.sectors),
      sumColumns(sold, shape.sectors),
    ),
    ...rows('home sales by place', 'won a month', places, sumRows(supply, shape.sectors), sumRows(sold, shape.sectors)),
    fitRow(
      'equipment per yearly product',
      'years',
      'nation',
      (total(flows.investment) - total(world.firms.researchBill)) / wear / yearlyProduct,
      count.equipment / yearlyProduct,
    ),
  ]
}
