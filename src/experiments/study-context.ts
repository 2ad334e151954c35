import { practiceWon } from '../accounts/practice.ts'
import type { Pack } from '../pack/pack.ts'

/** What a plan needs to know of the country and of the program. */
export interface StudyContext {
  /** Folder of the country pack. */
  readonly packFolder: string
  readonly packHash: string
  readonly baseYear: number
  /** Version and hash of the code that simulates. */
  readonly code: string
  /** Region of each place, by place id, in the pack's order. */
  readonly regionOfPlace: Readonly<Record<string, string>>
  /** Regions whose income per head after rent is below the nation's. */
  readonly laggingRegions: readonly string[]
  /** Gross domestic product of the base year, won; 0 if the pack does not tell. */
  readonly outputPerYear: number
  /** Won a year of today's support, which policies may steer. */
  readonly supportPerYear: number
}

/** The context of a study on a pack; `set` holds the parameters that its world changes. */
export function contextOf(
  pack: Pack,
  packFolder: string,
  code: string,
  set: Readonly<Record<string, number>> = {},
): StudyContext {
  const parameters = { ...Object.fromEntries(pack.parameters.map(({ id, value }) => [id, value])), ...set }
  const support = practiceWon({ pack, shape: { personsPerAgent: 1 } }, parameters)
  return {
    packFolder,
    packHash: pack.hash,
    baseYear: pack.baseYear,
    code,
    regionOfPlace: Object.fromEntries(pack.places.map((place) => [place.id, pack.regions[place.region]!.id])),
    laggingRegions: findLaggingRegions(pack),
    outputPerYear: pack.scalars.get('gdp') ?? 0,
    supportPerYear: support.reduce((sum, won) => sum + won, 0),
  }
}

/** Regions whose personal disposable income after rent per resident is below the nation's, in the pack's order. */
export function findLaggingRegions(pack: Pack): string[] {
  const income = new Float64Array(pack.regions.length)
  const residents = new Float64Array(pack.regions.length)
  const bands = pack.ageBands.length
  pack.places.forEach(({ region }, place) => {
    const people = pack.population.subarray(place * bands, (place + 1) * bands).reduce((sum, count) => sum + count, 0)
    residents[region]! += people
    income[region]! += people * pack.personalIncomePerHead[place]! - 12 * pack.rent[place]! * pack.dwellings[place]!
  })
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const national = sum(income) / sum(residents)
  return pack.regions.filter((_, region) => income[region]! / residents[region]! < national).map((region) => region.id)
}
