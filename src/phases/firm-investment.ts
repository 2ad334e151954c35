import { roundWon } from '../base/won.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { fallingDue, leastOrder } from '../rules/firm/equipment.ts'
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

/** Won of what is due that a firm orders now: nothing while it is less than the smallest order and no grant waits. */
function orderDue(economy: Economy, firm: number, budget: number): number {
  const { world, parameters } = economy
  const { firms, nation } = world
  const equipment = firms.equipment[firm]!
  firms.equipmentDue[firm]! += fallingDue(
    equipment,
    firms.equipmentDue[firm]!,
    firms.equipmentPerOutput[firm]! * firms.expectedSales[firm]!,
    parameters['equipment.depreciation'] + parameters['technology.drift'],
    parameters['equipment.investmentSpeed'],
  )
  const due = firms.equipmentDue[firm]!
  const least = leastOrder(equipment, parameters['equipment.machine'], parameters['equipment.longestWait'])
  if (due < least && firms.grantForEquipment[firm] === 0) return 0
  return Math.min(due * nation.investmentPrice[0]!, Math.max(0, budget))
}

/** Orders of equipment: what fell due since the last order once it is worth an order, and the price of a new vintage. */
export function planInvestment(economy: Economy, firm: number): void {
  const { firms, nation } = economy.world
  const budget = ownFunds(economy, firm) + creditLine(economy, firm)
  const vintage = adoptVintage(economy, firm, budget)
  const order = orderDue(economy, firm, budget - vintage)
  firms.equipmentDue[firm] = Math.max(0, firms.equipmentDue[firm]! - order / nation.investmentPrice[0]!)
  firms.investmentBill[firm] = roundWon(order + vintage)
  firms.vintageBill[firm] = Math.min(firms.investmentBill[firm]!, roundWon(vintage))
}
