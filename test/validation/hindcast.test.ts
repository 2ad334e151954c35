import { describe, expect, it } from 'vitest'
import { loadPack } from '../../src/pack/index.ts'
import { hindcast } from '../../src/validation/hindcast.ts'
import type { RunRecord } from '../../src/validation/record.ts'
import { PLACE_YEAR, PLACE_YEAR_COUNT } from '../../src/validation/sample-persons.ts'

const pack = loadPack('packs/toy')
const [regions, places] = [pack.regions.length, pack.places.length]
const [COAST, INLAND] = [0, 1]

/** Three years in which three persons a month leave the coast, and one more each month from the second year on. */
function recordOf(tertiary: (place: number, year: number) => number): RunRecord {
  const movers = new Float64Array(36 * regions * regions)
  for (let month = 0; month < 36; month++) {
    movers[(month * regions + COAST) * regions + INLAND] = month < 12 ? 100 : month < 24 ? 3 : 5
    movers[(month * regions + INLAND) * regions + COAST] = 1
  }
  const placeYears = new Float64Array(3 * places * PLACE_YEAR_COUNT)
  for (let year = 0; year < 3; year++)
    for (let place = 0; place < places; place++) {
      const at = (year * places + place) * PLACE_YEAR_COUNT
      placeYears[at + PLACE_YEAR.ACTIVE] = 100
      placeYears[at + PLACE_YEAR.TERTIARY] = tertiary(place, year)
    }
  const record = { pack, months: 36, personsPerAgent: 1000, movers, persons: { placeYears } }
  return record as unknown as RunRecord
}

const id = (region: number) => pack.regions[region]!.id

describe('the hindcast', () => {
  it('counts arrivals less departures a year, after the first year', () => {
    const measures = hindcast.measure(recordOf(() => 40))
    expect(measures[`hindcast-net-moves:${id(COAST)}`]).toBe(-36_000)
    expect(measures[`hindcast-net-moves:${id(INLAND)}`]).toBe(36_000)
    expect(measures[`hindcast-last-net-moves:${id(INLAND)}`]).toBe(48_000)
  })

  it('measures the lead of a region in the tertiary share, last year less first', () => {
    const isInland = (place: number) => pack.places[place]!.region === INLAND
    const measures = hindcast.measure(recordOf((place, year) => 40 + (isInland(place) ? 3 * year : 0)))
    const inland = pack.places.filter((_, place) => isInland(place)).length / places
    expect(measures[`tertiary-gap-change:${id(INLAND)}`]).toBeCloseTo(6 * (1 - inland), 9)
    expect(measures[`tertiary-gap-change:${id(COAST)}`]).toBeCloseTo(-6 * inland, 9)
  })
})
