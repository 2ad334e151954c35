import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import { extraColumn } from './firm-year.ts'

/** Youngest and oldest age that the counts of movers by age know. */
export const OLDEST_AGE = 100
/** Age from which and below which a mover counts as young. */
const YOUNG_FROM = 20
const YOUNG_TO = 35
const FIRST_JOB_WITHIN = 24

/** What is sampled of persons of 15 and over; counts are of simulated persons. */
export interface PersonSample {
  /** By month: employed the month before and still there, and those of them with another employer now. */
  readonly stayers: Float64Array
  readonly jobToJob: Float64Array
  /** By month × region of residence before: unemployed the month before, and those of them employed now. */
  readonly unemployedBefore: Float64Array
  readonly hired: Float64Array
  /** By twelve months × place of residence: person-months employed by others, unemployed, in the labour force; wages; with a tertiary level. */
  readonly placeYears: Float64Array
  /** Movers to another region and residents, person-months, by age in years. */
  readonly moversByAge: Float64Array
  readonly residentsByAge: Float64Array
  /** Net arrivals of the young from other regions, by region, all months. */
  readonly youngNet: Float64Array
  /** Graduates of at least a tertiary level by place of study × place of their first job. */
  readonly graduates: Float64Array
  /** At the end of the first whole year, and of the last. */
  firstPay: PaySample
  lastPay: PaySample
}

/** Employees of a month: wage in won a month, level of education, staff of the employer. */
export interface PaySample {
  readonly wages: Float64Array
  readonly education: Uint8Array
  readonly employerStaff: Float64Array
}

const NO_PAY: PaySample = {
  wages: new Float64Array(0),
  education: new Uint8Array(0),
  employerStaff: new Float64Array(0),
}

/** Columns of `placeYears`. */
export const PLACE_YEAR = { EMPLOYEES: 0, UNEMPLOYED: 1, ACTIVE: 2, WAGES: 3, TERTIARY: 4 } as const
export const PLACE_YEAR_COUNT = 5

/** What is remembered of each row from the month before. */
export interface PersonMemory {
  readonly keyHigh: Int32Array
  readonly keyLow: Int32Array
  readonly status: Uint8Array
  readonly employer: Int32Array
  readonly place: Uint8Array
  /** Month in which a student left with a degree; 0 without one. */
  readonly graduated: Int32Array
  /** Place where a student studied last. */
  readonly campus: Uint8Array
}

/** Room for the persons of a world over a number of months. */
export function createPersonSample(world: World, months: number): { sample: PersonSample; memory: PersonMemory } {
  const { personRows, regions, places } = world.shape
  const reals = (length: number) => new Float64Array(length)
  return {
    sample: {
      stayers: reals(months),
      jobToJob: reals(months),
      unemployedBefore: reals(months * regions),
      hired: reals(months * regions),
      placeYears: reals(Math.ceil(months / 12) * places * PLACE_YEAR_COUNT),
      moversByAge: reals(OLDEST_AGE + 1),
      residentsByAge: reals(OLDEST_AGE + 1),
      youngNet: reals(regions),
      graduates: reals(places * places),
      firstPay: NO_PAY,
      lastPay: NO_PAY,
    },
    memory: {
      keyHigh: new Int32Array(personRows),
      keyLow: new Int32Array(personRows),
      status: new Uint8Array(personRows),
      employer: new Int32Array(personRows),
      place: new Uint8Array(personRows),
      graduated: new Int32Array(personRows),
      campus: new Uint8Array(personRows),
    },
  }
}

/** Remembers the rows as they are, so that the next month can be told from this one. */
export function rememberPersons(world: World, memory: PersonMemory): void {
  const { persons } = world
  memory.keyHigh.set(persons.keyHigh)
  memory.keyLow.set(persons.keyLow)
  memory.status.set(persons.status)
  memory.employer.set(persons.employer)
  memory.place.set(persons.place)
}

function addFlows(world: World, sample: PersonSample, memory: PersonMemory, person: number, at: number): void {
  const { persons, places, shape } = world
  const now = persons.status[person]!
  const before = memory.status[person]!
  const isEmployed = now === STATUS.EMPLOYED
  if (before === STATUS.EMPLOYED && isEmployed) {
    sample.stayers[at]! += 1
    if (memory.employer[person] !== persons.employer[person]) sample.jobToJob[at]! += 1
  }
  if (before !== STATUS.UNEMPLOYED) return
  const row = at * shape.regions + places.region[memory.place[person]!]!
  sample.unemployedBefore[row]! += 1
  if (isEmployed) sample.hired[row]! += 1
}

function addMove(world: World, sample: PersonSample, memory: PersonMemory, person: number, age: number): void {
  const { persons, places } = world
  const from = places.region[memory.place[person]!]!
  const to = places.region[persons.place[person]!]!
  if (from === to) return
  sample.moversByAge[age]! += 1
  if (age < YOUNG_FROM || age >= YOUNG_TO) return
  sample.youngNet[to]! += 1
  sample.youngNet[from]! -= 1
}

function addGraduate(
  world: World,
  sample: PersonSample,
  memory: PersonMemory,
  person: number,
  campus: ArrayLike<number>,
): void {
  const { persons, firms, nation, shape } = world
  const month = nation.month[0]!
  const now = persons.status[person]!
  if (now === STATUS.STUDENT) {
    memory.campus[person] = campus[person]!
    memory.graduated[person] = 0
    return
  }
  if (memory.status[person] === STATUS.STUDENT && persons.education[person]! > 0) memory.graduated[person] = month
  const left = memory.graduated[person]!
  if (left === 0 || now !== STATUS.EMPLOYED) return
  memory.graduated[person] = 0
  if (month - left > FIRST_JOB_WITHIN) return
  const from = memory.campus[person]!
  if (from < shape.places) sample.graduates[from * shape.places + firms.place[persons.employer[person]!]!]! += 1
}

function addPlace(world: World, sample: PersonSample, person: number, year: number): void {
  const { persons, shape } = world
  const now = persons.status[person]!
  const row = (year * shape.places + persons.place[person]!) * PLACE_YEAR_COUNT
  if (now === STATUS.EMPLOYED) {
    sample.placeYears[row]! += 1
    sample.placeYears[row + PLACE_YEAR.WAGES]! += persons.wage[person]!
  }
  if (now === STATUS.UNEMPLOYED) sample.placeYears[row + PLACE_YEAR.UNEMPLOYED]! += 1
  if (now !== STATUS.EMPLOYED && now !== STATUS.UNEMPLOYED && now !== STATUS.SELF_EMPLOYED) return
  sample.placeYears[row + PLACE_YEAR.ACTIVE]! += 1
  if (persons.education[person]! > 0) sample.placeYears[row + PLACE_YEAR.TERTIARY]! += 1
}

function payOf(world: World): PaySample {
  const { persons, firms } = world
  const rows: number[] = []
  for (let person = 0; person < persons.status.length; person++)
    if (persons.status[person] === STATUS.EMPLOYED && persons.wage[person]! > 0) rows.push(person)
  const staffOf = (firm: number) => firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!
  return {
    wages: Float64Array.from(rows, (person) => persons.wage[person]!),
    education: Uint8Array.from(rows, (person) => persons.education[person]!),
    employerStaff: Float64Array.from(rows, (person) => staffOf(persons.employer[person]!)),
  }
}

/** Samples the month that just ended, the `at`-th recorded one, against the month before; changes nothing of the world. */
export function samplePersons(world: World, sample: PersonSample, memory: PersonMemory, at: number): void {
  const { persons, nation } = world
  const campus = extraColumn(world, 'persons.campusPlace')
  const month = nation.month[0]!
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] === STATUS.VACANT) continue
    const age = Math.min(OLDEST_AGE, Math.floor((month - persons.birthMonth[person]!) / 12))
    sample.residentsByAge[age]! += 1
    addPlace(world, sample, person, Math.floor(at / 12))
    const isKnown =
      memory.keyHigh[person] === persons.keyHigh[person] && memory.keyLow[person] === persons.keyLow[person]
    if (!isKnown || memory.status[person] === STATUS.VACANT) {
      memory.graduated[person] = 0
      continue
    }
    addFlows(world, sample, memory, person, at)
    addMove(world, sample, memory, person, age)
    if (campus !== null) addGraduate(world, sample, memory, person, campus)
  }
  if (at % 12 === 11) sample.lastPay = payOf(world)
  if (at === 11) sample.firstPay = sample.lastPay
  rememberPersons(world, memory)
}
