import { LINE_DECLARATIONS } from '../accounts/budget-lines.ts'
import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { noteRecovered, noteSpent, type ProgrammeTable, programmeRow } from '../accounts/programme-accounts.ts'
import { roundWon } from '../base/won.ts'
import { apportion } from '../engine/apportion.ts'
import { splitOverAgencies } from './agency-money.ts'
import type { Economy } from './economy.ts'
import { INSTRUMENT } from './support-arena.ts'
import { CALL_LINES, costOf, PRACTICE } from './support-calls.ts'

/** Debits whole won to one account; what is withheld counts as spent and stays. */
function debit(accounts: ProgrammeTable, row: number, won: number, returnable: number, paid: boolean): void {
  noteSpent(accounts, row, won)
  if (!paid) noteRecovered(accounts, row, won)
  accounts.intended[row]! -= won
  if (paid) accounts.outstanding[row]! += returnable
}

/** Debits an award to the accounts behind its call; all payers of a call share it by what they have left. */
export function debitAward(
  economy: Economy,
  source: number,
  instrument: number,
  region: number,
  won: number,
  paid: boolean,
): void {
  const { world, book, practice } = economy
  const { agencies } = world
  if (source === PRACTICE) {
    if (instrument === INSTRUMENT.equipment) return
    const rows = practice.rows[instrument * world.shape.regions + region]!
    const weights = Float64Array.from(rows, (row) => practice.accounts.intended[row]!)
    const parts = new Float64Array(rows.length)
    const isReturnable = instrument !== INSTRUMENT.startup && instrument !== INSTRUMENT.advice
    apportion(won, weights, 0, rows.length, parts)
    for (let k = 0; k < rows.length; k++)
      debit(practice.accounts, rows[k]!, parts[k]!, isReturnable ? parts[k]! : 0, paid)
    return
  }
  const line = CALL_LINES[instrument]!
  const cost = costOf(economy, source, won)
  const row = programmeRow(world, source, region, line)
  debit(book.accounts, row, won, LINE_DECLARATIONS[line]!.restricted === true ? won : 0, paid)
  debit(book.accounts, row, cost - won, 0, true)
  recordTransfer(economy.ledger, FLOW.agencyFunding, region, region, cost - won)
  world.regions.programmeDeposits[region]! -= cost - won
  splitOverAgencies(economy, region, -1, cost - won, (agency, part) => {
    agencies.deposits[agency]! += part
  })
}

/** A supported firm pays the agency’s fee, as far as it has money. */
export function payFee(economy: Economy, firm: number, agency: number, region: number, won: number): void {
  const { world, ledger, parameters } = economy
  const own = parameters['agency.ownRevenue']
  const fee = Math.min(roundWon((won * own) / (1 - own)), Math.max(0, world.firms.deposits[firm]!))
  recordTransfer(ledger, FLOW.agencyFees, region, region, fee)
  world.firms.deposits[firm]! -= fee
  world.agencies.deposits[agency]! += fee
}
