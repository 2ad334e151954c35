import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'
import { FIRM_SUM, SUM_COUNT } from './sums.ts'

/** Won beyond half its buffer that a firm can spend on equipment out of its own deposits, research aside. */
export function ownFunds(economy: Economy, firm: number): number {
  const { firms } = economy.world
  const cost = firms.wageBill[firm]! + firms.materialsBill[firm]!
  const research = firms.researchBill[firm]! - firms.researchFromGrant[firm]!
  return Math.max(0, firms.deposits[firm]! - research - 0.5 * economy.parameters['payout.buffer'] * cost)
}

/** Won that a firm keeps for equipment that fell due and is not yet ordered; the usual share of it will be lent. */
export function savedForOrders(economy: Economy, firm: number): number {
  const { firms, nation } = economy.world
  return (1 - economy.parameters['equipment.loanShare']) * firms.equipmentDue[firm]! * nation.investmentPrice[0]!
}

/** Won that the bank lends a firm at most on its equipment: the loan-to-value limit less what it owes. */
export function creditLine(economy: Economy, firm: number): number {
  const { world, parameters } = economy
  const value = world.firms.equipment[firm]! * world.nation.investmentPrice[0]!
  return Math.max(0, parameters['equipment.leverageCap'] * value - world.firms.loan[firm]!)
}

/** Asks for the loan of a firm’s orders: a usual share of them, more where own funds and grant do not reach; whole won. */
export function askForLoan(economy: Economy, firm: number, base: number, sums: Float64Array): void {
  const { world, parameters } = economy
  const { firms } = world
  const own = firms.investmentBill[firm]! - Math.min(firms.grantForEquipment[firm]!, firms.investmentBill[firm]!)
  const wanted = Math.max(parameters['equipment.loanShare'] * own, own - ownFunds(economy, firm))
  firms.newLoan[firm] = Math.floor(Math.min(wanted, creditLine(economy, firm)))
  sums[base + FIRM_SUM.NEW_LOANS]! += firms.newLoan[firm]!
}

/**
 * Sets the share of all loans asked for that the bank can grant: own funds over the capital limit bound its loans once
 * the month’s repayments are in. A limit of 0 binds nobody.
 */
export function setCreditShare(economy: Economy): void {
  const { world, ledger, tallies, parameters } = economy
  const { nation, shape } = world
  const limit = parameters['bank.capitalLimit']
  let asked = 0
  let loans = 0
  for (let region = 0; region < shape.regions; region++) {
    asked += tallies.area.target[region * SUM_COUNT + FIRM_SUM.NEW_LOANS]!
    loans += ledger.real.loans[region]!
  }
  const room = nation.bankEquity[0]! / Math.max(1e-9, limit) - loans * (1 - parameters['loan.repayment'])
  nation.creditShare[0] = limit > 0 && asked > 0 && asked > room ? Math.max(0, room) / asked : 1
}

/** Grants every firm the same share of what it asked for; orders shrink to what is left to pay them, vintages aside. */
export function grantLoans(economy: Economy, from: number, to: number): void {
  const { firms, nation } = economy.world
  const share = nation.creditShare[0]!
  if (share === 1) return
  for (let firm = from; firm < to; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    firms.newLoan[firm] = Math.floor(share * firms.newLoan[firm]!)
    const funds = firms.grantForEquipment[firm]! + ownFunds(economy, firm) + firms.newLoan[firm]!
    const bill = Math.max(firms.vintageBill[firm]!, Math.min(firms.investmentBill[firm]!, Math.floor(funds)))
    firms.equipmentDue[firm]! += (firms.investmentBill[firm]! - bill) / nation.investmentPrice[0]!
    firms.investmentBill[firm] = bill
  }
}
