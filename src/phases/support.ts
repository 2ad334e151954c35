import { LINE, programmeRow } from '../accounts/programme-accounts.ts'
import { strengthIn } from '../accounts/programme-plan.ts'
import { log } from '../base/log.ts'
import { monthOfYear } from '../base/months.ts'
import type { Kernel } from '../engine/blocks.ts'
import { mapRows } from '../engine/map-rows.ts'
import { matchRequests, type Resolve } from '../engine/match-requests.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { pickFirst } from '../markets/pick-first.ts'
import { spanOf } from '../policies/policy-book.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { awardOrder, grantSize, usableForPeople } from '../rules/government/support.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'
import { givesGrants } from './support-arena.ts'
import { award, clearAwards, peoplePart } from './support-awards.ts'
import { SUPPORT_COLUMNS } from './support-columns.ts'
import { bookReturns, drawGrants, headsOf, trainingMonthCost } from './training.ts'

const PEOPLE = LINE['grants-for-people']
const EQUIPMENT = LINE['grants-for-equipment']
const CALL_EVERY = 3
const stream = new Stream()

/** Whole won of the grant that a firm would get. */
function sizeFor(economy: Economy, firm: number): number {
  const { parameters, world } = economy
  return grantSize(
    world.firms.wageBill[firm]!,
    parameters['support.grantWageMonths'],
    parameters['support.grantSize'],
    parameters['support.largestGrant'],
  )
}

/** Whether a firm is reached by a policy and can use the grant in its months. */
function mayApply(economy: Economy, policy: number, firm: number, cost: number): boolean {
  const { world, parameters, book } = economy
  const { firms, nation } = world
  const { places, sectors } = book.policies[policy]!
  if (firms.state[firm] !== FIRM_STATE.MARKET) return false
  if (places[firms.place[firm]!] === 0 || sectors[firms.sector[firm]!] === 0) return false
  const size = sizeFor(economy, firm)
  const people = peoplePart(economy, policy, size)
  const months = parameters['support.grantMonths']
  if (people > usableForPeople(headsOf(economy, firm), parameters['support.highestTrainingShare'], cost, months))
    return false
  const equipment = firms.equipment[firm]! * nation.investmentPrice[0]!
  return size - people <= parameters['support.highestEquipmentShare'] * equipment
}

/** Orders of last month relative to expected ones, log: growth that a jury can see. */
function recentGrowth(economy: Economy, firm: number): number {
  const { orders, price, expectedSales } = economy.world.firms
  const ratio = orders[firm]! / (price[firm]! * expectedSales[firm]!)
  return ratio > 0 && ratio < Infinity ? log(ratio) : 0
}

/** Every firm decides whether to answer the call of a policy in its region, and draws its place in the order. */
function applyTo(policy: number): Kernel<Economy> {
  return (economy, from, to) => {
    const { world, support, parameters, book } = economy
    const { firms, places, nation } = world
    const cost = trainingMonthCost(economy)
    const pickWinners = parameters['support.pickWinners']
    seekStream(stream, world.runKey, STREAMS.award, nation.month[0]!)
    for (let firm = from; firm < to; firm++) {
      support.target[firm] = -1
      support.size[firm] = 0
      if (!mayApply(economy, policy, firm, cost)) continue
      const u = drawUniform(stream, firms.keyHigh[firm]!, firms.keyLow[firm]!, book.policies[policy]!.drawKey)
      support.order[firm] = awardOrder(u, recentGrowth(economy, firm), pickWinners)
      support.target[firm] = places.region[firms.place[firm]!]!
    }
  }
}

/** Awards grants of one policy in one region until the next one cannot be paid in full. */
function decideCall(policy: number): Resolve<Economy> {
  return (economy, region, order, from, to) => {
    const { world, book, support } = economy
    const { firms } = world
    const { accounts } = book
    const peopleRow = programmeRow(world, policy, region, PEOPLE)
    const equipmentRow = programmeRow(world, policy, region, EQUIPMENT)
    const before = (a: number, b: number) => {
      if (support.order[a] !== support.order[b]) return support.order[a]! < support.order[b]!
      if (firms.keyHigh[a] !== firms.keyHigh[b]) return firms.keyHigh[a]! < firms.keyHigh[b]!
      return firms.keyLow[a]! < firms.keyLow[b]!
    }
    pickFirst(order, from, to, before, (firm) => {
      const size = sizeFor(economy, firm)
      const people = peoplePart(economy, policy, size)
      const affordable = people <= accounts.intended[peopleRow]! && size - people <= accounts.intended[equipmentRow]!
      accounts.waiting[peopleRow] = affordable ? 0 : 1
      accounts.waiting[equipmentRow] = affordable ? 0 : 1
      if (!affordable) return false
      accounts.intended[peopleRow]! -= people
      accounts.intended[equipmentRow]! -= size - people
      support.size[firm] = size
      return true
    })
  }
}

/** Forgets last quarter’s waiting money before a call. */
function openCall(policy: number): (economy: Economy) => void {
  return (economy) => {
    const { world, book } = economy
    for (let region = 0; region < world.shape.regions; region++)
      for (const line of [PEOPLE, EQUIPMENT]) book.accounts.waiting[programmeRow(world, policy, region, line)] = 0
  }
}

function runCall(economy: Economy, member: Member, policy: number): void {
  const { world, support } = economy
  const { firmRows, regions } = world.shape
  solo(member, economy, openCall(policy))
  mapRows(member, economy, firmRows, applyTo(policy))
  matchRequests(member, economy, support.applications, firmRows, regions, support.target, decideCall(policy))
  solo(member, economy, payCall(policy))
}

/** Pays the awards of a call in the order of firm rows. */
function payCall(policy: number): (economy: Economy) => void {
  return (economy) => {
    const { size } = economy.support
    for (let firm = 0; firm < size.length; firm++) if (size[firm]! > 0) award(economy, policy, firm)
  }
}

/** Quarterly calls for grants, policy by policy, and the month’s draws from the grants that firms hold. */
export function runSupport(economy: Economy, member: Member): void {
  const { world, book, support } = economy
  solo(member, economy, clearAwards)
  if (!book.policies.some(givesGrants)) return
  const month = world.nation.month[0]!
  if (monthOfYear(month) % CALL_EVERY === 0)
    for (let policy = 0; policy < book.policies.length; policy++) {
      const chosen = book.policies[policy]!
      if (givesGrants(chosen) && chosen.monthlyWon > 0 && strengthIn(spanOf(chosen, world), month) > 0)
        runCall(economy, member, policy)
    }
  tallyRows(member, economy, world.shape.firmRows, drawGrants, [support.returns])
  solo(member, economy, bookReturns)
}

/** The phase with the columns that it declares. */
export const support: Phase<Economy> = { name: 'support', ...SUPPORT_COLUMNS, run: runSupport }
