import { allocateShared } from '../engine/allocate.ts'
import { apportion } from '../engine/apportion.ts'
import type { Pack } from '../pack/pack.ts'
import type { Shape } from '../world/shape.ts'

/** Whole persons and firms of a thinned country. */
export interface Sizes {
  /** Persons of 15 and over by place × age band. */
  readonly persons: Float64Array
  /** Children under 15 by place × the first three bands. */
  readonly children: Float64Array
  /** Jobs with an employer by place × sector. */
  readonly jobs: Float64Array
  /** Government jobs among them, by place × sector. */
  readonly publicJobs: Float64Array
  /** Own-account workers by place × sector. */
  readonly ownWorkers: Float64Array
  /** Firms by place × sector, government establishments not counted. */
  readonly firms: Float64Array
  readonly unemployed: Float64Array
  /** First row of each cell’s range of firms, one longer than the cells. */
  readonly cellStart: Int32Array
  readonly shape: Shape
}

const FIRST_ADULT_BAND = 3
/** Room for growth of the number of persons. */
const PERSON_SLACK = 1.12

function thin(values: Float64Array, from: number, to: number, divisor: number, out: Float64Array): void {
  let total = 0
  for (let k = from; k < to; k++) total += values[k]!
  apportion(Math.round(total / divisor), values, from, to, out)
}

function countJobs(pack: Pack, divisor: number): Float64Array {
  const { sectors, places } = { sectors: pack.sectors.length, places: pack.places }
  const jobs = new Float64Array(pack.employees.length)
  for (let region = 0; region < pack.regions.length; region++) {
    const weights = pack.employees.map((value, cell) =>
      places[Math.floor(cell / sectors)]!.region === region ? value : 0,
    )
    const out = new Float64Array(weights.length)
    thin(weights, 0, weights.length, divisor, out)
    for (let cell = 0; cell < out.length; cell++) jobs[cell]! += out[cell]!
  }
  return jobs
}

/** Thins the pack’s persons, jobs and firms by `personsPerAgent`; whole numbers that keep regional totals. */
export function measureSizes(pack: Pack, personsPerAgent: number): Sizes {
  const placeCount = pack.places.length
  const sectorCount = pack.sectors.length
  const bandCount = pack.ageBands.length
  const persons = new Float64Array(placeCount * bandCount)
  const children = new Float64Array(placeCount * FIRST_ADULT_BAND)
  const ownWorkers = new Float64Array(placeCount * sectorCount)
  for (let place = 0; place < placeCount; place++) {
    thin(pack.population, place * bandCount + FIRST_ADULT_BAND, place * bandCount + bandCount, personsPerAgent, persons)
    thin(pack.selfEmployed, place * sectorCount, place * sectorCount + sectorCount, personsPerAgent, ownWorkers)
    for (let band = 0; band < FIRST_ADULT_BAND; band++)
      children[place * FIRST_ADULT_BAND + band] = Math.round(
        pack.population[place * bandCount + band]! / personsPerAgent,
      )
  }
  const jobs = countJobs(pack, personsPerAgent)
  const publicJobs = jobs.map((value, cell) => Math.round(value * pack.publicShare[cell % sectorCount]!))
  const firms = jobs.map((value, cell) => {
    const market = value - publicJobs[cell]!
    return market <= 0 ? 0 : Math.max(1, Math.min(market, Math.round(pack.establishments[cell]! / personsPerAgent)))
  })
  const unemployed = new Float64Array(placeCount)
  thin(pack.unemployedResidents, 0, placeCount, personsPerAgent, unemployed)
  const cellStart = allocateShared(Int32Array, placeCount * sectorCount + 1)
  for (let cell = 0; cell < placeCount * sectorCount; cell++) {
    const room = firms[cell]! > 0 ? Math.ceil(firms[cell]! * 1.5) + 8 : 2
    cellStart[cell + 1] = cellStart[cell]! + room + (publicJobs[cell]! > 0 ? 1 : 0)
  }
  const shape: Shape = {
    places: placeCount,
    regions: pack.regions.length,
    sectors: sectorCount,
    fields: pack.fields.length,
    ageBands: bandCount,
    personRows: Math.ceil(persons.reduce((sum, value) => sum + value, 0) * PERSON_SLACK) + 256,
    firmRows: cellStart[placeCount * sectorCount]!,
    personsPerAgent,
  }
  return { persons, children, jobs, publicJobs, ownWorkers, firms, unemployed, cellStart, shape }
}
