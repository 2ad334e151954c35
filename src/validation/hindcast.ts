import type { Measures, RunRecord, Topic } from './record.ts'
import { PLACE_YEAR, PLACE_YEAR_COUNT } from './sample-persons.ts'

/** Net arrivals of a region from all others in whole years `from` to `to`, simulated persons a year. */
function yearlyNet({ movers, pack }: RunRecord, region: number, from: number, to: number): number {
  const count = pack.regions.length
  let net = 0
  for (let month = 12 * from; month < 12 * to; month++)
    for (let other = 0; other < count; other++) {
      net += movers[(month * count + other) * count + region]!
      net -= movers[(month * count + region) * count + other]!
    }
  return net / (to - from)
}

/** Tertiary share of the labour force of chosen places in a year, per cent. */
function tertiaryShare({ persons, pack }: RunRecord, year: number, counts: (place: number) => boolean): number {
  let [tertiary, active] = [0, 0]
  for (let place = 0; place < pack.places.length; place++) {
    if (!counts(place)) continue
    const at = (year * pack.places.length + place) * PLACE_YEAR_COUNT
    tertiary += persons.placeYears[at + PLACE_YEAR.TERTIARY]!
    active += persons.placeYears[at + PLACE_YEAR.ACTIVE]!
  }
  return (100 * tertiary) / active
}

function measure(record: RunRecord): Measures {
  const { pack, months, personsPerAgent } = record
  const years = Math.floor(months / 12)
  const measures: Record<string, number> = {}
  if (years < 2) return measures
  for (const [region, { id }] of pack.regions.entries()) {
    const gap = (year: number) =>
      tertiaryShare(record, year, (place) => pack.places[place]!.region === region) -
      tertiaryShare(record, year, () => true)
    measures[`tertiary-gap-change:${id}`] = gap(years - 1) - gap(0)
    measures[`hindcast-net-moves:${id}`] = personsPerAgent * yearlyNet(record, region, 1, years)
    measures[`hindcast-last-net-moves:${id}`] = personsPerAgent * yearlyNet(record, region, years - 1, years)
  }
  return measures
}

/** Measures of runs from the earliest base year to the latest, with the events of the pack. */
export const hindcast: Topic = {
  measures: {
    'tertiary-gap-change':
      'hindcast: tertiary share of the labour force of the region named less the nation’s, last year less first, points',
    'hindcast-net-moves':
      'hindcast: net arrivals from other regions, persons of 15 and over a year, after the first year',
    'hindcast-last-net-moves': 'hindcast: the same in the last year',
  },
  measure,
}
