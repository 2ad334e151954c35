import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { type Remittance, splitSurplus } from '../rules/firm/offices.ts'
import { countOfficeStaff } from '../synthesis/office-staff.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'

const split: Remittance = { remitted: 0, funded: 0 }

/** A plant pays its head office out of the surplus of the month, won; the head office gets it after all have settled. */
export function remitProfit(economy: Economy, plant: number, surplus: number, orders: number, spare: number): void {
  const { firms, places } = economy.world
  splitSurplus(split, places.remittedShare[firms.place[plant]!]!, surplus, orders, spare)
  firms.remitted[plant] = split.remitted
  firms.funded[plant] = split.funded
  firms.deposits[plant]! -= split.remitted - split.funded
}

/** Head offices collect what plants remitted, fund their orders, and count the work that they do for them. */
export function collectRemittances(economy: Economy): void {
  const { world, ledger } = economy
  const { firms, places } = world
  for (let plant = 0; plant < firms.state.length; plant++) {
    const head = firms.headOffice[plant]!
    if (head < 0 || firms.state[plant] !== FIRM_STATE.MARKET) continue
    const from = places.region[firms.place[plant]!]!
    const to = places.region[firms.place[head]!]!
    recordTransfer(ledger, FLOW.remittedProfits, from, to, firms.remitted[plant]!)
    recordTransfer(ledger, FLOW.groupFunding, to, from, firms.funded[plant]!)
    firms.deposits[head]! += firms.remitted[plant]! - firms.funded[plant]!
  }
  countOfficeStaff(world)
}
