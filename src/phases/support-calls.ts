import { LINE_DECLARATIONS, lineOfInstrument } from '../accounts/budget-lines.ts'
import { programmeRow } from '../accounts/programme-accounts.ts'
import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import type { Kernel } from '../engine/blocks.ts'
import type { Resolve } from '../engine/match-requests.ts'
import { pickFirst } from '../markets/pick-first.ts'
import { AGENCY_FUNCTIONS, SUPPORT_INSTRUMENTS } from '../pack/pack.ts'
import { mayPay } from '../policies/policy-book.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { awardOrder } from '../rules/government/support.ts'
import { regionalChoice, winnerPicking } from '../rules/government/targeting.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { competitionOf } from './agency-scores.ts'
import type { Economy } from './economy.ts'
import { timeFor } from './staff-time.ts'
import { INSTRUMENT } from './support-arena.ts'
import { canUse, sizeFor } from './support-eligibility.ts'
import { trainingMonthCost } from './training.ts'

/** Source of money that is no policy: today’s support. */
export const PRACTICE = -1
/** Line of policies’ money behind each instrument of calls, −1 for none. */
export const CALL_LINES = SUPPORT_INSTRUMENTS.map(lineOfInstrument)
/** Draws of a source lie in eights, below 2^31. */
const DRAW_KEYS = 0xfffffff
const DRAWS = { CALL: 1, ORDER: 2, CHOICE: 3, NEED: 4, COUNCIL: 7 } as const
const stream = new Stream()
const targeting = new Stream()

/** Ordinal of a source’s draw; policies draw by their name. */
export function drawOf(economy: Economy, source: number, draw: number): number {
  return (source === PRACTICE ? 0 : economy.book.policies[source]!.drawKey & DRAW_KEYS) * 8 + draw
}

/** Won that delivering an award costs a source: policies pay overhead with each award, today’s support month by month. */
export function costOf(economy: Economy, source: number, won: number): number {
  return source === PRACTICE ? won : won + Math.floor(won * economy.parameters['agency.overhead'])
}

function moneyOf(economy: Economy, source: number, instrument: number, region: number): number {
  const { world, practice, book } = economy
  if (source !== PRACTICE) {
    const line = CALL_LINES[instrument]!
    return line < 0 ? 0 : book.accounts.intended[programmeRow(world, source, region, line)]!
  }
  if (instrument === INSTRUMENT.equipment) return Math.max(0, world.regions.equipmentUse[region]!)
  let won = 0
  for (const row of practice.rows[instrument * world.shape.regions + region]!) won += practice.accounts.intended[row]!
  return won
}

/** Say of a region in what its agencies support; under reverse matching the more in research. */
function autonomyIn({ parameters, regionLevers }: Economy, region: number, instrument: number): number {
  const autonomy = Math.min(1, parameters['agency.autonomy'] + regionLevers.autonomy[region]!)
  return instrument === INSTRUMENT.research ? autonomy + regionLevers.matching[region]! * (1 - autonomy) : autonomy
}

/** Functions that the money of a call serves, a bit each. */
function functionsOf({ world, practice }: Economy, source: number, call: number, instrument: number): number {
  if (source !== PRACTICE) {
    const line = LINE_DECLARATIONS[CALL_LINES[instrument]!]
    return line === undefined ? 0 : 1 << AGENCY_FUNCTIONS.indexOf(line.agencyFunction!)
  }
  let functions = 0
  for (const row of practice.rows[call]!) functions |= 1 << world.pack.programmes[row]!.function
  return functions
}

/** Counts the industries that a region’s calls favour, and those of them in which the region is specialised. */
function countFavoured(economy: Economy, region: number): void {
  const { world, support } = economy
  const { priorities, delivery, shape } = world
  const follows = support.choice[region]!
  for (let cell = region * shape.sectors; cell < (region + 1) * shape.sectors; cell++) {
    const favoured = follows * priorities.priority[cell]! + (1 - follows) * priorities.fashion[cell]!
    delivery.favoured[region]! += favoured
    if (priorities.quotient[cell]! > 0) delivery.fitting[region]! += favoured
  }
}

/** Opens the calls of a source: their money, their share of the region’s staff time, and how the region chooses. */
export function openCalls(economy: Economy, source: number): void {
  const { world, support, parameters } = economy
  const { regions } = world.shape
  support.short.fill(0)
  for (let region = 0; region < regions; region++) {
    let needed = 0
    for (let instrument = 0; instrument < SUPPORT_INSTRUMENTS.length; instrument++) {
      const call = instrument * regions + region
      support.money[call] = moneyOf(economy, source, instrument, region)
      support.time[call] =
        instrument === INSTRUMENT.equipment ? 0 : timeFor(parameters, instrument, support.money[call]!)
      needed += support.time[call]!
      support.choice[call] = regionalChoice(
        parameters,
        autonomyIn(economy, region, instrument),
        world.regions.planning[region]!,
      )
      support.functions[call] = functionsOf(economy, source, call, instrument)
    }
    const share = needed > 0 ? world.regions.staffTime[region]! / needed : 0
    for (let call = region; call < support.time.length; call += regions) support.time[call]! *= share
    countFavoured(economy, region)
    support.picking[region] = winnerPicking(
      parameters['support.pickWinners'],
      parameters['agency.competitionPush'],
      competitionOf(economy, region),
    )
  }
}

/** Orders of last month relative to expected ones, log: growth that a jury can see. */
function recentGrowth(economy: Economy, firm: number): number {
  const { orders, price, expectedSales } = economy.world.firms
  const ratio = orders[firm]! / (price[firm]! * expectedSales[firm]!)
  return ratio > 0 && ratio < Infinity ? log(ratio) : 0
}

/** Instrument whose call a firm answers: by the money in the calls of its region; −1 without any. */
function instrumentFor(economy: Economy, region: number, u: number): number {
  const { support, world } = economy
  let money = 0
  for (let call = region; call < support.money.length; call += world.shape.regions) money += support.money[call]!
  if (money <= 0) return -1
  let cumulated = 0
  for (let call = region; call < support.money.length; call += world.shape.regions) {
    cumulated += support.money[call]!
    if (u * money < cumulated) return (call - region) / world.shape.regions
  }
  return -1
}

/** Every firm that a source reaches looks at one call of its region and draws its place in the order. */
export function applyTo(source: number): Kernel<Economy> {
  return (economy, from, to) => {
    const { world, support, parameters, book, regionLevers } = economy
    const { firms, places, priorities, nation, shape } = world
    const policy = book.policies[source]
    const cells = shape.places * shape.sectors
    const cost = trainingMonthCost(economy)
    const preferred = exp(-parameters['agency.priorityWeight'])
    seekStream(stream, world.runKey, STREAMS.award, nation.month[0]!)
    seekStream(targeting, world.runKey, STREAMS.targeting, nation.month[0]!)
    const [callDraw, needDraw, orderDraw, choiceDraw, councilDraw] = [
      DRAWS.CALL,
      DRAWS.NEED,
      DRAWS.ORDER,
      DRAWS.CHOICE,
      DRAWS.COUNCIL,
    ].map((draw) => drawOf(economy, source, draw)) as [number, number, number, number, number]
    for (let firm = from; firm < to; firm++) {
      support.target[firm] = -1
      support.size[firm] = 0
      if (firms.state[firm] !== FIRM_STATE.MARKET) continue
      const sector = firms.sector[firm]!
      if (policy !== undefined && (policy.places[firms.place[firm]!] === 0 || policy.sectors[sector] === 0)) continue
      if (policy !== undefined && !mayPay(book, source, firms.place[firm]! * shape.sectors + sector, cells)) continue
      const high = firms.keyHigh[firm]!
      const low = firms.keyLow[firm]!
      const region = places.region[firms.place[firm]!]!
      const instrument = instrumentFor(economy, region, drawUniform(stream, high, low, callDraw))
      if (instrument < 0) continue
      if (!canUse(economy, firm, instrument, cost, drawUniform(stream, high, low, needDraw))) continue
      const call = instrument * shape.regions + region
      const isFunded = (firms.fundedFunctions[firm]! & support.functions[call]!) !== 0
      if (isFunded && drawUniform(targeting, high, low, councilDraw) < regionLevers.councils[region]!) continue
      const u = drawUniform(stream, high, low, orderDraw)
      const cell = region * shape.sectors + sector
      const follows = drawUniform(targeting, high, low, choiceDraw) < support.choice[call]!
      const hit = follows ? priorities.priority[cell]! : priorities.fashion[cell]!
      support.order[firm] =
        awardOrder(u, recentGrowth(economy, firm), support.picking[region]!) * (hit === 1 ? preferred : 1)
      support.target[firm] = call
    }
  }
}

/** Awards in order until the next one cannot be paid in full, or the staff time of the call is used up. */
export function decideCall(source: number): Resolve<Economy> {
  return (economy, call, order, from, to) => {
    const { world, support, parameters } = economy
    const { firms, shape } = world
    const instrument = Math.floor(call / shape.regions)
    const timed = instrument !== INSTRUMENT.equipment && timeFor(parameters, instrument, 1) > 0
    const before = (a: number, b: number) => {
      if (support.order[a] !== support.order[b]) return support.order[a]! < support.order[b]!
      if (firms.keyHigh[a] !== firms.keyHigh[b]) return firms.keyHigh[a]! < firms.keyHigh[b]!
      return firms.keyLow[a]! < firms.keyLow[b]!
    }
    pickFirst(order, from, to, before, (firm) => {
      const size = sizeFor(economy, firm, instrument)
      const cost = costOf(economy, source, size)
      support.short[call] = cost > support.money[call]! ? 1 : 0
      if (support.short[call] === 1 || (timed && support.time[call]! <= 0)) return false
      support.money[call]! -= cost
      support.time[call]! -= timeFor(parameters, instrument, size)
      support.size[firm] = size
      return true
    })
  }
}
