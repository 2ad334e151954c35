import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { basicTransfer, pensionAt, transferRates } from '../rules/government/transfers.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'
import { measureSupport } from './opening-agencies.ts'
import { openingDividends, openingResult } from './remittance.ts'

const stream = new Stream()
const LONGEST_SEARCH = 6

/** Monthly flows that close the base year, won. */
export interface OpeningFlows {
  readonly wages: number
  readonly publicWages: number
  readonly pensions: number
  readonly benefits: number
  readonly profitTax: number
  readonly bankIncome: number
  readonly purchases: number
  /** Support that reaches firms’ accounts, and fees that they pay to agencies. */
  readonly support: number
  readonly fees: number
  readonly dividends: Float64Array
  readonly nationalDividends: number
}

/** Last wages and months of search of the unemployed. */
function openSearchers(world: World, meanWage: number, efficiency: Float64Array): void {
  const { persons } = world
  seekStream(stream, world.runKey, STREAMS.synthesis, 4)
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] !== STATUS.UNEMPLOYED) continue
    const u = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, 0)
    const units = efficiency[persons.education[person]! * 256 + persons.ability[person]! + 128]! / 1024
    persons.lastWage[person] = Math.round(0.7 * meanWage * units)
    persons.unemploymentMonths[person] = Math.floor(LONGEST_SEARCH * u)
  }
}

function sumFirms(world: World): { dividends: Float64Array; profitTax: number; interest: number } {
  const { firms, places, shape } = world
  const dividends = new Float64Array(shape.regions)
  const byFirm = openingDividends(world)
  let profitTax = 0
  let interest = 0
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    const result = openingResult(world, firm)
    interest += result.interest
    profitTax += result.tax
    dividends[places.region[firms.place[firm]!]!]! += byFirm[firm]!
  }
  return { dividends, profitTax, interest }
}

/** Measures the flows that the tax on wages has to balance. */
export function measureOpening(
  world: World,
  flows: BaseFlows,
  meanWage: number,
  efficiency: Float64Array,
): OpeningFlows {
  const { persons, firms, parameters, nation } = world
  openSearchers(world, meanWage, efficiency)
  const { dividends, profitTax, interest } = sumFirms(world)
  const month = nation.startMonth[0]!
  let wages = 0
  let publicWages = 0
  let pensions = 0
  const rates = transferRates(parameters, 1)
  let benefits = 0
  for (let person = 0; person < persons.status.length; person++) {
    const status = persons.status[person]!
    if (status === STATUS.VACANT) continue
    const age = month - persons.birthMonth[person]!
    pensions += pensionAt(rates, age) + basicTransfer(rates, age, status)
    if (status === STATUS.UNEMPLOYED && persons.unemploymentMonths[person]! < parameters['benefit.months']!)
      benefits += Math.round(parameters['benefit.replacement']! * persons.lastWage[person]!)
    if (status !== STATUS.EMPLOYED) continue
    wages += persons.wage[person]!
    if (firms.state[persons.employer[person]!] === FIRM_STATE.GOVERNMENT) publicWages += persons.wage[person]!
  }
  const debtInterest = (nation.debtNorm[0]! * 12 * nation.baseGdp[0]! * parameters['debt.interest']!) / 12
  // What used equipment loses while it waits, the margin on its resale brings in.
  const bankIncome = interest + debtInterest
  const national = parameters['payout.nationalShare']!
  const local = 1 - national - parameters['payout.equityShare']!
  const { support, fees } = measureSupport(world)
  for (const [region, won] of support.entries()) dividends[region]! += won - fees[region]!
  let total = 0
  for (const won of dividends) total += won
  return {
    wages,
    publicWages,
    pensions,
    benefits,
    profitTax,
    bankIncome,
    purchases: flows.government.reduce((sum, won) => sum + won, 0) + debtInterest,
    support: support.reduce((sum, won) => sum + won, 0),
    fees: fees.reduce((sum, won) => sum + won, 0),
    dividends: dividends.map((won) => won * local),
    nationalDividends: total * national + bankIncome,
  }
}
