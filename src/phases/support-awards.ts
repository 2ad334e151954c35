import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { LINE, noteRecovered, noteSpent, programmeRow } from '../accounts/programme-accounts.ts'
import { roundWon } from '../base/won.ts'
import { AGENCY_FUNCTIONS } from '../pack/pack.ts'
import { awardKey } from './award-list.ts'
import type { Economy } from './economy.ts'

const PEOPLE = LINE['grants-for-people']
const EQUIPMENT = LINE['grants-for-equipment']
const MANPOWER = AGENCY_FUNCTIONS.indexOf('manpower')
const FACILITY = AGENCY_FUNCTIONS.indexOf('facility')

/** Part of a grant for people; the rest is for equipment. */
export function peoplePart(economy: Economy, policy: number, size: number): number {
  const { lineShares } = economy.book.policies[policy]!
  return roundWon((size * lineShares[PEOPLE]!) / (lineShares[PEOPLE]! + lineShares[EQUIPMENT]!))
}

/** Empties the list of the month’s awards. */
export function clearAwards(economy: Economy): void {
  economy.support.awards.count[0] = 0
}

function listAward(economy: Economy, firm: number, people: number, equipment: number): void {
  const { awards } = economy.support
  const at = awards.count[0]!++
  awards.firm[at] = firm
  awards.agency[at] = -1
  awards.function[at] = people > 0 ? MANPOWER : FACILITY
  awards.people[at] = people
  awards.equipment[at] = equipment
  awards.research[at] = 0
  awards.other[at] = 0
}

/** Whether the awards of a firm are withheld: decided, remembered and counted as spent, but not paid and not awarded anew. */
function isWithheld({ support, world }: Economy, firm: number): boolean {
  const { keyHigh, keyLow } = world.firms
  return support.withheld.size > 0 && support.withheld.has(awardKey(keyHigh[firm]!, keyLow[firm]!))
}

/** Pays the grant that a firm was awarded into its restricted accounts; the region’s deposits and the programme’s pay. */
export function award(economy: Economy, policy: number, firm: number): void {
  const { world, ledger, book, support } = economy
  const { firms, nation, places } = world
  const region = places.region[firms.place[firm]!]!
  const people = peoplePart(economy, policy, support.size[firm]!)
  const equipment = support.size[firm]! - people
  listAward(economy, firm, people, equipment)
  const paid = !isWithheld(economy, firm)
  for (const [line, won, flow] of [
    [PEOPLE, people, FLOW.grantsForPeople],
    [EQUIPMENT, equipment, FLOW.grantsForEquipment],
  ] as const) {
    const row = programmeRow(world, policy, region, line)
    noteSpent(book.accounts, row, won)
    if (!paid) noteRecovered(book.accounts, row, won)
    if (!paid) continue
    recordTransfer(ledger, flow, region, region, won)
    world.regions.programmeDeposits[region]! -= won
    book.accounts.outstanding[row]! += won
  }
  if (paid) {
    firms.grantForPeople[firm]! += people
    firms.grantForEquipment[firm]! += equipment
    firms.grantMonths[firm] = 0
  }
  firms.supportReceived[firm]! += people + equipment
  firms.lastAwardMonth[firm] = nation.month[0]!
  if (people > 0) firms.fundedFunctions[firm]! |= 1 << MANPOWER
  if (equipment > 0) firms.fundedFunctions[firm]! |= 1 << FACILITY
}
