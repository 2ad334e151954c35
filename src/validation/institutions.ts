import { AGENCY_FUNCTIONS, type Pack } from '../pack/pack.ts'
import type { Measures, RunRecord, Topic } from './record.ts'
import { indexOf } from './series.ts'

/** Differences between the agencies of a run and the pack's table, flags of region × function. */
function agencyDeviation({ agencies, pack }: RunRecord): number {
  return agencies.functionCounts.reduce((sum, value, cell) => sum + Math.abs(value - pack.agencyCounts[cell]!), 0)
}

/** What targets of the pack ask of a measure after its colon. */
function asked(pack: Pack, measure: string): string[] {
  const prefix = `${measure}:`
  return [...new Set(pack.targets.map((target) => target.measure))]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
}

/** Share of public research money of regions and places, `one+other`, per cent. */
function researchShares(pack: Pack): Record<string, number> {
  const { places, regions, publicResearchSpending } = pack
  const all = publicResearchSpending.reduce((sum, won) => sum + won, 0)
  const shareOf = (ids: readonly string[]) =>
    places.reduce((sum, { id, region }, place) => {
      const counts = ids.includes(id) || ids.includes(regions[region]!.id)
      return sum + (counts ? (100 * publicResearchSpending[place]!) / all : 0)
    }, 0)
  return Object.fromEntries(
    asked(pack, 'public-research-share').map((ids) => [`public-research-share:${ids}`, shareOf(ids.split('+'))]),
  )
}

/** Share of services in the value added of a place, less those of a sector, `place/sector`, first twelve months, per cent. */
function serviceShares({ firms, pack }: RunRecord): Record<string, number> {
  const count = pack.sectors.length
  const shareOf = (id: string, without: string | undefined) => {
    const place = indexOf(pack.places, id)
    const row = firms.firstValueAdded.subarray(place * count, (place + 1) * count)
    const isService = pack.sectors.map(({ id: sector, kind }) => kind === 'service' && sector !== without)
    const all = row.reduce((sum, won) => sum + won, 0)
    return (100 * row.reduce((sum, won, sector) => sum + (isService[sector]! ? won : 0), 0)) / all
  }
  return Object.fromEntries(
    asked(pack, 'service-share').map((ids) => {
      const [place, sector] = ids.split('/')
      return [`service-share:${ids}`, shareOf(place!, sector)]
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
      'share of the regions and places named in public research money of the base year, per cent',
    'service-share':
      'share of services, the sector after the stroke left out, in the value added of the place named, first twelve months, per cent',
  },
  measure,
}
