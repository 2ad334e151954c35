import { LINE } from '../accounts/budget-lines.ts'
import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { payOut, programmeRow } from '../accounts/programme-accounts.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { failureChance, recordAfterDelivery, recordAfterFailure } from '../rules/market/tender.ts'
import type { Economy } from './economy.ts'
import { demonstrateOne } from './research-stages.ts'
import { firmLead, firmNovelty, monthlyWon, TENDER_DRAW, tenderDraw } from './tender-bids.ts'

const stream = new Stream()

/** Money of a policy’s tenders this month, by region. */
export function openTenders(economy: Economy, policy: number): void {
  const { world, book, tenders } = economy
  for (let region = 0; region < world.shape.regions; region++)
    tenders.money[region] = book.accounts.intended[programmeRow(world, policy, region, LINE.tenders)]!
}

/** Pays a maker from a buyer’s account; the sale is one of this month. */
function pay(economy: Economy, policy: number, buyer: number, firm: number, won: number): void {
  const { world, ledger, book } = economy
  const { firms, places } = world
  const row = programmeRow(world, policy, buyer, LINE.tenders)
  payOut(world, ledger, book.accounts, row, buyer, won)
  recordTransfer(ledger, FLOW.sales, buyer, places.region[firms.place[firm]!]!, won)
  book.accounts.intended[row]! -= won
  firms.revenue[firm]! += won
  firms.orders[firm]! += won
}

/** One contract: delivered and paid, or failed and paid in part; either way buyers learn about the maker. */
function settle(economy: Economy, policy: number, firm: number): void {
  const { world, parameters, tenders } = economy
  const { firms, shape } = world
  const buyer = tenders.target[firm]!
  const won = tenders.contract[firm]!
  const draw = (of: number) =>
    drawUniform(stream, firms.keyHigh[firm]!, firms.keyLow[firm]!, tenderDraw(economy, policy, of))
  const chance = failureChance(
    parameters['tender.failure'],
    parameters['tender.failureQuality'],
    parameters['tender.noveltyRisk'],
    firmLead(economy, firm),
    firmNovelty(economy, firm),
  )
  const months = won / monthlyWon(economy, firm)
  const record = firms.trackRecord[firm]!
  const outcome = policy * shape.regions + buyer
  tenders.outcomes.contracts[outcome]! += 1
  if (draw(TENDER_DRAW.DELIVERY) < chance) {
    const paid = Math.floor(parameters['tender.failedPayment'] * won)
    pay(economy, policy, buyer, firm, paid)
    firms.trackRecord[firm] = recordAfterFailure(record, parameters['tender.recordLoss'], months)
    tenders.outcomes.failures[outcome]! += 1
    tenders.outcomes.failedWon[outcome]! += paid
    return
  }
  pay(economy, policy, buyer, firm, won)
  firms.trackRecord[firm] = recordAfterDelivery(record, parameters['tender.recordGain'], months)
  if (draw(TENDER_DRAW.DEMONSTRATION) < parameters['tender.demonstration']) demonstrateOne(economy, firm)
}

/** Settles every contract of a policy in the order of firm rows, and marks accounts left with less than a contract. */
export function settleContracts(economy: Economy, policy: number): void {
  const { world, tenders, book, parameters } = economy
  const { contract } = tenders
  seekStream(stream, world.runKey, STREAMS.tender, world.nation.month[0]!)
  for (let firm = 0; firm < contract.length; firm++) if (contract[firm]! > 0) settle(economy, policy, firm)
  for (let region = 0; region < world.shape.regions; region++) {
    const row = programmeRow(world, policy, region, LINE.tenders)
    const isShort = book.accounts.intended[row]! < parameters['tender.smallestContract']
    book.accounts.waiting[row] = book.accounts.intended[row]! > 0 && isShort ? 1 : 0
  }
}
