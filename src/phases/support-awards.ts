import { LINE_DECLARATIONS } from '../accounts/budget-lines.ts'
import { programmeRow } from '../accounts/programme-accounts.ts'
import { AGENCY_FUNCTIONS } from '../pack/pack.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { debitAward, payFee } from './award-accounts.ts'
import { applyAward } from './award-effects.ts'
import { awardKey } from './award-list.ts'
import { rememberAward } from './award-memory.ts'
import type { Economy } from './economy.ts'
import { timeFor } from './staff-time.ts'
import { INSTRUMENT } from './support-arena.ts'
import { CALL_LINES, drawOf, PRACTICE } from './support-calls.ts'

const FACILITY = AGENCY_FUNCTIONS.indexOf('facility')
/** Policies count as payers of their own after the pack’s. */
const FIRST_POLICY_PAYER = 8
const DRAWS = { PAYER: 5, AGENCY: 6 } as const
const stream = new Stream()

/** Row of the accounts that an award is named after, drawn by the money that each has left; −1 where none pays. */
function drawRow(economy: Economy, rows: Int32Array, u: number): number {
  const { intended } = economy.practice.accounts
  let money = 0
  for (const row of rows) money += intended[row]!
  let cumulated = 0
  for (const row of rows) {
    cumulated += intended[row]!
    if (u * money < cumulated) return row
  }
  return -1
}

/** Agency that delivers: one of the region’s that serve the function, drawn by budget; −1 without any. */
function drawAgency(economy: Economy, region: number, role: number, u: number): number {
  const { world, support } = economy
  const { budget, functions } = world.agencies
  const last = support.firstAgency[region + 1]!
  let money = 0
  for (let agency = support.firstAgency[region]!; agency < last; agency++)
    if ((functions[agency]! & (1 << role)) !== 0) money += budget[agency]!
  let cumulated = 0
  for (let agency = support.firstAgency[region]!; agency < last; agency++) {
    if ((functions[agency]! & (1 << role)) === 0) continue
    cumulated += budget[agency]!
    if (u * money < cumulated) return agency
  }
  return -1
}

function listAward(
  economy: Economy,
  firm: number,
  agency: number,
  role: number,
  instrument: number,
  won: number,
): void {
  const { awards } = economy.support
  const at = awards.count[0]!++
  awards.firm[at] = firm
  awards.agency[at] = agency
  awards.function[at] = role
  awards.people[at] = instrument === INSTRUMENT.people ? won : 0
  awards.equipment[at] = instrument === INSTRUMENT.equipment ? won : 0
  awards.research[at] = instrument === INSTRUMENT.research ? won : 0
  awards.other[at] = won - awards.people[at]! - awards.equipment[at]! - awards.research[at]!
}

/** Function and payer of an award: a policy’s own, or those of the programme that it is drawn from. */
function programmeOf(economy: Economy, source: number, instrument: number, region: number, u: number) {
  const { world, practice, book } = economy
  if (source !== PRACTICE)
    return {
      role: AGENCY_FUNCTIONS.indexOf(LINE_DECLARATIONS[CALL_LINES[instrument]!]!.agencyFunction!),
      payer: FIRST_POLICY_PAYER + (book.policies[source]!.drawKey % 8),
    }
  const row = drawRow(economy, practice.rows[instrument * world.shape.regions + region]!, u)
  if (row < 0 || instrument === INSTRUMENT.equipment) return { role: FACILITY, payer: 0 }
  return { role: world.pack.programmes[row]!.function, payer: practice.payer[row]! }
}

/** Books one award: who pays, who delivers, what it takes, and, unless it is withheld, what it does. */
function award(economy: Economy, source: number, firm: number): void {
  const { world, support, parameters } = economy
  const { firms, agencies, regions, delivery, priorities, shape } = world
  const region = support.target[firm]! % shape.regions
  const instrument = (support.target[firm]! - region) / shape.regions
  const won = support.size[firm]!
  const high = firms.keyHigh[firm]!
  const low = firms.keyLow[firm]!
  const { role, payer } = programmeOf(
    economy,
    source,
    instrument,
    region,
    drawUniform(stream, high, low, drawOf(economy, source, DRAWS.PAYER)),
  )
  const agency = drawAgency(
    economy,
    region,
    role,
    drawUniform(stream, high, low, drawOf(economy, source, DRAWS.AGENCY)),
  )
  if (agency < 0) return
  listAward(economy, firm, agency, role, instrument, won)
  delivery.awards[region]! += 1
  delivery.won[region]! += won
  if (priorities.quotient[region * shape.sectors + firms.sector[firm]!]! > 0) delivery.matched[region]! += won
  const paid = support.withheld.size === 0 || !support.withheld.has(awardKey(high, low))
  const time = instrument === INSTRUMENT.equipment ? 0 : timeFor(parameters, instrument, won)
  regions.staffTime[region]! -= time
  delivery.timeUsed[region]! += time
  agencies.awards[agency]! += 1
  debitAward(economy, source, instrument, region, won, paid)
  if (instrument === INSTRUMENT.equipment) {
    regions.equipmentUse[region]! -= won
    delivery.used[region]! += won
  }
  if (paid) {
    payFee(economy, firm, agency, region, won)
    applyAward(economy, firm, agency, instrument, region, won)
  }
  rememberAward(economy, firm, agency, role, payer, region, won)
}

/** Pays the awards of a source’s calls in the order of firm rows, and marks accounts that were short of one grant. */
export function payAwards(source: number): (economy: Economy) => void {
  return (economy) => {
    const { world, support, practice, book } = economy
    const { regions } = world.shape
    seekStream(stream, world.runKey, STREAMS.delivery, world.nation.month[0]!)
    for (let firm = 0; firm < support.size.length; firm++) if (support.size[firm]! > 0) award(economy, source, firm)
    for (let call = 0; call < support.short.length; call++) {
      const instrument = Math.floor(call / regions)
      const isShort = support.short[call]!
      if (source === PRACTICE) for (const row of practice.rows[call]!) practice.accounts.waiting[row] = isShort
      else if (CALL_LINES[instrument]! >= 0)
        book.accounts.waiting[programmeRow(world, source, call % regions, CALL_LINES[instrument]!)] = isShort
    }
  }
}
