import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { hundredsOfKilometres, livesAtOrigin } from '../rules/place/campus-life.ts'
import type { World } from '../world/world.ts'

const ROUNDS = 80

/** Log of skilled jobs of each place: its size to graduates. */
function logSizes(world: World): Float64Array {
  const { pack, shape } = world
  return Float64Array.from({ length: shape.places }, (_, place) => {
    let jobs = 1
    for (let sector = 0; sector < shape.sectors; sector++)
      jobs += pack.employees[place * shape.sectors + sector]! * (1 - pack.occupationShares[sector * 3]!)
    return log(jobs)
  })
}

/** Shares of destinations of graduates from an origin and a campus, written to `shares`, under the constants. */
export function destinations(world: World, origin: number, campus: number, shares: Float64Array): void {
  const { pairs, places, parameters, shape } = world
  let total = 0
  for (let to = 0; to < shape.places; to++) {
    const near = places.region[to] === places.region[origin] ? parameters['graduates.homeTie']! : 0
    const home = to === origin ? parameters['graduates.placeTie']! : 0
    shares[to] = exp(pairs.graduateConstant[campus * shape.places + to]! + near + home)
    total += shares[to]!
  }
  for (let to = 0; to < shape.places; to++) shares[to]! /= total
}

/**
 * Solves what draws graduates of each place's campuses to each place, so that those of each region begin in each region
 * in the shares of the pack; inside regions by skilled jobs, distance and the campus itself. Returns graduates a year by
 * place where they live while studying × destination, in persons of the pack.
 */
export function solveGraduates(world: World, students: Float64Array): Float64Array {
  const { pack, pairs, places, parameters, shape } = world
  const { places: count, regions } = shape
  const sizes = logSizes(world)
  for (let campus = 0; campus < count; campus++)
    for (let to = 0; to < count; to++)
      pairs.graduateConstant[campus * count + to] =
        sizes[to]! -
        parameters['graduates.distanceWeight']! * hundredsOfKilometres(pack, campus, to) +
        (to === campus ? parameters['graduates.placeTie']! : 0)
  const shares = new Float64Array(count)
  const flows = new Float64Array(count * count)
  for (let round = 0; round < ROUNDS; round++) {
    const reached = new Float64Array(regions * regions)
    flows.fill(0)
    for (let origin = 0; origin < count; origin++)
      for (let campus = 0; campus < count; campus++) {
        destinations(world, origin, campus, shares)
        const graduates = students[origin * count + campus]!
        const lives = livesAtOrigin(pack, origin, campus) ? origin : campus
        for (let to = 0; to < count; to++) {
          reached[places.region[campus]! * regions + places.region[to]!]! += graduates * shares[to]!
          flows[lives * count + to]! += graduates * shares[to]!
        }
      }
    for (let campus = 0; campus < count; campus++)
      for (let to = 0; to < count; to++) {
        const pair = places.region[campus]! * regions + places.region[to]!
        let all = 0
        for (let region = 0; region < regions; region++) all += reached[places.region[campus]! * regions + region]!
        const wanted = Math.max(1e-6, pack.graduateDestination[pair]!)
        if (all > 0)
          pairs.graduateConstant[campus * count + to]! += log((wanted * all) / Math.max(1e-9, reached[pair]!))
      }
  }
  countGraduates(world, students)
  return flows
}

/** What the last February of the base year would have counted. */
function countGraduates(world: World, students: Float64Array): void {
  const { places, shape } = world
  const shares = new Float64Array(shape.places)
  for (let pair = 0; pair < students.length; pair++) {
    const origin = Math.floor(pair / shape.places)
    const campus = pair % shape.places
    const graduates = students[pair]! / shape.personsPerAgent
    const home = places.region[origin]!
    destinations(world, origin, campus, shares)
    places.graduates[campus]! += graduates
    for (let to = 0; to < shape.places; to++) {
      const began = places.region[to]!
      const kind = home === began ? places.natives : places.newcomers
      if (began === places.region[campus]) kind[campus]! += graduates * shares[to]!
      else if (began === home) places.returners[to]! += graduates * shares[to]!
    }
  }
}
