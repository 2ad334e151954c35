import { LINE } from '../accounts/budget-lines.ts'
import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { noteSpent, payOut, programmeRow } from '../accounts/programme-accounts.ts'
import { roundWon } from '../base/won.ts'
import { apportion } from '../engine/apportion.ts'
import { AGENCY_FUNCTIONS } from '../pack/pack.ts'
import type { Economy } from './economy.ts'
import { timeFor } from './staff-time.ts'
import { INSTRUMENT } from './support-arena.ts'

const FACILITY = AGENCY_FUNCTIONS.indexOf('facility')
const STARTUP = AGENCY_FUNCTIONS.indexOf('startup')
/** Most of what falls due in a month that agencies may keep. */
const MOST_OVERHEAD = 0.5

/** Splits whole won over the agencies of a region that serve a function (any for −1) by budget; returns what none takes. */
export function splitOverAgencies(
  economy: Economy,
  region: number,
  role: number,
  won: number,
  take: (agency: number, part: number) => void,
): number {
  const { world, support } = economy
  const { budget, functions } = world.agencies
  const { agencyWeights: weights, agencyParts: parts } = support
  if (won === 0) return 0
  const first = support.firstAgency[region]!
  const last = support.firstAgency[region + 1]!
  for (let agency = first; agency < last; agency++)
    weights[agency] = role >= 0 && (functions[agency]! & (1 << role)) === 0 ? 0 : budget[agency]!
  const left = apportion(won, weights, first, last, parts)
  for (let agency = first; agency < last; agency++) if (parts[agency]! > 0) take(agency, parts[agency]!)
  return left
}

/** Pays whole won from a region’s programmes to its agencies; who gets it is booked by the caller. */
export function fundAgencies(economy: Economy, region: number, won: number): void {
  recordTransfer(economy.ledger, FLOW.agencyFunding, region, region, won)
  economy.world.regions.programmeDeposits[region]! -= won
}

/** Agencies keep part of what falls due, and defend what they kept last month, before anything is delivered. */
function keepOverhead(economy: Economy, region: number): void {
  const { world, practice, parameters } = economy
  const { accounts, regionRows, due, parts } = practice
  const mine = regionRows[region]!
  let planned = 0
  for (let index = 0; index < mine.length; index++) {
    due[index] = Math.max(0, accounts.plannedMonth[mine[index]!]!)
    planned += due[index]!
  }
  const defended = parameters['agency.survival'] * world.regions.overhead[region]!
  const wanted = Math.min(MOST_OVERHEAD * planned, Math.max(parameters['agency.overhead'] * planned, defended))
  apportion(Math.floor(wanted), due, 0, mine.length, parts)
  let paid = 0
  for (let index = 0; index < mine.length; index++) {
    const row = mine[index]!
    const won = Math.min(parts[index]!, Math.max(0, accounts.deposits[row]!))
    noteSpent(accounts, row, won)
    accounts.kept[row]! += won
    accounts.intended[row] = Math.min(accounts.intended[row]!, Math.max(0, accounts.deposits[row]!))
    paid += won
  }
  fundAgencies(economy, region, paid)
  splitOverAgencies(economy, region, -1, paid, (agency, part) => {
    world.agencies.deposits[agency]! += part
  })
  world.regions.overhead[region] = paid
}

/** Agencies that serve a function buy shared equipment for whole won, as far as staff time reaches; returns won spent. */
function buyEquipment(economy: Economy, region: number, role: number, intended: number, kept: number): number {
  const { world, parameters } = economy
  const { agencies, places, regions, nation } = world
  const time = timeFor(parameters, INSTRUMENT.equipment, intended)
  const share = time > 0 ? Math.min(1, Math.max(0, regions.staffTime[region]!) / time) : 1
  const spent = Math.floor(share * intended)
  if (spent === 0) return 0
  const overhead = Math.floor(kept * spent)
  const unplaced = splitOverAgencies(economy, region, role, spent - overhead, (agency, part) => {
    agencies.sharedEquipment[agency]! += part / nation.investmentPrice[0]!
    places.agencyOrders[agencies.place[agency]!]! += part
  })
  if (unplaced > 0) return 0
  splitOverAgencies(economy, region, role, overhead, (agency, part) => {
    agencies.deposits[agency]! += part
  })
  fundAgencies(economy, region, spent)
  const taken = timeFor(parameters, INSTRUMENT.equipment, spent)
  regions.staffTime[region]! -= taken
  world.delivery.timeUsed[region]! += taken
  return spent
}

/** Money for equipment of today’s support and of policies becomes shared equipment. */
function equipRegion(economy: Economy, region: number): void {
  const { world, practice, book, parameters } = economy
  for (const row of practice.rows[INSTRUMENT.equipment * world.shape.regions + region]!) {
    const role = world.pack.programmes[row]!.function
    const spent = buyEquipment(economy, region, role, practice.accounts.intended[row]!, 0)
    noteSpent(practice.accounts, row, spent)
    practice.accounts.intended[row]! -= spent
  }
  for (let policy = 0; policy < book.policies.length; policy++) {
    const row = programmeRow(world, policy, region, LINE['shared-equipment'])
    const spent = buyEquipment(economy, region, FACILITY, book.accounts.intended[row]!, parameters['agency.overhead'])
    noteSpent(book.accounts, row, spent)
    book.accounts.intended[row]! -= spent
  }
}

/** Agencies get the money of policies for institutions of their region, by budget. */
function fundInstitutions(economy: Economy, region: number): void {
  const { world, ledger, book } = economy
  for (let policy = 0; policy < book.policies.length; policy++) {
    const row = programmeRow(world, policy, region, LINE.institutions)
    const won = book.accounts.intended[row]!
    const left = splitOverAgencies(economy, region, -1, won, (agency, part) => {
      world.agencies.deposits[agency]! += part
    })
    payOut(world, ledger, book.accounts, row, region, won - left)
    book.accounts.intended[row] = left
  }
}

/** Money of policies for services to start-ups goes to the agencies that serve them, which spend it as their own. */
function payServices(economy: Economy, region: number): void {
  const { world, book } = economy
  for (let policy = 0; policy < book.policies.length; policy++) {
    const row = programmeRow(world, policy, region, LINE['startup-services'])
    const intended = Math.max(0, book.accounts.intended[row]!)
    const take = (agency: number, part: number) => {
      world.agencies.deposits[agency]! += part
    }
    const left = splitOverAgencies(economy, region, STARTUP, intended, take)
    const spent = intended - splitOverAgencies(economy, region, -1, left, take)
    fundAgencies(economy, region, spent)
    noteSpent(book.accounts, row, spent)
    book.accounts.intended[row]! -= spent
  }
}

/** Agencies spend part of their accounts where they have their seat. */
function spendAccounts(economy: Economy): void {
  const { agencies, places } = economy.world
  for (let agency = 0; agency < agencies.deposits.length; agency++) {
    const won = Math.max(0, roundWon(economy.parameters['agency.spending'] * agencies.deposits[agency]!))
    agencies.deposits[agency]! -= won
    places.agencyOrders[agencies.place[agency]!]! += won
  }
}

/** The month’s money of agencies before any call: overhead, shared equipment, and what they buy for themselves. */
export function moveAgencyMoney(economy: Economy): void {
  economy.world.places.agencyOrders.fill(0)
  for (let region = 0; region < economy.world.shape.regions; region++) {
    keepOverhead(economy, region)
    equipRegion(economy, region)
    payServices(economy, region)
    fundInstitutions(economy, region)
  }
  spendAccounts(economy)
}
