import { FLOW } from '../accounts/flows.ts'
import { recordPaid, recordReceived, recordTransfer } from '../accounts/ledger.ts'
import { roundWon } from '../base/won.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { profitTax } from '../rules/government/taxes.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { savedForOrders } from './credit.ts'
import type { Economy } from './economy.ts'
import { FIRM_ACCOUNTS_COLUMNS } from './firm-accounts-columns.ts'
import { checkFirmRanges } from './firm-ranges.ts'
import { assignTaxes } from './regional-budgets.ts'
import { collectRemittances, remitProfit } from './remittances.ts'
import { FIRM_SUM, SUM_COUNT } from './sums.ts'

/** Takes sold goods out of stock at weighted average cost; returns their cost, won. */
function relieveStock(economy: Economy, firm: number): number {
  const { firms, pack } = economy.world
  if (pack.sectors[firms.sector[firm]!]!.kind !== 'good') return 0
  const units = Math.min(firms.stock[firm]!, firms.revenue[firm]! / firms.price[firm]!)
  const left = firms.stock[firm]! - units
  const cost =
    left < 1e-9 || firms.stock[firm]! <= 0
      ? firms.stockValue[firm]!
      : Math.min(firms.stockValue[firm]!, roundWon((firms.stockValue[firm]! * units) / firms.stock[firm]!))
  firms.stock[firm] = left < 1e-9 ? 0 : left
  firms.stockValue[firm]! -= cost
  return cost
}

/** Loss of equipment a month; before the start of the record growth is off, and wear takes its place in orders. */
function wearOfEquipment(economy: Economy): number {
  const { world, parameters } = economy
  const growth = world.nation.ageing[0] === 1 ? 0 : parameters['technology.drift']
  return parameters['equipment.depreciation'] + growth
}

function settleFirm(economy: Economy, firm: number, base: number, sums: Float64Array): void {
  const { world, parameters } = economy
  const { firms, nation } = world
  const revenue = firms.revenue[firm]!
  const materials = firms.materialsBill[firm]!
  const investment = firms.investmentBill[firm]!
  const research = firms.researchBill[firm]!
  const adoption = firms.adoptionBill[firm]!
  const fromGrant = Math.min(firms.grantForEquipment[firm]!, investment)
  const fromResearchGrant = Math.min(firms.grantForResearch[firm]!, firms.researchFromGrant[firm]!)
  const orders = investment - fromGrant + research - fromResearchGrant + adoption
  const interest = roundWon((firms.loan[firm]! * parameters['loan.interest']) / 12)
  const wear = wearOfEquipment(economy)
  const allowance = parameters['equipment.depreciation'] + parameters['technology.drift']
  const depreciation = allowance * firms.equipment[firm]! * nation.investmentPrice[0]!
  const tax = profitTax(parameters['tax.profit'], revenue - materials - firms.wageBill[firm]! - interest - depreciation)
  const repayment = Math.min(firms.loan[firm]!, roundWon(firms.loan[firm]! * parameters['loan.repayment']))
  firms.grantForEquipment[firm]! -= fromGrant
  firms.grantForResearch[firm]! -= fromResearchGrant
  firms.deposits[firm]! += revenue - materials - orders - interest - tax - repayment
  firms.loan[firm]! -= repayment
  const investmentLoan = firms.newLoan[firm]!
  const overdraft = Math.max(0, -(firms.deposits[firm]! + investmentLoan))
  firms.deposits[firm]! += investmentLoan + overdraft
  firms.loan[firm]! += investmentLoan + overdraft
  const buffer = parameters['payout.buffer'] * (firms.wageBill[firm]! + materials) + savedForOrders(economy, firm)
  if (firms.headOffice[firm]! >= 0) {
    const surplus = revenue - materials - firms.wageBill[firm]! - interest - tax
    remitProfit(economy, firm, surplus, orders, firms.deposits[firm]! - buffer)
  }
  // What funds paid in stays in the firm: it pays no dividends while they own part of it.
  const idle = firms.fundShare[firm]! > 0 ? 0 : Math.max(0, firms.deposits[firm]! - buffer)
  const dividends = Math.floor(parameters['payout.speed'] * idle)
  const national = Math.floor(dividends * parameters['payout.nationalShare'])
  const equity = Math.floor(dividends * parameters['payout.equityShare'])
  firms.deposits[firm]! -= dividends
  firms.equipment[firm] = firms.equipment[firm]! * (1 - wear) + investment / nation.investmentPrice[0]!
  sums[base + FIRM_SUM.SALES]! += revenue
  sums[base + FIRM_SUM.MATERIALS]! += materials
  sums[base + FIRM_SUM.INVESTMENT]! += investment + research + adoption
  sums[base + FIRM_SUM.INTEREST]! += interest
  sums[base + FIRM_SUM.TAX]! += tax
  sums[base + FIRM_SUM.REPAYMENTS]! += repayment
  sums[base + FIRM_SUM.NEW_LOANS]! += investmentLoan + overdraft
  sums[base + FIRM_SUM.DIVIDENDS]! += dividends - national - equity
  sums[base + FIRM_SUM.NATIONAL_DIVIDENDS]! += national
  sums[base + FIRM_SUM.EQUITY]! += equity
  sums[base + FIRM_SUM.STOCK_SOLD]! += relieveStock(economy, firm)
}

/** Each firm collects its sales, pays suppliers, bank, state and owners, and installs its equipment. */
function settleFirms(economy: Economy, from: number, to: number, lane: number): void {
  const { firms, places } = economy.world
  const sums = economy.tallies.area.lanes[lane]!
  const speed = economy.parameters['expectations.speed']
  for (let firm = from; firm < to; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    settleFirm(economy, firm, places.region[firms.place[firm]!]! * SUM_COUNT, sums)
    firms.expectedSales[firm]! += speed * (firms.orders[firm]! / firms.price[firm]! - firms.expectedSales[firm]!)
    checkFirmRanges(economy, firm)
  }
}

function bookRegion(economy: Economy, region: number): number {
  const { world, ledger, tallies } = economy
  const { nation, regions, shape } = world
  const national = shape.regions
  const sum = (index: number) => tallies.area.target[region * SUM_COUNT + index]!
  // Sales, materials and investment were booked by the market; here only firms' own side is compared through stocks.
  recordTransfer(ledger, FLOW.loanInterest, region, national, sum(FIRM_SUM.INTEREST))
  recordTransfer(ledger, FLOW.profitTax, region, national, sum(FIRM_SUM.TAX))
  nation.centralDeposits[0]! += sum(FIRM_SUM.TAX)
  recordTransfer(ledger, FLOW.repayments, region, national, sum(FIRM_SUM.REPAYMENTS))
  recordTransfer(ledger, FLOW.newLoans, national, region, sum(FIRM_SUM.NEW_LOANS))
  recordPaid(ledger, FLOW.dividends, region, region, sum(FIRM_SUM.DIVIDENDS) + sum(FIRM_SUM.EQUITY))
  recordPaid(ledger, FLOW.dividends, region, national, sum(FIRM_SUM.NATIONAL_DIVIDENDS))
  recordReceived(ledger, FLOW.dividends, region, region, sum(FIRM_SUM.DIVIDENDS) + sum(FIRM_SUM.EQUITY))
  recordReceived(ledger, FLOW.dividends, region, national, sum(FIRM_SUM.NATIONAL_DIVIDENDS))
  regions.dividendPool[region]! += sum(FIRM_SUM.DIVIDENDS)
  regions.equityPool[region]! += sum(FIRM_SUM.EQUITY)
  nation.dividendPool[0]! += sum(FIRM_SUM.NATIONAL_DIVIDENDS)
  ledger.real.stockSold[region]! += sum(FIRM_SUM.STOCK_SOLD)
  return sum(FIRM_SUM.INTEREST)
}

/** The bank collects interest and pays out own funds above its norm. */
function settleBank(economy: Economy): void {
  const { world, ledger, parameters } = economy
  const { nation, firms, shape } = world
  const national = shape.regions
  let interest = 0
  for (let region = 0; region < shape.regions; region++) interest += bookRegion(economy, region)
  const debt = Math.max(0, -nation.centralDeposits[0]!)
  const debtInterest = roundWon((debt * parameters['debt.interest']) / 12)
  recordTransfer(ledger, FLOW.debtInterest, national, national, debtInterest)
  nation.centralDeposits[0]! -= debtInterest
  let loans = 0
  for (let firm = 0; firm < shape.firmRows; firm++) loans += firms.loan[firm]!
  nation.bankEquity[0]! += interest + debtInterest
  const excess = nation.bankEquity[0]! - parameters['bank.capitalNorm'] * loans
  const payout = Math.floor(parameters['bank.payout'] * Math.max(0, excess))
  recordTransfer(ledger, FLOW.bankDividends, national, national, payout)
  nation.bankEquity[0]! -= payout
  nation.dividendPool[0]! += payout
}

/** Firms settle with suppliers, bank, state and owners; the bank collects interest and pays out. */
export function runFirmAccounts(economy: Economy, member: Member): void {
  tallyRows(member, economy, economy.world.shape.firmRows, settleFirms, [economy.tallies.area])
  solo(member, economy, settleBank)
  solo(member, economy, collectRemittances)
  solo(member, economy, assignTaxes)
}

/** The phase with the columns that it declares. */
export const firmAccounts: Phase<Economy> = { name: 'firm-accounts', ...FIRM_ACCOUNTS_COLUMNS, run: runFirmAccounts }
