import { AGENCY_FUNCTIONS } from '../pack/pack.ts'
import { measurePeopleFit } from './fit-people.ts'
import { measureProductionFit } from './fit-production.ts'
import { type FitRow, fitRow, fitRows } from './fit-row.ts'
import type { Synthesis } from './synthesise.ts'

function measureAgencyFit({ world }: Synthesis): FitRow[] {
  const { agencies, pack, shape } = world
  const kinds = AGENCY_FUNCTIONS.length
  const count = new Float64Array(shape.regions)
  const served = new Float64Array(shape.regions * kinds)
  let researchers = 0
  let budget = 0
  for (let row = 0; row < agencies.region.length; row++) {
    count[agencies.region[row]!]! += 1
    researchers += agencies.researchers[row]!
    budget += agencies.budget[row]!
    for (let kind = 0; kind < kinds; kind++)
      served[agencies.region[row]! * kinds + kind]! += (agencies.functions[row]! >> kind) & 1
  }
  const regions = pack.regions.map(({ id }) => id)
  const rows = Math.max(1, agencies.region.length)
  const won = pack.scalars.get('agencyBudgetWon')! / shape.personsPerAgent
  return [
    ...fitRows('agencies by region', 'agencies', regions, pack.agencies, count),
    ...fitRows(
      'agencies by region and function',
      'agencies',
      regions.flatMap((region) => AGENCY_FUNCTIONS.map((name) => `${region} ${name}`)),
      pack.agencyCounts,
      served,
    ),
    fitRow('researchers per agency', 'persons', 'nation', pack.scalars.get('agencyResearchers')!, researchers / rows),
    fitRow('budget per agency', 'won a year', 'nation', won, budget / rows),
  ]
}

/** Net lending that the opening flows imply, in shares of the base year’s product; none is wanted. */
function measureOpeningLending({ world, flows, opening }: Synthesis): FitRow[] {
  const total = (values: Float64Array) => values.reduce((sum, won) => sum + won, 0)
  const gdp = world.nation.baseGdp[0]!
  const revenue = world.nation.wageTaxRate[0]! * opening.wages + flows.productTax + opening.profitTax
  const spent = opening.purchases + opening.publicWages + opening.pensions + opening.benefits
  let imports = 0
  for (let product = 0; product < world.shape.sectors; product++) {
    const abroad = flows.importShare[product]!
    const home = total(flows.output.filter((_, cell) => cell % world.shape.sectors === product))
    imports += ((home - flows.exports[product]!) * abroad) / (1 - abroad)
  }
  return [
    fitRow('net lending, opening flows', 'of product', 'government', 0, (revenue - spent) / gdp),
    fitRow('net lending, opening flows', 'of product', 'rest-of-world', 0, (imports - total(flows.exports)) / gdp),
  ]
}

/** Compares a synthesised base year with every margin of its pack. */
export function measureFit(synthesis: Synthesis): FitRow[] {
  return [
    ...measurePeopleFit(synthesis),
    ...measureProductionFit(synthesis),
    ...measureAgencyFit(synthesis),
    ...measureOpeningLending(synthesis),
  ]
}
