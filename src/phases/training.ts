import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { realised } from '../accounts/programme-accounts.ts'
import { roundWon } from '../base/won.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { relatednessFactor } from './award-effects.ts'
import type { Economy } from './economy.ts'

/** Staff of a firm. */
export function headsOf(economy: Economy, firm: number): number {
  const { staff } = economy.world.firms
  return staff[firm * 3]! + staff[firm * 3 + 1]! + staff[firm * 3 + 2]!
}

/** Won that a person-month of training costs at the wage level of the month. */
export function trainingMonthCost(economy: Economy): number {
  const { nation } = economy.world
  const level = nation.baseMeanWage[0]! > 0 ? nation.wageIndex[0]! / nation.baseMeanWage[0]! : 1
  return economy.parameters['support.trainingMonthCost'] * level
}

/** Puts as many staff in training as the rest of the grant pays, and refunds their wages from it. */
function train(economy: Economy, firm: number, cost: number): void {
  const { world } = economy
  const { firms } = world
  const heads = headsOf(economy, firm)
  if (heads === 0) return
  const monthsLeft = Math.max(1, economy.parameters['support.grantMonths'] - firms.grantMonths[firm]!)
  const intended = economy.parameters['support.highestTrainingShare']
  const share = realised(intended, firms.grantForPeople[firm]! / monthsLeft, cost * heads)
  const drawn = Math.min(firms.grantForPeople[firm]!, roundWon(share * heads * cost))
  const factor = relatednessFactor(economy, world.places.region[firms.place[firm]!]!, firms.sector[firm]!)
  firms.trainingShare[firm] = Math.min(1, share * factor)
  firms.grantForPeople[firm]! -= drawn
  firms.deposits[firm]! += drawn
}

const YEAR = 12
const FADING = 35 / 36

/** Lets the memory of awards fade. */
function forget(economy: Economy, firm: number): void {
  const { firms, nation } = economy.world
  if (firms.supportReceived[firm] === 0) return
  firms.supportReceived[firm]! *= FADING
  if (nation.month[0]! - firms.lastAwardMonth[firm]! >= YEAR) firms.fundedFunctions[firm] = 0
}

/** Draws this month’s training from grants; a grant that outlived its months goes back, tallied by region. */
export function drawGrants(economy: Economy, from: number, to: number, lane: number): void {
  const { firms, places } = economy.world
  const returns = economy.support.returns.lanes[lane]!
  const cost = trainingMonthCost(economy)
  const months = economy.parameters['support.grantMonths']
  for (let firm = from; firm < to; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    firms.trainingShare[firm] = 0
    forget(economy, firm)
    const left = firms.grantForPeople[firm]! + firms.grantForEquipment[firm]! + firms.grantForResearch[firm]!
    if (left === 0) continue
    if (firms.grantMonths[firm]! >= months) {
      returns[places.region[firms.place[firm]!]!]! += left
      firms.grantForPeople[firm] = 0
      firms.grantForEquipment[firm] = 0
      firms.grantForResearch[firm] = 0
      firms.grantMonths[firm] = 0
      continue
    }
    if (firms.grantForPeople[firm]! > 0) train(economy, firm, cost)
    firms.grantMonths[firm]! += 1
  }
}

/** Books what came back on the programme accounts of each region. */
export function bookReturns(economy: Economy): void {
  const { world, ledger, support } = economy
  for (let region = 0; region < world.shape.regions; region++) {
    const won = support.returns.target[region]!
    recordTransfer(ledger, FLOW.grantReturns, region, region, won)
    world.regions.programmeDeposits[region]! += won
  }
}
