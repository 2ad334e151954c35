import type { World } from '../world/world.ts'
import { MONTHLY_IDS, type MonthlyId } from './monthly-declarations.ts'

/** What a run's indices are judged by, fixed with the table so that it needs no world. */
export interface ObservedCountry {
  readonly regions: readonly string[]
  /** Region of each place. */
  readonly regionOfPlace: readonly number[]
  /** Share of each region in the residents of the base year. */
  readonly baseShares: Float64Array
  /** Growth of productivity on trend, log a month. */
  readonly trend: number
  /** References frozen in the pack, by key; empty when none are. */
  readonly frozen: ReadonlyMap<string, number>
}

/** Monthly observations of one run: row = month × areas + area, the nation being the last area. */
export interface Observations {
  readonly country: ObservedCountry
  readonly firstMonth: number
  readonly areas: number
  /** Months that fit. */
  readonly capacity: number
  /** Months observed so far. */
  months: number
  readonly columns: Readonly<Record<MonthlyId, Float64Array>>
  /** Real disposable income of residents, won a year, by month × places + place. */
  readonly placeIncome: Float64Array
  /** Residents of 15 and over, by month × places + place. */
  readonly placeAdults: Float64Array
  /** Real disposable income of residents, won a year, in the rows of `columns`. */
  readonly income: Float64Array
  /** Young talent of the first month by area, persons. */
  readonly firstTalent: Float64Array
}

/** The country as indices see it. */
export function describeCountry(world: World): ObservedCountry {
  const { pack, shape } = world
  const baseShares = new Float64Array(shape.regions)
  let all = 0
  for (let row = 0; row < pack.population.length; row++) {
    const place = Math.floor(row / shape.ageBands)
    baseShares[pack.places[place]!.region]! += pack.population[row]!
    all += pack.population[row]!
  }
  for (let region = 0; region < shape.regions; region++) {
    const frozen = pack.references.get(`piR:${pack.regions[region]!.id}`)
    baseShares[region] = frozen ?? baseShares[region]! / all
  }
  return {
    regions: pack.regions.map((region) => region.id),
    regionOfPlace: pack.places.map((place) => place.region),
    baseShares,
    trend: world.parameters['technology.drift'] ?? 0,
    frozen: pack.references,
  }
}

/** Room for the observations of `capacity` months from `firstMonth` on. */
export function createObservations(country: ObservedCountry, firstMonth: number, capacity: number): Observations {
  const areas = country.regions.length + 1
  const places = country.regionOfPlace.length
  const columns = Object.fromEntries(MONTHLY_IDS.map((id) => [id, new Float64Array(capacity * areas)]))
  return {
    country,
    firstMonth,
    areas,
    capacity,
    months: 0,
    columns: columns as Record<MonthlyId, Float64Array>,
    placeIncome: new Float64Array(capacity * places),
    placeAdults: new Float64Array(capacity * places),
    income: new Float64Array(capacity * areas),
    firstTalent: new Float64Array(areas),
  }
}

/** Copies what was observed so far into a table of the same country and at least as many months. */
export function copyObservations(source: Observations, target: Observations): void {
  const rows = source.months * source.areas
  const places = source.months * source.country.regionOfPlace.length
  for (const id of MONTHLY_IDS) target.columns[id].set(source.columns[id].subarray(0, rows))
  target.placeIncome.set(source.placeIncome.subarray(0, places))
  target.placeAdults.set(source.placeAdults.subarray(0, places))
  target.income.set(source.income.subarray(0, rows))
  target.firstTalent.set(source.firstTalent)
  target.months = source.months
}
