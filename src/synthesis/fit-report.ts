import { AGENCY_FUNCTIONS } from '../pack/pack.ts'
import { measureOpeningLending } from './fit-opening.ts'
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

/** Compares a synthesised base year with every margin of its pack. */
export function measureFit(synthesis: Synthesis): FitRow[] {
  return [
    ...measurePeopleFit(synthesis),
    ...measureProductionFit(synthesis),
    ...measureAgencyFit(synthesis),
    ...measureOpeningLending(synthesis),
  ]
}
