import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import { ageMonth } from './age.ts'
import type { Economy } from './economy.ts'
import { JOBS, SEEKERS } from './study-arena.ts'

const YOUNG = 35 * 12
const LEAST_CHANCE = 0.5
const LEAST_REAL = 0.1
const MOST_LOG = 1

/** Counts students by campus, and young residents with a degree who work or search. */
export function countStudents(economy: Economy, from: number, to: number, lane: number): void {
  const { world, study } = economy
  const { persons, nation, shape } = world
  const enrolled = study.enrolled.lanes[lane]!
  const seekers = study.seekers.lanes[lane]!
  const clock = ageMonth(nation)
  for (let person = from; person < to; person++) {
    const now = persons.status[person]!
    const level = persons.education[person]!
    if (now === STATUS.VACANT || level === 0) continue
    if (now === STATUS.STUDENT) {
      const campus = persons.campusPlace[person]!
      enrolled[((level - 1) * shape.places + campus) * shape.fields + persons.field[person]!]! += 1
    } else if (clock - persons.birthMonth[person]! < YOUNG) {
      if (now === STATUS.EMPLOYED) seekers[persons.place[person]! * 2 + SEEKERS.EMPLOYED]! += 1
      if (now === STATUS.UNEMPLOYED) seekers[persons.place[person]! * 2 + SEEKERS.UNEMPLOYED]! += 1
    }
  }
}

/** Counts skilled jobs, filled and open, and what they offer, by cell. */
export function countSkilledJobs(economy: Economy, from: number, to: number, lane: number): void {
  const { world, study } = economy
  const { firms, shape } = world
  const jobs = study.jobs.lanes[lane]!
  const wages = study.wages.lanes[lane]!
  for (let firm = from; firm < to; firm++) {
    const state = firms.state[firm]!
    if (state !== FIRM_STATE.MARKET && state !== FIRM_STATE.GOVERNMENT) continue
    const cell = firms.place[firm]! * shape.sectors + firms.sector[firm]!
    for (let kind = 0; kind < 2; kind++) {
      const staff = firms.staff[firm * 3 + 1 + kind]!
      jobs[(cell * 2 + kind) * 2]! += staff
      jobs[(cell * 2 + kind) * 2 + 1]! += firms.vacancies[firm * 3 + 1 + kind]!
      wages[cell * 2 + kind]! += staff * Math.round(firms.wageOffer[firm * 3 + 1 + kind]!)
    }
  }
}

/** Real income that a graduate of the field and level finds in a place now, won a month; 0 without a skilled job there. */
function expectation(economy: Economy, level: number, place: number, field: number): number {
  const { world, study } = economy
  const { places, nation, pack, shape } = world
  let staff = 0
  let won = 0
  for (let sector = 0; sector < shape.sectors; sector++) {
    const asks = pack.fieldRequirement[sector * shape.fields + field]!
    const cell = place * shape.sectors + sector
    for (let kind = JOBS.PROFESSIONAL; kind <= (level === 0 ? JOBS.PROFESSIONAL : JOBS.RESEARCH); kind++) {
      staff += asks * study.jobs.target[(cell * 2 + kind) * 2]!
      won += asks * study.wages.target[cell * 2 + kind]!
    }
  }
  if (staff === 0) return 0
  const wage = won / staff
  const employed = study.seekers.target[place * 2 + SEEKERS.EMPLOYED]!
  const searching = employed + study.seekers.target[place * 2 + SEEKERS.UNEMPLOYED]!
  const chance = searching > 0 ? Math.max(LEAST_CHANCE, employed / searching) : 1
  return Math.max(LEAST_REAL * wage, chance * wage - places.rent[place]!) / nation.consumerPrice[0]!
}

/** Skilled jobs of a place that ask for a field, filled and open. */
function demandFor(economy: Economy, place: number, field: number): number {
  const { world, study } = economy
  const { pack, shape } = world
  let jobs = 0
  for (let sector = 0; sector < shape.sectors; sector++) {
    const row = (place * shape.sectors + sector) * 4
    const asks = pack.fieldRequirement[sector * shape.fields + field]!
    for (let entry = 0; entry < 4; entry++) jobs += asks * study.jobs.target[row + entry]!
  }
  return jobs
}

/** Updates what graduates expect and what local jobs ask for; before the start of the record both are the base. */
export function observeProspects(economy: Economy): void {
  const { world, parameters } = economy
  const { campuses, nation, shape } = world
  const memory = parameters['graduates.incomeMemory']
  for (let row = 0; row < campuses.prospect.length; row++) {
    const field = row % shape.fields
    const place = Math.floor(row / shape.fields) % shape.places
    const level = Math.floor(row / shape.fields / shape.places)
    const now = expectation(economy, level, place, field)
    const before = campuses.prospect[row]!
    if (now > 0) campuses.prospect[row] = before > 0 ? before + memory * (now - before) : now
    campuses.demand[row] = demandFor(economy, place, field)
    if (nation.ageing[0] === 1 && campuses.baseProspect[row]! > 0) continue
    campuses.baseProspect[row] = campuses.prospect[row]!
    campuses.baseDemand[row] = campuses.demand[row]!
  }
}

/** Seats of each level move towards local demand; the sum over campuses is the state's quota and stays. */
export function moveSeats(economy: Economy): void {
  const { world, parameters, placeLevers } = economy
  const { campuses, shape } = world
  const count = shape.places * shape.fields
  for (let level = 0; level < 2; level++) {
    let before = 0
    let after = 0
    for (let row = level * count; row < (level + 1) * count; row++) {
      const place = Math.floor(row / shape.fields) % shape.places
      before += campuses.seats[row]!
      if (campuses.baseDemand[row]! > 0 && campuses.demand[row]! > 0 && campuses.seats[row]! > 0) {
        const linked = placeLevers.linkedCurricula[place]!
        const speed = Math.min(1, parameters['seats.response'] * (1 + linked))
        const wanted = log(campuses.demand[row]! / campuses.baseDemand[row]!)
        const gap = wanted - log(campuses.seats[row]! / campuses.baseSeats[row]!)
        campuses.seats[row]! *= exp(speed * Math.max(-MOST_LOG, Math.min(MOST_LOG, gap)))
      }
      after += campuses.seats[row]!
    }
    if (after > 0)
      for (let row = level * count; row < (level + 1) * count; row++) campuses.seats[row]! *= before / after
  }
}
