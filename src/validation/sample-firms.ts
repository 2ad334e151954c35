import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'
import { extraColumn, type FirmYear, takeFirmYear } from './firm-year.ts'

/** What is sampled of market establishments; counts are of simulated establishments. */
export interface FirmSample {
  /** One cross-section at the end of each twelve months. */
  readonly years: FirmYear[]
  /** By month: establishments, those founded in the month, those that reach one and five years. */
  readonly stock: Float64Array
  readonly founded: Float64Array
  readonly oneYearOld: Float64Array
  readonly fiveYearsOld: Float64Array
  /** Equipment ordered by market establishments that stay, by month, won. */
  readonly ordered: Float64Array
  /** Establishments by month × sector. */
  readonly bySector: Float64Array
  /** Open professional and research jobs, and those filled, job-months by region. */
  readonly openHighSkill: Float64Array
  readonly filledHighSkill: Float64Array
  /** Jobs posted in the month, by month × region. */
  readonly posted: Float64Array
  /** Jobs filled in the month, whoever took them, by month × region. */
  readonly hires: Float64Array
  /** Open and filled jobs, job-months, of establishments by class of size, see `SIZE_CLASSES`. */
  readonly openBySize: Float64Array
  readonly filledBySize: Float64Array
  /** Value added of the first twelve months by place × sector. */
  readonly firstValueAdded: Float64Array
}

/** Lower bounds of the classes of size, staff. */
export const SIZE_CLASSES = [0, 30, 100, 300] as const

/** Sums over the year under way, by row; `keyHigh` and `keyLow` tell when a row got another firm. */
export interface FirmYearSums {
  readonly keyHigh: Int32Array
  readonly keyLow: Int32Array
  readonly sales: Float64Array
  readonly valueAdded: Float64Array
  readonly investment: Float64Array
  readonly staffMonths: Float64Array
  /** Equipment at the start of the year. */
  readonly equipment: Float64Array
}

/** Room for the establishments of a world over a number of months. */
export function createFirmSample(world: World, months: number): { sample: FirmSample; sums: FirmYearSums } {
  const { firmRows, sectors, regions, places } = world.shape
  const reals = (length: number) => new Float64Array(length)
  return {
    sample: {
      years: [],
      stock: reals(months),
      founded: reals(months),
      oneYearOld: reals(months),
      fiveYearsOld: reals(months),
      ordered: reals(months),
      bySector: reals(months * sectors),
      openHighSkill: reals(regions),
      filledHighSkill: reals(regions),
      posted: reals(months * regions),
      hires: reals(months * regions),
      openBySize: reals(SIZE_CLASSES.length),
      filledBySize: reals(SIZE_CLASSES.length),
      firstValueAdded: reals(places * sectors),
    },
    sums: {
      keyHigh: new Int32Array(firmRows),
      keyLow: new Int32Array(firmRows),
      sales: reals(firmRows),
      valueAdded: reals(firmRows),
      investment: reals(firmRows),
      staffMonths: reals(firmRows),
      equipment: reals(firmRows),
    },
  }
}

function countJobs(world: World, sample: FirmSample, firm: number, at: number, region: number): void {
  const { vacancies, filled, staff } = world.firms
  let size = 0
  let open = 0
  for (let occupation = 0; occupation < 3; occupation++) {
    const slot = firm * 3 + occupation
    const unfilled = Math.max(0, vacancies[slot]! - filled[slot]!)
    sample.posted[at * world.shape.regions + region]! += vacancies[slot]!
    sample.hires[at * world.shape.regions + region]! += filled[slot]!
    size += staff[slot]!
    open += unfilled
    if (occupation === 0) continue
    sample.openHighSkill[region]! += unfilled
    sample.filledHighSkill[region]! += staff[slot]!
  }
  const found = SIZE_CLASSES.findLastIndex((least) => size >= least)
  sample.openBySize[found]! += open
  sample.filledBySize[found]! += size
}

function addToYear(world: World, sums: FirmYearSums, firm: number, isNewYear: boolean): void {
  const { firms, nation } = world
  const isOther = sums.keyHigh[firm] !== firms.keyHigh[firm] || sums.keyLow[firm] !== firms.keyLow[firm]
  if (isOther || isNewYear) {
    sums.keyHigh[firm] = firms.keyHigh[firm]!
    sums.keyLow[firm] = firms.keyLow[firm]!
    sums.sales[firm] = 0
    sums.valueAdded[firm] = 0
    sums.investment[firm] = 0
    sums.staffMonths[firm] = 0
    sums.equipment[firm] = firms.equipment[firm]!
  }
  sums.sales[firm]! += firms.revenue[firm]!
  sums.valueAdded[firm]! += firms.revenue[firm]! - firms.materialsBill[firm]!
  sums.investment[firm]! += firms.investmentBill[firm]! / nation.investmentPrice[0]!
  sums.staffMonths[firm]! += firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!
}

function countAge(world: World, sample: FirmSample, firm: number, at: number): void {
  const age = world.nation.month[0]! - world.firms.foundedMonth[firm]!
  sample.stock[at]! += 1
  if (age === 0) sample.founded[at]! += 1
  if (age === 12) sample.oneYearOld[at]! += 1
  if (age === 60) sample.fiveYearsOld[at]! += 1
}

function addFirstValueAdded(world: World, sample: FirmSample): void {
  const { firms, cells, shape } = world
  for (let firm = 0; firm < firms.state.length; firm++) {
    const cell = firms.place[firm]! * shape.sectors + firms.sector[firm]!
    if (firms.state[firm] === FIRM_STATE.GOVERNMENT) sample.firstValueAdded[cell]! += firms.wageBill[firm]!
    else if (firms.state[firm] === FIRM_STATE.MARKET)
      sample.firstValueAdded[cell]! += firms.revenue[firm]! - firms.materialsBill[firm]!
  }
  for (let cell = 0; cell < sample.firstValueAdded.length; cell++)
    sample.firstValueAdded[cell]! += cells.ownRevenue[cell]! - cells.ownMaterialsBill[cell]!
}

/** Samples the month that just ended, the `at`-th recorded one; changes nothing of the world. */
export function sampleFirms(world: World, sample: FirmSample, sums: FirmYearSums, at: number): void {
  const { firms, places, shape } = world
  for (let firm = 0; firm < firms.state.length; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    const region = places.region[firms.place[firm]!]!
    countAge(world, sample, firm, at)
    countJobs(world, sample, firm, at, region)
    addToYear(world, sums, firm, at % 12 === 0)
    sample.ordered[at]! += firms.investmentBill[firm]!
    sample.bySector[at * shape.sectors + firms.sector[firm]!]! += 1
  }
  if (at < 12) addFirstValueAdded(world, sample)
  if (at % 12 === 11) sample.years.push(takeFirmYear(world, sums, extraColumn(world, 'firms.lastAwardMonth')))
}
