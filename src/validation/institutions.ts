import { AGENCY_FUNCTIONS, type Pack } from '../pack/pack.ts'
import type { Measures, RunRecord, Topic } from './record.ts'

/** Differences between the agencies of a run and the pack's table, flags of region × function. */
function agencyDeviation({ agencies, pack }: RunRecord): number {
  return agencies.functionCounts.reduce((sum, value, cell) => sum + Math.abs(value - pack.agencyCounts[cell]!), 0)
}

/** Share of public research money by region, per cent. */
function researchShares({ places, regions, publicResearchSpending }: Pack): Record<string, number> {
  const all = publicResearchSpending.reduce((sum, won) => sum + won, 0)
  const share = (of: (place: number) => boolean) =>
    places.reduce((sum, _, place) => sum + (of(place) ? (100 * publicResearchSpending[place]!) / all : 0), 0)
  const shares: Record<string, number> = {}
  for (const [region, { id }] of regions.entries())
    for (const [own, place] of places.entries())
      shares[`public-research-share:${id}+${place.id}`] = share(
        (other) => places[other]!.region === region || other === own,
      )
  return shares
}

/** Share of services in the value added of a place in the first twelve months, per cent. */
function serviceShares({ firms, pack }: RunRecord): Record<string, number> {
  const sectors = pack.sectors.length
  return Object.fromEntries(
    pack.places.map(({ id }, place) => {
      const row = firms.firstValueAdded.subarray(place * sectors, (place + 1) * sectors)
      const all = row.reduce((sum, won) => sum + won, 0)
      const services = row.reduce((sum, won, sector) => sum + (pack.sectors[sector]!.kind === 'service' ? won : 0), 0)
      return [`service-share:${id}`, (100 * services) / all]
    }),
  )
}

function measure(record: RunRecord): Measures {
  const { agencies, pack } = record
  const functions = AGENCY_FUNCTIONS.map((name, bit) => {
    let served = 0
    for (let region = 0; region < pack.regions.length; region++)
      served += agencies.functionCounts[region * AGENCY_FUNCTIONS.length + bit]!
    return [`agencies-serving:${name}`, served] as const
  })
  return {
    'agency-count': agencies.count,
    ...Object.fromEntries(functions),
    'agency-deviation': agencyDeviation(record),
    'agency-researchers': agencies.researchers,
    'agency-budget': agencies.budget / 1e9,
    ...researchShares(pack),
    ...serviceShares(record),
  }
}

/** What the initial state puts in: support agencies, public research money, services. */
export const institutions: Topic = {
  measures: {
    'agency-count': 'support agencies of the run',
    'agencies-serving': 'agencies that serve the function named',
    'agency-deviation': 'sum over regions and functions of the difference to the pack’s table, agencies',
    'agency-researchers': 'research staff per agency, persons',
    'agency-budget': 'budget per agency and year, bn won',
    'public-research-share':
      'share of the region and of the place named in public research money of the base year, per cent',
    'service-share': 'share of services in the value added of the place named, first twelve months, per cent',
  },
  measure,
}
