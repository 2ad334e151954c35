import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { mapRows } from '../engine/map-rows.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { normalFromBits } from '../random/distributions.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { highSkillFactor } from '../rules/firm/offices.ts'
import { nextMarkup, nextPrice, sellingPressure, unitCostAtNormalOutput } from '../rules/firm/pricing.ts'
import { wantedOutput } from '../rules/firm/production.ts'
import { layoffShareForGap, vacanciesForGap, wageOfferChange } from '../rules/firm/staffing.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { askForLoan, grantLoans, setCreditShare } from './credit.ts'
import type { Economy } from './economy.ts'
import { openAttention, planInvestment } from './firm-investment.ts'
import { FIRM_PLANS_COLUMNS } from './firm-plans-columns.ts'
import { SUM_COUNT } from './sums.ts'
import { normalValueAdded } from './value-added.ts'

const rounding = new Stream()
const shocks = new Stream()

function planPrices(economy: Economy, firm: number): void {
  const { world, parameters } = economy
  const { firms, sectors, nation } = world
  const sector = firms.sector[firm]!
  const normal = firms.normalOutput[firm]!
  if (normal <= 0) return
  const cost = unitCostAtNormalOutput(
    sectors.materialsRatio[sector]!,
    sectors.inputPrice[sector]!,
    firms.wageBill[firm]!,
    normal,
  )
  firms.unitCost[firm] = cost
  const sold = firms.available[firm]! > 0 ? firms.orders[firm]! / firms.price[firm]! / firms.available[firm]! : 0
  const isGood = world.pack.sectors[sector]!.kind === 'good'
  const usual = isGood ? 1 / (1 + parameters['stocks.target']) : 1 / parameters['production.serviceReserve']
  const pressure = sellingPressure(sold, usual)
  firms.markup[firm] = nextMarkup(
    firms.markup[firm]!,
    sectors.markupNorm[sector]!,
    parameters['markup.pull'],
    parameters['markup.step'],
    pressure,
  )
  firms.price[firm] = nextPrice(
    firms.price[firm]!,
    nation.ageing[0] === 1 ? parameters['prices.trend'] : 0,
    cost,
    firms.markup[firm]!,
    parameters['prices.speed'],
    sectors.price[sector]!,
    parameters['prices.lowestRelative'],
    parameters['prices.highestRelative'],
  )
}

/** Share of vacancies of an occupation that stayed open last month. */
function unfilledShare(economy: Economy, slot: number): number {
  const { vacancies, filled } = economy.world.firms
  return vacancies[slot]! > 0 ? (vacancies[slot]! - filled[slot]!) / vacancies[slot]! : 0
}

function planWages(economy: Economy, firm: number): void {
  const { world, parameters } = economy
  const { firms, sectors, places, nation } = world
  const valueAdded = normalValueAdded(economy, firm)
  const share = valueAdded > 0 ? firms.wageBill[firm]! / valueAdded : 1
  const norm = sectors.wageNorm[firms.sector[firm]!]!
  const gap = share > 0 ? log(norm / share) : 0
  const drift = nation.ageing[0] === 1 ? parameters['wages.drift'] : 0
  const outside = places.outsideChange[firms.place[firm]!]!
  for (let occupation = 0; occupation < 3; occupation++) {
    const slot = firm * 3 + occupation
    const queued = firms.vacancies[slot]! > 0 && firms.queue[slot]! > 2 * firms.vacancies[slot]!
    const change = wageOfferChange(
      parameters,
      drift,
      gap,
      unfilledShare(economy, slot),
      queued,
      nation.unemploymentRate[0]!,
      outside,
    )
    const floor = occupation === 0 ? parameters['wages.minimumShare'] * nation.meanWage[0]! : 0
    firms.wageOffer[slot] = Math.max(floor, firms.wageOffer[slot]! * exp(change))
  }
}

function planStaff(economy: Economy, firm: number): void {
  const { world, parameters } = economy
  const { firms, sectors, pack } = world
  const sector = firms.sector[firm]!
  const expected = firms.expectedSales[firm]!
  const wanted =
    pack.sectors[sector]!.kind === 'good'
      ? wantedOutput(expected, firms.stock[firm]!, parameters['stocks.target'], parameters['stocks.closing'])
      : expected
  const normal = firms.normalOutput[firm]!
  const owner = parameters['production.ownerLabour']
  const heads = firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!
  const ratio = normal > 0 ? Math.max(0.25, Math.min(4, wanted / normal)) : 1
  const exponent = 1 / (1 - parameters['production.capitalExponent'])
  const labour = (heads + owner) * exp(exponent * log(ratio))
  const staff = Math.max(0, labour - owner)
  const professional = staff * sectors.occupationShare[sector * 3 + 1]!
  const research = staff * sectors.occupationShare[sector * 3 + 2]!
  const head = firms.headOffice[firm]!
  const factor = highSkillFactor(
    head >= 0 && firms.sector[head] === sector,
    parameters['offices.functionShare'],
    firms.officeStaff[firm]!,
    professional + research,
    staff,
  )
  const routine = 1 - parameters['adoption.routineLoss'] * firms.digital[firm]!
  setStaffTarget(economy, firm, 0, routine * (staff - factor * (professional + research)))
  setStaffTarget(economy, firm, 1, factor * professional)
  setStaffTarget(economy, firm, 2, factor * research)
}

function setStaffTarget(economy: Economy, firm: number, occupation: number, target: number): void {
  const { world, parameters } = economy
  const { firms } = world
  const slot = firm * 3 + occupation
  firms.desiredStaff[slot] = target
  const gap = target - firms.staff[slot]!
  const u = drawUniform(rounding, firms.keyHigh[firm]!, firms.keyLow[firm]!, occupation)
  firms.vacancies[slot] = vacanciesForGap(gap, parameters['staffing.hireBand'], parameters['staffing.hireSpeed'], u)
  firms.layoffShare[slot] = layoffShareForGap(
    gap,
    parameters['staffing.fireBand'],
    parameters['staffing.fireSpeed'],
    firms.staff[slot]!,
  )
}

function planGovernment(economy: Economy, firm: number): void {
  const { parameters } = economy
  const { firms, places, sectors, nation } = economy.world
  const place = firms.place[firm]!
  const sector = firms.sector[firm]!
  const jobs = Math.max(0, places.publicJobs[place]! * places.adults[place]! + places.movedPublicJobs[place]!)
  for (let occupation = 0; occupation < 3; occupation++) {
    setStaffTarget(economy, firm, occupation, jobs * sectors.occupationShare[sector * 3 + occupation]!)
    firms.wageOffer[firm * 3 + occupation]! *=
      1 + parameters['wages.publicSpeed'] * (nation.meanWage[0]! / Math.max(1, nation.wageIndex[0]!) - 1)
  }
}

function shockProductivity(economy: Economy, firm: number): void {
  const { world, parameters } = economy
  const { firms, sectors } = world
  const noise =
    parameters['productivity.noise'] * normalFromBits(drawBits(shocks, firms.keyHigh[firm]!, firms.keyLow[firm]!, 0))
  const mean = sectors.meanProductivity[firms.sector[firm]!]!
  firms.productivity[firm]! += parameters['productivity.pull'] * (mean - firms.productivity[firm]!) + noise
}

function reviseOffers(economy: Economy, from: number, to: number): void {
  const { state } = economy.world.firms
  for (let firm = from; firm < to; firm++) {
    if (state[firm] !== FIRM_STATE.MARKET) continue
    shockProductivity(economy, firm)
    planPrices(economy, firm)
    planWages(economy, firm)
  }
}

function reviseStaff(economy: Economy, from: number, to: number): void {
  const { state } = economy.world.firms
  for (let firm = from; firm < to; firm++) {
    if (state[firm] === FIRM_STATE.MARKET) planStaff(economy, firm)
    else if (state[firm] === FIRM_STATE.GOVERNMENT) planGovernment(economy, firm)
  }
}

function orderEquipment(economy: Economy, from: number, to: number, sums: Float64Array): void {
  const { firms, places } = economy.world
  for (let firm = from; firm < to; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    planInvestment(economy, firm)
    askForLoan(economy, firm, places.region[firms.place[firm]!]! * SUM_COUNT, sums)
  }
}

/**
 * Every firm revises price, wage offers, staff wanted, vacancies, layoffs and orders of equipment, and asks for a loan.
 * In three loops, each small enough for the compiler to keep in one piece.
 */
export function planFirms(economy: Economy, from: number, to: number, lane: number): void {
  const { world, tallies } = economy
  seekStream(rounding, world.runKey, STREAMS.hireRounding, world.nation.month[0]!)
  seekStream(shocks, world.runKey, STREAMS.technology, world.nation.month[0]!)
  openAttention(economy)
  reviseOffers(economy, from, to)
  reviseStaff(economy, from, to)
  orderEquipment(economy, from, to, tallies.area.lanes[lane]!)
}

/** Firms and government establishments revise prices, offers, staff wanted, orders of equipment and vintages; the bank lends. */
export function runFirmPlans(economy: Economy, member: Member): void {
  const rows = economy.world.shape.firmRows
  tallyRows(member, economy, rows, planFirms, [economy.tallies.area])
  solo(member, economy, setCreditShare)
  mapRows(member, economy, rows, grantLoans)
}

/** The phase with the columns that it declares. */
export const firmPlans: Phase<Economy> = { name: 'firm-plans', ...FIRM_PLANS_COLUMNS, run: runFirmPlans }
