import { BLOCK_ROWS } from '../engine/blocks.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { reservationWage, searchedOccupation } from '../rules/person/search.ts'
import { STATUS } from '../world/person-columns.ts'
import { ageMonth } from './age.ts'
import type { Economy } from './economy.ts'
import { jobInSlot } from './vacancy-table.ts'

const YOUNG = 35 * 12
const NEW_STAFF_MONTHS = 24
/** Stands for the last sector of those who never worked. */
const ANY_SECTOR = -1
const NO_CAMPUS = 255
const search = new Stream()
const probe = new Stream()
const acceptance = new Stream()

/** Whether the person left a campus for this place to begin work, and has not searched here for long. */
function hasJustChosen({ world, parameters }: Economy, person: number): boolean {
  const { campusPlace, lastWage, unemploymentMonths } = world.persons
  return (
    campusPlace[person] !== NO_CAMPUS &&
    lastWage[person] === 0 &&
    unemploymentMonths[person]! < parameters['graduates.patience']
  )
}

/** Region in which a person searches this round. */
function searchRegion(economy: Economy, person: number, region: number, round: number): number {
  const { world, parameters, shares } = economy
  if (world.nation.ageing[0] !== 1) return region
  const { persons, nation, shape } = world
  if (hasJustChosen(economy, person)) return region
  const young = ageMonth(nation) - persons.birthMonth[person]! < YOUNG
  const group = young ? 0 : 1
  const mobility = world.regions.searchAway[region * 2 + group]!
  const share = parameters['search.otherRegionShare'] * (young ? 1 : parameters['search.olderFactor']) * mobility
  const u = drawUniform(search, persons.keyHigh[person]!, persons.keyLow[person]!, 1 + round)
  if (u >= share) return region
  let left = u / share
  for (let other = 0; other < shape.regions - 1; other++) {
    left -= shares.regionPull[(group * shape.regions + region) * shape.regions + other]!
    if (left < 0) return other
  }
  return shape.regions - 1
}

/** Whether the person has the education and field that the job asks for. */
function isQualified(economy: Economy, person: number, firm: number, occupation: number, draw: number): boolean {
  if (occupation === 0) return true
  const { persons, firms, shape, pack } = economy.world
  if (occupation === 2 && persons.education[person] === 0) return false
  const field = persons.field[person]!
  if (field === 255) return true
  const u = drawUniform(acceptance, persons.keyHigh[person]!, persons.keyLow[person]!, draw)
  return u < pack.fieldRequirement[firms.sector[firm]! * shape.fields + field]! * shape.fields
}

/** The job a person applies for in this round: firm × 3 + occupation, or −1. */
function application(economy: Economy, person: number, round: number, reservation: number): number {
  const { world, vacancies, parameters, efficiency } = economy
  const { persons, firms, places, pairs, shape } = world
  const high = persons.keyHigh[person]!
  const low = persons.keyLow[person]!
  const home = persons.place[person]!
  const homeRegion = places.region[home]!
  const region = searchRegion(economy, person, homeRegion, round)
  const education = persons.education[person]!
  const occupation = searchedOccupation(parameters, education, drawUniform(search, high, low, 8 + round))
  const first = vacancies.start[region * 3 + occupation]!
  const slotsPerBit = (vacancies.start[region * 3 + occupation + 1]! - first) / 4294967296
  const probes = parameters['search.probes']
  const { head } = vacancies
  const present = persons.employer[person]!
  const units = efficiency[(occupation * 3 + education) * 256 + persons.ability[person]! + 128]!
  const isNear = region === homeRegion
  const lowest = isNear ? reservation : reservation * (1 + parameters['search.movingPremium'])
  const sector = persons.lastWage[person]! > 0 ? persons.sector[person]! : ANY_SECTOR
  for (let k = 0; k < probes; k++) {
    const bits = drawBits(probe, high, low, round * 64 + k)
    const slot = first + (((bits >>> 0) * slotsPerBit) | 0)
    if (head[slot]! < 0) continue
    const firm = jobInSlot(world, vacancies, slot, bits)
    if (firm === present) continue
    const wage = (firms.wageOffer[firm * 3 + occupation]! * units) / 1024
    if (wage < lowest) continue
    const commute = isNear ? pairs.commuting[home * shape.places + firms.place[firm]!]! : 1
    if (commute < 1 && drawUniform(acceptance, high, low, round * 64 + k) >= commute) continue
    if (
      sector !== ANY_SECTOR &&
      sector !== firms.sector[firm] &&
      drawUniform(acceptance, high, low, 1024 + round * 64 + k) >= parameters['search.otherSectorShare']
    )
      continue
    if (!isQualified(economy, person, firm, occupation, 512 + round * 64 + k)) continue
    return firm * 3 + occupation
  }
  return -1
}

/** Lists those who search this month: the same persons in every round, less those who were hired before. */
export function listSearchers(economy: Economy, from: number, to: number): void {
  const { world, parameters, searchers } = economy
  const { persons, nation } = world
  const { status, tenure, keyHigh, keyLow, place, application: target } = persons
  const { region } = world.places
  const { searchEase } = world.regions
  const { rows } = searchers
  const unemployedShare = parameters['search.unemployedShare']
  const staffShare = parameters['search.employedShare']
  const newStaffShare = staffShare * parameters['search.newStaffFactor']
  let next = from
  seekStream(search, world.runKey, STREAMS.search, nation.month[0]!)
  for (let person = from; person < to; person++) {
    target[person] = -1
    const now = status[person]!
    if (now !== STATUS.UNEMPLOYED && now !== STATUS.EMPLOYED) continue
    const staff = tenure[person]! < NEW_STAFF_MONTHS ? newStaffShare : staffShare
    const share = now === STATUS.UNEMPLOYED ? unemployedShare * searchEase[region[place[person]!]!]! : staff
    if (drawUniform(search, keyHigh[person]!, keyLow[person]!, 0) < share) rows[next++] = person
  }
  searchers.counts[from / BLOCK_ROWS] = next - from
}

/** One round of applications by those who search this month and were not hired in an earlier round. */
function applyInRound(economy: Economy, from: number, round: number): void {
  const { world, parameters, searchers } = economy
  const { persons, nation } = world
  const { status, tenure, wage, lastWage, unemploymentMonths } = persons
  const target = persons.application
  const month = nation.month[0]!
  const after = from + searchers.counts[from / BLOCK_ROWS]!
  seekStream(search, world.runKey, STREAMS.search, month)
  seekStream(probe, world.runKey, STREAMS.vacancyProbe, month)
  seekStream(acceptance, world.runKey, STREAMS.acceptance, month)
  for (let k = from; k < after; k++) {
    const person = searchers.rows[k]!
    target[person] = -1
    if (status[person] === STATUS.UNEMPLOYED) {
      const floor = reservationWage(parameters, lastWage[person]!, unemploymentMonths[person]!, nation.meanWage[0]!)
      target[person] = application(economy, person, round, floor)
    } else if (tenure[person]! > 0)
      target[person] = application(economy, person, round, wage[person]! * (1 + parameters['search.jobChangeGain']))
  }
}

/** The three rounds as kernels over the blocks of the list of searchers, since a kernel takes rows only. */
export const SEARCH_ROUNDS = [0, 1, 2].map(
  (round) => (economy: Economy, from: number) => applyInRound(economy, from, round),
)
