import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import { studyMoves } from './study-moves.ts'

const FIRST_ADULT_BAND = 3
/** Band from which job seekers count as older: 35 years. */
const FIRST_OLDER_BAND = 7
const ROUNDS = 400
const STEP = 0.5
/** Least part of a band’s residents whose moves are chances. */
const LEAST_MOVERS = 0.2

/** Flows of a band that keep the origin × destination pattern and reach the net gains of its age; changed in place. */
function balanceBand(flows: Float64Array, net: Float64Array, places: number): void {
  const factor = new Float64Array(places).fill(1)
  for (let round = 0; round < ROUNDS; round++)
    for (let place = 0; place < places; place++) {
      let inflow = 0
      let outflow = 0
      for (let other = 0; other < places; other++) {
        inflow += (flows[other * places + place]! * factor[place]!) / factor[other]!
        outflow += (flows[place * places + other]! * factor[other]!) / factor[place]!
      }
      const gross = inflow + outflow
      if (gross <= 0) continue
      factor[place]! *= 1 + STEP * Math.max(-0.3, Math.min(0.3, (net[place]! - (inflow - outflow)) / gross))
      factor[place] = Math.max(0.2, Math.min(5, factor[place]!))
    }
  for (let from = 0; from < places; from++)
    for (let to = 0; to < places; to++) flows[from * places + to]! *= factor[to]! / factor[from]!
}

/** How mobile residents of each region are between regions, below 35 and older, relative to the nation. */
function setSearchAway(world: World): void {
  const { pack, pairs, places, regions, shape } = world
  const placeCount = shape.places
  const leavers = new Float64Array(shape.regions * 2)
  const people = new Float64Array(shape.regions * 2)
  const nation = [0, 0, 0, 0]
  for (let from = 0; from < placeCount; from++) {
    const region = places.region[from]!
    for (let band = FIRST_ADULT_BAND; band < shape.ageBands; band++) {
      const group = band < FIRST_OLDER_BAND ? 0 : 1
      people[region * 2 + group]! += pack.population[from * shape.ageBands + band]!
      nation[group]! += pack.population[from * shape.ageBands + band]!
    }
    for (let to = 0; to < placeCount; to++)
      if (places.region[to] !== region)
        for (let group = 0; group < 2; group++) {
          leavers[region * 2 + group]! += pairs.jobPull[(from * placeCount + to) * 2 + group]!
          nation[2 + group]! += pairs.jobPull[(from * placeCount + to) * 2 + group]!
        }
  }
  for (let row = 0; row < leavers.length; row++) {
    const national = nation[2 + (row % 2)]! / Math.max(1, nation[row % 2]!)
    regions.searchAway[row] = national > 0 ? leavers[row]! / Math.max(1, people[row]!) / national : 1
  }
}

/** Persons of the pack by place × age band who are not students of a campus: those whose moves are chances. */
function countMovers(world: World): Float64Array {
  const { persons, pack, nation, shape } = world
  const movers = Float64Array.from(pack.population)
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] !== STATUS.STUDENT || persons.education[person] === 0) continue
    const band = Math.floor((nation.startMonth[0]! - 1 - persons.birthMonth[person]!) / 60)
    movers[persons.place[person]! * shape.ageBands + band]! -= shape.personsPerAgent
  }
  return movers.map((count, row) => Math.max(LEAST_MOVERS * pack.population[row]!, count))
}

/**
 * Base-year chances of moving by origin, age band and destination: observed moves, split by age, with each age’s
 * direction, less the moves of the young to campuses and of graduates, which are made elsewhere.
 */
export function setMoves(world: World, students: Float64Array, graduates: Float64Array): void {
  const { pack, moves, pairs, shape } = world
  const placeCount = shape.places
  const bandCount = shape.ageBands
  const flows = new Float64Array(placeCount * placeCount)
  const net = new Float64Array(placeCount)
  const weight = new Float64Array(placeCount)
  for (let place = 0; place < placeCount; place++)
    for (let band = 0; band < bandCount; band++)
      weight[place]! += pack.population[place * bandCount + band]! * pack.moveAgeProfile[band]!
  const study = studyMoves(world, students, graduates, weight)
  const movers = countMovers(world)
  for (let band = 0; band < bandCount; band++) {
    const young = study.shareOfBand[band]!
    for (let from = 0; from < placeCount; from++) {
      const share = (pack.population[from * bandCount + band]! * pack.moveAgeProfile[band]!) / weight[from]!
      for (let to = 0; to < placeCount; to++)
        flows[from * placeCount + to] =
          pack.moves[from * placeCount + to]! * share * (young > 0 ? study.left[from * placeCount + to]! : 1)
      net[from] = pack.moveAgeBalance[from * bandCount + band]! - young * study.net[from]!
    }
    balanceBand(flows, net, placeCount)
    for (let from = 0; from < placeCount; from++)
      for (let to = 0; to < placeCount; to++) {
        const people = movers[from * bandCount + band]!
        if (band >= FIRST_ADULT_BAND)
          pairs.jobPull[(from * placeCount + to) * 2 + (band < FIRST_OLDER_BAND ? 0 : 1)]! +=
            flows[from * placeCount + to]!
        moves.hazard[(from * bandCount + band) * placeCount + to] =
          people > 0 ? flows[from * placeCount + to]! / people / 12 : 0
      }
  }
  setSearchAway(world)
}
