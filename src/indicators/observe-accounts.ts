import { FLOW, type Flow } from '../accounts/flows.ts'
import { flowRow, type Ledger } from '../accounts/ledger.ts'

const received = (ledger: Ledger, flow: Flow, from: number, to: number) =>
  ledger.flows.received[flowRow(ledger, FLOW[flow], from, to)]!

/** What residents of an area received of a flow, from anywhere, won. */
function got(ledger: Ledger, flow: Flow, area: number): number {
  let sum = 0
  for (let from = 0; from < ledger.areas; from++) sum += received(ledger, flow, from, area)
  return sum
}

/** What an area paid of a flow, to anywhere, won. */
function gave(ledger: Ledger, flow: Flow, area: number): number {
  let sum = 0
  for (let to = 0; to < ledger.areas; to++) sum += received(ledger, flow, area, to)
  return sum
}

/** Disposable income of the month after rent of a region's residents, won, from the books. */
export function disposableIncome(ledger: Ledger, area: number): number {
  return (
    got(ledger, 'wages', area) +
    got(ledger, 'publicWages', area) +
    got(ledger, 'mixedIncome', area) +
    got(ledger, 'familySupport', area) +
    got(ledger, 'benefits', area) +
    got(ledger, 'pensions', area) +
    got(ledger, 'basicTransfers', area) +
    got(ledger, 'dividendIncome', area) +
    got(ledger, 'rentIncome', area) +
    got(ledger, 'cashTransfers', area) -
    gave(ledger, 'wageTax', area) -
    gave(ledger, 'policyTax', area) -
    gave(ledger, 'familySupportPaid', area) -
    gave(ledger, 'rentPaid', area)
  )
}

/** Flows of primary income between areas: profits of plants, wages of commuters, rents, dividends, interest. */
const PRIMARY: readonly Flow[] = ['remittedProfits', 'wages', 'rentPaid', 'rentIncome', 'dividends', 'loanInterest']

/** What areas pay into the pools of national owners in the month less what residents get out of them, won. */
function keptByNation(ledger: Ledger): number {
  const national = ledger.areas - 1
  let kept = 0
  for (let area = 0; area < national; area++) {
    kept += received(ledger, 'dividends', area, national) + received(ledger, 'loanInterest', area, national)
    kept += received(ledger, 'rentPaid', area, national) + received(ledger, 'estates', area, national)
    kept -= received(ledger, 'dividendIncome', national, area)
  }
  return kept
}

/**
 * Primary income of the month from other areas less what other areas got, won. What national pools keep, or pay out of
 * interest on public debt, is attributed to residents as their dividends are, so that the areas sum to zero; estates
 * pass through the same pool.
 */
export function netPrimaryIncome(ledger: Ledger, area: number): number {
  const national = ledger.areas - 1
  let net = -received(ledger, 'estates', area, national)
  for (let other = 0; other < ledger.areas; other++) {
    if (other === area) continue
    net += received(ledger, 'dividendIncome', other, area)
    for (const flow of PRIMARY) net -= received(ledger, flow, area, other)
    if (other === national) continue
    for (const flow of PRIMARY) net += received(ledger, flow, other, area)
  }
  let paidOut = 0
  for (let other = 0; other < national; other++) paidOut += received(ledger, 'dividendIncome', national, other)
  const owned = received(ledger, 'dividendIncome', national, area)
  return net + (paidOut > 0 ? (keptByNation(ledger) * owned) / paidOut : 0)
}

/** Sales abroad of an area's sellers in the month, won. */
export function exportsOf(ledger: Ledger, area: number): number {
  const national = ledger.areas - 1
  return received(ledger, 'sales', national, area) + received(ledger, 'ownSales', national, area)
}
