import type { Ledger } from '../accounts/ledger.ts'
import type { World } from '../world/world.ts'
import type { MonthlyId } from './monthly-declarations.ts'
import type { Observations } from './observations.ts'
import { disposableIncome, exportsOf, netPrimaryIncome } from './observe-accounts.ts'
import {
  createFirmsView,
  type FirmsView,
  meanLogProductivity,
  observeFirms,
  olleyPakesCovariance,
} from './observe-firms.ts'
import { createPeopleView, HEAD_COUNT, HEADS, observePeople, type PeopleView } from './observe-people.ts'
import { observeResearch } from './observe-research.ts'
import { observeVenture } from './observe-venture.ts'

/** Buffers of one look at a world. */
export interface Observer {
  readonly people: PeopleView
  readonly firms: FirmsView
  /** Sums over places by area × AREA_COUNT, the nation last. */
  readonly sums: Float64Array
}

const CHILDREN = HEAD_COUNT
const RENTS = HEAD_COUNT + 1
const POOR = HEAD_COUNT + 2
const TALENT_GAIN = HEAD_COUNT + 3
const PRODUCT = HEAD_COUNT + 4
const PRIMARY = HEAD_COUNT + 5
const DISPOSABLE = HEAD_COUNT + 6
const EXPORTS = HEAD_COUNT + 7
const GRADUATES = HEAD_COUNT + 8
const NATIVES = HEAD_COUNT + 9
const NEWCOMERS = HEAD_COUNT + 10
const RETURNERS = HEAD_COUNT + 11
const AREA_COUNT = HEAD_COUNT + 12

/** Buffers to observe a world every month without allocating. */
export function createObserver(world: World): Observer {
  return {
    people: createPeopleView(world),
    firms: createFirmsView(world),
    sums: new Float64Array((world.shape.regions + 1) * AREA_COUNT),
  }
}

function sumPlaces(world: World, ledger: Ledger, { people, sums }: Observer): void {
  const { places, shape } = world
  sums.fill(0)
  for (let place = 0; place < shape.places; place++) {
    const area = places.region[place]! * AREA_COUNT
    for (let head = 0; head < HEAD_COUNT; head++) sums[area + head]! += people.heads[place * HEAD_COUNT + head]!
    sums[area + CHILDREN]! += people.children[place]!
    sums[area + RENTS]! += places.rent[place]! * people.heads[place * HEAD_COUNT + HEADS.ADULTS]!
    sums[area + TALENT_GAIN]! += ledger.people.talentGain[place]!
    sums[area + GRADUATES]! += places.graduates[place]!
    sums[area + NATIVES]! += places.natives[place]!
    sums[area + NEWCOMERS]! += places.newcomers[place]!
    sums[area + RETURNERS]! += places.returners[place]!
  }
  const national = shape.regions * AREA_COUNT
  for (let region = 0; region < shape.regions; region++) {
    const area = region * AREA_COUNT
    sums[area + POOR] = people.poor[region]!
    sums[area + PRODUCT] = ledger.real.production[region]!
    sums[area + PRIMARY] = netPrimaryIncome(ledger, region)
    sums[area + DISPOSABLE] = disposableIncome(ledger, region)
    sums[area + EXPORTS] = exportsOf(ledger, region)
    for (let entry = 0; entry < AREA_COUNT; entry++) sums[national + entry]! += sums[area + entry]!
  }
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0)

/** Writes a value into the row being filled. */
function put(table: Observations, id: MonthlyId, row: number, value: number): void {
  table.columns[id][row] = value
}

function putMoney(world: World, table: Observations, sums: Float64Array, row: number, base: number): void {
  const { personsPerAgent } = world.shape
  const price = world.nation.consumerPrice[0]!
  const population = sums[base + HEADS.ADULTS]! + sums[base + CHILDREN]!
  const product = 12 * sums[base + PRODUCT]!
  const income = (12 * sums[base + DISPOSABLE]!) / price
  put(table, 'grdp', row, product * personsPerAgent)
  put(table, 'grdpPerHead', row, share(product, population))
  put(table, 'realGrdp', row, (product * personsPerAgent) / price)
  put(table, 'grossRegionalIncomePerHead', row, share(product + 12 * sums[base + PRIMARY]!, population))
  put(table, 'disposableIncomePerHead', row, share(income, population))
  put(table, 'wage', row, share(sums[base + HEADS.WAGES]!, sums[base + HEADS.EMPLOYEES]!))
  put(table, 'rent', row, share(sums[base + RENTS]!, sums[base + HEADS.ADULTS]!))
  put(table, 'consumerPrice', row, price)
  put(table, 'exports', row, 12 * sums[base + EXPORTS]! * personsPerAgent)
  table.income[row] = income * personsPerAgent
}

function putPeople(world: World, table: Observations, sums: Float64Array, row: number, base: number): void {
  const { personsPerAgent } = world.shape
  const employed = sums[base + HEADS.EMPLOYEES]! + sums[base + HEADS.SELF_EMPLOYED]!
  const active = employed + sums[base + HEADS.UNEMPLOYED]!
  const adults = sums[base + HEADS.ADULTS]!
  const area = row % table.areas
  if (table.months === 0) table.firstTalent[area] = sums[base + HEADS.TALENT]!
  put(table, 'population', row, Math.round((adults + sums[base + CHILDREN]!) * personsPerAgent))
  put(table, 'workingAge', row, sums[base + HEADS.WORKING_AGE]! * personsPerAgent)
  put(table, 'employment', row, employed * personsPerAgent)
  put(table, 'unemploymentRate', row, 100 * share(sums[base + HEADS.UNEMPLOYED]!, active))
  put(table, 'participation', row, 100 * share(active, adults))
  put(table, 'commuters', row, sums[base + HEADS.COMMUTERS]! * personsPerAgent)
  put(table, 'highSkillJobs', row, sums[base + HEADS.HIGH_SKILL_JOBS]! * personsPerAgent)
  put(table, 'marketJobs', row, sums[base + HEADS.MARKET_JOBS]! * personsPerAgent)
  put(table, 'lowIncomeRate', row, 100 * share(sums[base + POOR]!, sums[base + HEADS.EARNERS]!))
  put(
    table,
    'overqualification',
    row,
    100 * share(sums[base + HEADS.OVERQUALIFIED]!, sums[base + HEADS.TERTIARY_EMPLOYEES]!),
  )
  put(table, 'tertiaryYoungNetOutflow', row, 0 - 1200 * share(sums[base + TALENT_GAIN]!, table.firstTalent[area]!))
}

function putGraduates(table: Observations, sums: Float64Array, row: number, base: number): void {
  const percent = (entry: number) => 100 * share(sums[base + entry]!, sums[base + GRADUATES]!)
  put(table, 'graduateRetention', row, percent(NATIVES) + percent(NEWCOMERS))
  put(table, 'graduateNatives', row, percent(NATIVES))
  put(table, 'graduateNewcomers', row, percent(NEWCOMERS))
  put(table, 'graduateReturners', row, percent(RETURNERS))
}

function putFirms(world: World, table: Observations, { firms }: Observer, row: number, area: number): void {
  const { personsPerAgent } = world.shape
  put(table, 'firms', row, firms.firms[area]! * personsPerAgent)
  put(table, 'vacancies', row, firms.vacancies[area]! * personsPerAgent)
  put(table, 'meanLogProductivity', row, meanLogProductivity(firms, area))
  put(table, 'olleyPakesCovariance', row, olleyPakesCovariance(firms, area))
}

/** Appends the month that just ended, after its books are closed; allocates nothing. Reads the world and its ledger only. */
export function observeMonth(world: World, ledger: Ledger, observer: Observer, table: Observations): void {
  const { places, nation, shape } = world
  observePeople(world, observer.people)
  observeFirms(world, observer.firms)
  sumPlaces(world, ledger, observer)
  for (let area = 0; area < table.areas; area++) {
    const row = table.months * table.areas + area
    putMoney(world, table, observer.sums, row, area * AREA_COUNT)
    putPeople(world, table, observer.sums, row, area * AREA_COUNT)
    putFirms(world, table, observer, row, area)
    observeResearch(world, area, (id, value) => put(table, id, row, value))
    observeVenture(world, ledger, area, (id, value) => put(table, id, row, value))
    putGraduates(table, observer.sums, row, area * AREA_COUNT)
  }
  const factor = (12 * shape.personsPerAgent) / nation.consumerPrice[0]!
  for (let place = 0; place < places.region.length; place++) {
    const at = table.months * places.region.length + place
    table.placeIncome[at] = factor * observer.people.heads[place * HEAD_COUNT + HEADS.INCOME]!
    table.placeAdults[at] = shape.personsPerAgent * observer.people.heads[place * HEAD_COUNT + HEADS.ADULTS]!
  }
  table.months += 1
}
