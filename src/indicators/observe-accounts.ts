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
    got(ledger, 'dividendIncome', area) +
    got(ledger, 'rentIncome', area) +
    got(ledger, 'cashTransfers', area) -
    gave(ledger, 'wageTax', area) -
    gave(ledger, 'familySupportPaid', area) -
    gave(ledger, 'rentPaid', area)
  )
}

/** Property income of the month from other areas less what other areas got; estates pass through the same owners' pool. */
export function netPropertyIncome(ledger: Ledger, area: number): number {
  let net = 0
  for (let other = 0; other < ledger.areas; other++) {
    if (other === area) continue
    net += received(ledger, 'dividendIncome', other, area) + received(ledger, 'rentIncome', other, area)
    net -= received(ledger, 'dividends', area, other) + received(ledger, 'loanInterest', area, other)
    net -= received(ledger, 'rentPaid', area, other) + received(ledger, 'estates', area, other)
  }
  return net
}

/** Sales abroad of an area's sellers in the month, won. */
export function exportsOf(ledger: Ledger, area: number): number {
  const national = ledger.areas - 1
  return received(ledger, 'sales', national, area) + received(ledger, 'ownSales', national, area)
}
