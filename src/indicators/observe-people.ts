import { CHILD_MONTHS } from '../world/area-columns.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import { isTalent } from './talent.ts'

const WORKING_AGE_END = 65 * 12
/** Bins of the histogram of incomes up to this multiple of the mean wage. */
const HIGHEST_INCOME = 8
const BINS = 2048

/** Counts by place; residents by home, jobs by place of work. */
export const HEADS = {
  ADULTS: 0,
  WORKING_AGE: 1,
  EMPLOYEES: 2,
  SELF_EMPLOYED: 3,
  UNEMPLOYED: 4,
  WAGES: 5,
  INCOME: 6,
  TALENT: 7,
  TERTIARY_EMPLOYEES: 8,
  OVERQUALIFIED: 9,
  HIGH_SKILL_JOBS: 10,
  MARKET_JOBS: 11,
  EARNERS: 12,
  COMMUTERS: 13,
} as const
export const HEAD_COUNT = 14

/** Buffers for one look at all persons. */
export interface PeopleView {
  /** Place × HEAD_COUNT. */
  readonly heads: Float64Array
  /** Children by place of residence; may be fractional. */
  readonly children: Float64Array
  /** Persons by region and income. */
  readonly histogram: Float64Array
  /** Persons below half the national median by region. */
  readonly poor: Float64Array
  /** By sector, and by firm row. */
  readonly isMarket: Uint8Array
  readonly isMarketFirm: Uint8Array
}

/** Buffers to observe the persons of a world. */
export function createPeopleView(world: World): PeopleView {
  const { places, regions } = world.shape
  return {
    heads: new Float64Array(places * HEAD_COUNT),
    children: new Float64Array(places),
    histogram: new Float64Array(regions * BINS),
    poor: new Float64Array(regions),
    isMarket: Uint8Array.from(world.pack.sectors, (sector) => (sector.market ? 1 : 0)),
    isMarketFirm: new Uint8Array(world.shape.firmRows),
  }
}

function countChildren(world: World, children: Float64Array): void {
  const { shape, pairs } = world
  children.fill(0)
  for (let birth = 0; birth < shape.places; birth++) {
    let born = 0
    for (let month = 0; month < CHILD_MONTHS; month++) born += world.children.count[birth * CHILD_MONTHS + month]!
    for (let place = 0; place < shape.places; place++)
      children[place]! += born * pairs.childShare[birth * shape.places + place]!
  }
}

/** Counts of everybody: residents by home, jobs by place of work, and the histogram of incomes of those who are not students. */
function countResidents(world: World, view: PeopleView): void {
  const { status, place, education, income, birthMonth, sector, employer, occupation, wage } = world.persons
  const { place: workPlace } = world.firms
  const { region } = world.places
  const { nation } = world
  const { heads, histogram, isMarket, isMarketFirm } = view
  const clock = nation.ageing[0] === 1 ? nation.month[0]! : nation.startMonth[0]!
  const binsPerWon = BINS / (HIGHEST_INCOME * Math.max(1, nation.meanWage[0]!))
  for (let person = 0; person < status.length; person++) {
    const now = status[person]!
    if (now === STATUS.VACANT) continue
    const home = place[person]! * HEAD_COUNT
    const age = clock - birthMonth[person]!
    const level = education[person]!
    const won = income[person]!
    heads[home]! += 1
    heads[home + HEADS.INCOME]! += won
    heads[home + HEADS.WORKING_AGE]! += (age - WORKING_AGE_END) >>> 31
    if (isTalent(age, now, level)) heads[home + HEADS.TALENT]! += 1
    if (now === STATUS.STUDENT) continue
    heads[home + HEADS.EARNERS]! += 1
    const bin = Math.max(0, Math.min(BINS - 1, Math.floor(won * binsPerWon)))
    histogram[region[place[person]!]! * BINS + bin]! += 1
    if (now === STATUS.EMPLOYED) {
      const firm = employer[person]!
      const work = workPlace[firm]! * HEAD_COUNT
      const isHighSkill = occupation[person]! > 0 ? 1 : 0
      const isTertiary = level > 0 ? 1 : 0
      heads[home + HEADS.EMPLOYEES]! += 1
      heads[home + HEADS.WAGES]! += wage[person]!
      heads[home + HEADS.COMMUTERS]! += work === home ? 0 : 1
      heads[work + HEADS.HIGH_SKILL_JOBS]! += isHighSkill
      heads[work + HEADS.MARKET_JOBS]! += isMarketFirm[firm]!
      heads[home + HEADS.TERTIARY_EMPLOYEES]! += isTertiary
      heads[home + HEADS.OVERQUALIFIED]! += isTertiary & (1 - isHighSkill)
    } else if (now === STATUS.SELF_EMPLOYED) {
      heads[home + HEADS.SELF_EMPLOYED]! += 1
      heads[home + HEADS.MARKET_JOBS]! += isMarket[sector[person]!]!
    } else if (now === STATUS.UNEMPLOYED) heads[home + HEADS.UNEMPLOYED]! += 1
  }
}

/** Marks the firms whose jobs count as market jobs. */
function markMarketFirms(world: World, { isMarket, isMarketFirm }: PeopleView): void {
  const { sector, state } = world.firms
  for (let firm = 0; firm < state.length; firm++)
    isMarketFirm[firm] = state[firm] === FIRM_STATE.GOVERNMENT ? 0 : isMarket[sector[firm]!]!
}

/** Counts persons and jobs of every place, and how many have a low income. */
export function observePeople(world: World, view: PeopleView): void {
  view.heads.fill(0)
  view.histogram.fill(0)
  markMarketFirms(world, view)
  countResidents(world, view)
  countChildren(world, view.children)
  countPoor(world.shape.regions, view)
}

/** Position of the national median in the histogram, in bins and parts of a bin. */
function medianBin(regions: number, histogram: Float64Array, all: number): number {
  let below = 0
  for (let bin = 0; bin < BINS; bin++) {
    let here = 0
    for (let region = 0; region < regions; region++) here += histogram[region * BINS + bin]!
    if (below + here >= all / 2) return here > 0 ? bin + (all / 2 - below) / here : bin
    below += here
  }
  return BINS
}

function countPoor(regions: number, { histogram, poor }: PeopleView): void {
  let all = 0
  for (let at = 0; at < regions * BINS; at++) all += histogram[at]!
  const line = medianBin(regions, histogram, all) / 2
  const whole = Math.floor(line)
  for (let region = 0; region < regions; region++) {
    let below = 0
    for (let bin = 0; bin < whole; bin++) below += histogram[region * BINS + bin]!
    poor[region] = below + (whole < BINS ? (line - whole) * histogram[region * BINS + whole]! : 0)
  }
}
