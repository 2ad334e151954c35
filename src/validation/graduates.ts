import type { Pack } from '../pack/pack.ts'
import { correlation } from '../statistics/correlation.ts'
import type { Measures, RunRecord, Topic } from './record.ts'

/** Fewest graduates of a region from which a share is told. */
const FEWEST = 30
const KM_PER_DEGREE = 111.2
const EAST_WEST = 0.8

/** Mean position of a region, weighted by residents of the base year. */
function centreOf(pack: Pack, region: number): readonly [latitude: number, longitude: number] {
  const bands = pack.ageBands.length
  let [people, north, east] = [0, 0, 0]
  for (const [place, record] of pack.places.entries()) {
    if (record.region !== region) continue
    for (let band = 0; band < bands; band++) {
      const residents = pack.population[place * bands + band]!
      people += residents
      north += residents * record.latitude
      east += residents * record.longitude
    }
  }
  return [north / people, east / people]
}

/** Kilometres between two regions, as the crow flies in middle latitudes. */
function distance(pack: Pack, one: number, other: number): number {
  const [from, to] = [centreOf(pack, one), centreOf(pack, other)]
  const north = KM_PER_DEGREE * (from[0] - to[0])
  const east = EAST_WEST * KM_PER_DEGREE * (from[1] - to[1])
  return Math.sqrt(north * north + east * east)
}

/** Region with most residents in the base year. */
export function largestRegion(pack: Pack): number {
  const bands = pack.ageBands.length
  const people = new Float64Array(pack.regions.length)
  for (let row = 0; row < pack.population.length; row++)
    people[pack.places[Math.floor(row / bands)]!.region]! += pack.population[row]!
  return people.indexOf(Math.max(...people))
}

function measure({ persons, pack }: RunRecord): Measures {
  const places = pack.places.length
  const count = pack.regions.length
  const matrix = new Float64Array(count * count)
  for (let row = 0; row < places * places; row++) {
    const from = pack.places[Math.floor(row / places)]!.region
    matrix[from * count + pack.places[row % places]!.region]! += persons.graduates[row]!
  }
  const largest = largestRegion(pack)
  const measures: Record<string, number> = {}
  const outflows: number[] = []
  const distances: number[] = []
  for (const [region, { id }] of pack.regions.entries()) {
    const row = matrix.subarray(region * count, (region + 1) * count)
    const all = row.reduce((sum, value) => sum + value, 0)
    if (all < FEWEST) continue
    measures[`graduate-retention:${id}`] = (100 * row[region]!) / all
    if (region === largest) continue
    measures[`graduate-outflow:${id}`] = (100 * row[largest]!) / all
    outflows.push(row[largest]! / all)
    distances.push(distance(pack, region, largest))
  }
  if (outflows.length > 2) measures['outflow-distance'] = correlation(outflows, distances)
  return measures
}

/** Where graduates find their first job. */
export const graduates: Topic = {
  measures: {
    'graduate-retention':
      'graduates of a region’s universities whose first job within two years lies in that region, per cent',
    'graduate-outflow': 'the same whose first job lies in the most populous region, per cent',
    'outflow-distance': 'correlation over regions of that share with the distance to the most populous region',
  },
  measure,
}
