import { netFlows } from './books.ts'
import { FLOW_NAMES, FLOWS, type Flow, HOLDERS, type Holder } from './flows.ts'
import type { Ledger } from './ledger.ts'

/** Institutional sectors, with the holders of deposits that make up each. */
export const INSTITUTIONS: Readonly<Record<string, readonly Holder[]>> = {
  households: ['households', 'household-pools'],
  firms: ['firms'],
  'own-account': ['own-account'],
  government: ['central-government', 'regional-governments', 'programmes', 'institutes', 'agencies'],
  bank: ['bank', 'venture-funds'],
  'rest-of-world': ['rest-of-world'],
}

/**
 * Payments that exchange one claim for another, and so are no part of lending: loans, founders’ and funds’ equity, and the
 * equipment of closed firms, which the bank holds for resale.
 */
const FINANCIAL: readonly Flow[] = [
  'newLoans',
  'repayments',
  'founderEquity',
  'groupFunding',
  'relocatedFunds',
  'liquidation',
  'collateral',
  'usedEquipment',
  'ventureCommitments',
  'publicVentureFunding',
  'ventureProgrammes',
  'ventureEquity',
  'stakeSales',
  'ventureLiquidation',
  'ventureDistributions',
  'publicVentureReturns',
]

function totalReceived(ledger: Ledger, index: number): number {
  const size = ledger.areas * ledger.areas
  let sum = 0
  for (let row = index * size; row < (index + 1) * size; row++) sum += ledger.flows.received[row]!
  return sum
}

/**
 * Net lending of each institutional sector in the month of a ledger, won: what it received less what it paid, loans and
 * equity left out. Sums to zero but for what the goods market holds, which is nothing.
 */
export function measureNetLending(ledger: Ledger): Map<string, number> {
  const net = netFlows(ledger)
  const byHolder = new Map<Holder, number>()
  for (const [index, name] of HOLDERS.entries()) {
    let sum = 0
    for (let area = 0; area < ledger.areas; area++) sum += net[index * ledger.areas + area]!
    byHolder.set(name, sum)
  }
  for (const [index, name] of FLOW_NAMES.entries()) {
    if (!FINANCIAL.includes(name)) continue
    const { payer, payee } = FLOWS[name]
    const won = totalReceived(ledger, index)
    byHolder.set(payer, byHolder.get(payer)! + won)
    byHolder.set(payee, byHolder.get(payee)! - won)
  }
  const lending = Object.entries(INSTITUTIONS).map(
    ([institution, holders]) => [institution, holders.reduce((sum, name) => sum + byHolder.get(name)!, 0)] as const,
  )
  return new Map(lending)
}
