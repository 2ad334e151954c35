import { roundWon } from '../base/won.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { adoptionGain, isWorthAdopting, skillStep } from '../rules/firm/technology.ts'
import { learningSpeed } from '../rules/person/learning.ts'
import { meanSkill } from './census.ts'
import { creditLine, ownFunds } from './credit.ts'
import type { Economy } from './economy.ts'
import { normalValueAdded } from './value-added.ts'

const attention = new Stream()

/** Points the draws of attention to vintages at the month; before any firm plans investment. */
export function openAttention({ world }: Economy): void {
  seekStream(attention, world.runKey, STREAMS.adoption, world.nation.month[0]!)
}

/** Adopts the next vintage when the firm looks at it and it pays at the price that the grant leaves; returns its price. */
function adoptVintage(economy: Economy, firm: number, budget: number): number {
  const { world, parameters } = economy
  const { firms, sectors, nation } = world
  const found = firms.researchStep[firm]!
  const loss = parameters['technology.skillLoss']
  firms.skillStep[firm] = found > 0 ? skillStep(found, loss) : 0
  if (drawUniform(attention, firms.keyHigh[firm]!, firms.keyLow[firm]!, 0) >= parameters['technology.attention'])
    return 0
  const sector = firms.sector[firm]!
  const technology = firms.technology[firm]!
  const step = Math.min(parameters['technology.step'], sectors.frontier[sector]! - technology)
  if (step <= 0) return 0
  const skill = meanSkill(economy, firm, technology - parameters['synthesis.skillGap'])
  const price = parameters['technology.adoptionCost'] * step * firms.equipment[firm]! * nation.investmentPrice[0]!
  const ownPrice = Math.max(0, price - firms.grantForEquipment[firm]!)
  const payback = parameters['technology.payback']
  const gain = adoptionGain(
    technology,
    skill,
    step,
    parameters['technology.skillLoss'],
    learningSpeed(parameters, 1),
    payback,
    parameters['production.complementarity'],
  )
  const share = 1 - parameters['production.capitalExponent']
  if (ownPrice > budget || !isWorthAdopting(gain * share, normalValueAdded(economy, firm), payback, ownPrice)) return 0
  firms.technology[firm]! += step
  firms.skillStep[firm]! += skillStep(step, loss)
  return price
}

/** Orders of equipment: replacement, part of the gap to what expected sales need, and the price of a new vintage. */
export function planInvestment(economy: Economy, firm: number): void {
  const { world, parameters } = economy
  const { firms, nation } = world
  const price = nation.investmentPrice[0]!
  const equipment = firms.equipment[firm]!
  const normal = firms.normalOutput[firm]!
  const wanted = normal > 0 ? equipment * Math.max(0.5, Math.min(2, firms.expectedSales[firm]! / normal)) : equipment
  const growth = parameters['technology.drift']
  const units =
    (parameters['equipment.depreciation'] + growth) * equipment +
    parameters['equipment.investmentSpeed'] * (wanted - equipment)
  const budget = ownFunds(economy, firm) + creditLine(economy, firm)
  const vintage = adoptVintage(economy, firm, budget)
  const replacement = Math.min(Math.max(0, units) * price, Math.max(0, budget - vintage))
  firms.investmentBill[firm] = roundWon(replacement + vintage)
  firms.vintageBill[firm] = Math.min(firms.investmentBill[firm]!, roundWon(vintage))
}
