import { log } from '../base/log.ts'
import type { Kernel } from '../engine/blocks.ts'
import { BLOCK_ROWS } from '../engine/blocks.ts'
import { mapRows } from '../engine/map-rows.ts'
import { matchRequests } from '../engine/match-requests.ts'
import type { Member } from '../engine/member.ts'
import { solo } from '../engine/solo.ts'
import { livesAtOrigin } from '../rules/place/campus-life.ts'
import { favourite, openAdmission, rankOf } from './campus-rank.ts'
import type { Economy } from './economy.ts'

/** Rounds after which those who still are turned down stop applying. */
const MOST_ROUNDS = 24
const FULL = 1e300
const LEAST_SHARE = 1e-6

/** Opens whole seats of a level and tabulates what draws applicants, apart from ability and their own tastes. */
function openSeats(economy: Economy, level: number): void {
  const { world, study, placeLevers } = economy
  const { campuses, pack, shape } = world
  const count = shape.places * shape.fields
  let all = 0
  study.fieldShare.fill(0)
  for (let at = 0; at < count; at++) {
    const row = level * count + at
    const seats = campuses.seats[row]! + campuses.seatCarry[row]!
    campuses.open[row] = Math.floor(seats)
    campuses.seatCarry[row] = seats - campuses.open[row]!
    campuses.lowest[row] = campuses.open[row]! > 0 ? -1 : FULL
    campuses.rejected[row] = 0
    study.fieldShare[at % shape.fields]! += campuses.seats[row]!
    all += campuses.seats[row]!
  }
  for (let field = 0; field < shape.fields; field++) study.fieldShare[field]! /= all > 0 ? all : 1
  for (let from = 0; from < shape.places; from++)
    for (let to = 0; to < shape.places; to++)
      study.pull[from * shape.places + to] =
        log(Math.max(LEAST_SHARE, shareOf(economy, level, from, to))) +
        (livesAtOrigin(pack, from, to) ? 0 : placeLevers.scholarship[to]!)
}

/** Base-year share of a campus among applicants from an origin; at the advanced level its share of seats. */
function shareOf({ world }: Economy, level: number, from: number, to: number): number {
  const { campuses, pack, shape } = world
  if (level === 0) return pack.campusMatrix[from * shape.places + to]!
  let seats = 0
  for (let field = 0; field < shape.fields; field++)
    seats += campuses.baseSeats[(shape.places + to) * shape.fields + field]! * shape.personsPerAgent
  return seats
}

/** Applicants who hold no place apply to their favourite among campuses that would take them. */
function apply(economy: Economy, level: number, from: number): void {
  const { persons, shape } = economy.world
  const { rows, counts } = economy.searchers
  const after = from + counts[from / BLOCK_ROWS]!
  openAdmission(economy)
  for (let k = from; k < after; k++) {
    const person = rows[k]!
    if (persons.application[person]! >= 0) continue
    const origin = persons.place[person]!
    const place = favourite(economy, person, level, origin)
    persons.application[person] = place < 0 ? -1 : place * shape.fields + persons.field[person]!
  }
}

/** A campus and field keeps its best applicants, as many as it has seats; the others apply elsewhere. */
function keepBest(economy: Economy, level: number, target: number, order: Int32Array, from: number, to: number): void {
  const { campuses, persons, shape } = economy.world
  const row = level * shape.places * shape.fields + target
  const seats = campuses.open[row]!
  campuses.rejected[row] = Math.max(0, to - from - seats)
  if (to - from <= seats) return
  openAdmission(economy)
  const { keyHigh, keyLow } = persons
  order
    .subarray(from, to)
    .sort((a, b) => rankOf(economy, b) - rankOf(economy, a) || keyHigh[b]! - keyHigh[a]! || keyLow[b]! - keyLow[a]!)
  campuses.lowest[row] = rankOf(economy, order[from + seats - 1]!)
  for (let k = from + seats; k < to; k++) persons.application[order[k]!] = -1
}

const LEVELS = [0, 1].map((level) => ({
  open: (economy: Economy) => openSeats(economy, level),
  apply: (economy: Economy, from: number) => apply(economy, level, from),
  keepBest: (economy: Economy, target: number, order: Int32Array, from: number, to: number) =>
    keepBest(economy, level, target, order, from, to),
}))

function countRejected(economy: Economy, level: number): number {
  const { campuses, shape } = economy.world
  const count = shape.places * shape.fields
  let rejected = 0
  for (let at = 0; at < count; at++) rejected += campuses.rejected[level * count + at]!
  return rejected
}

/**
 * Admits the persons that `list` puts among the searchers to campuses of a level: the able choose first, none beyond
 * seats. Deferred acceptance: campuses share one ranking, so the outcome is what choosing in the order of ability gives.
 * Those admitted end with `persons.application` = place × fields + field, the others with −1. Ends with all in step.
 */
export function admit(economy: Economy, member: Member, level: number, list: Kernel<Economy>): void {
  const { world, applications, searchers } = economy
  const { shape, persons } = world
  const kernels = LEVELS[level]!
  solo(member, economy, kernels.open)
  mapRows(member, economy, shape.personRows, list)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    mapRows(member, economy, shape.personRows, kernels.apply)
    const targets = shape.places * shape.fields
    matchRequests(member, economy, applications, searchers, targets, persons.application, kernels.keepBest)
    if (countRejected(economy, level) === 0) return
  }
}
