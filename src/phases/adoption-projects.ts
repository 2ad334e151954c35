import { LINE } from '../accounts/budget-lines.ts'
import { payOut, programmeRow } from '../accounts/programme-accounts.ts'
import { roundWon } from '../base/won.ts'
import type { Kernel } from '../engine/blocks.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { adoptionFailure, askedSupport, transformation } from '../rules/firm/adoption.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'

/** Draws of a policy lie in eights, below 2^31. */
const DRAW_KEYS = 0xfffffff
const DRAW = { ORDER: 0, FAILURE: 1 } as const
const stream = new Stream()

function drawOf(economy: Economy, firm: number, policy: number, draw: number): number {
  const { firms } = economy.world
  const ordinal = (economy.book.policies[policy]!.drawKey & DRAW_KEYS) * 8 + draw
  return drawUniform(stream, firms.keyHigh[firm]!, firms.keyLow[firm]!, ordinal)
}

/** Systems of firms age, and last month’s orders are forgotten. */
export function ageSystems(economy: Economy, from: number, to: number): void {
  const { world, parameters } = economy
  const { adoptionBill, digital } = world.firms
  const left = 1 - parameters['adoption.ageing']
  for (let firm = from; firm < to; firm++) {
    adoptionBill[firm] = 0
    digital[firm]! *= left
  }
}

/** Money that a policy has for projects this month, by region. */
export function openVouchers(economy: Economy, policy: number): void {
  const { world, book, tenders } = economy
  for (let region = 0; region < world.shape.regions; region++)
    tenders.money[region] = book.accounts.intended[programmeRow(world, policy, region, LINE.adoption)]!
}

/** Firms of existing industries in the places that a policy reaches ask for support, in an order that is drawn. */
export function askForVouchers(policy: number): Kernel<Economy> {
  return (economy, from, to) => {
    const { world, tenders, parameters, book } = economy
    const { firms, places, nation, pack } = world
    const reached = book.policies[policy]!.places
    const smallest = parameters['adoption.smallestGrant']
    seekStream(stream, world.runKey, STREAMS.digital, nation.month[0]!)
    for (let firm = from; firm < to; firm++) {
      tenders.target[firm] = -1
      tenders.contract[firm] = 0
      const place = firms.place[firm]!
      if (firms.state[firm] !== FIRM_STATE.MARKET || reached[place] === 0) continue
      if (pack.sectors[firms.sector[firm]!]!.newIndustry) continue
      tenders.asked[firm] = askedSupport(
        firms.wageBill[firm]!,
        parameters['adoption.wageMonths'],
        firms.digital[firm]!,
        parameters['adoption.supportShare'],
        firms.deposits[firm]!,
      )
      if (tenders.asked[firm]! < smallest) continue
      tenders.score[firm] = drawOf(economy, firm, policy, DRAW.ORDER)
      tenders.target[firm] = places.region[place]!
    }
  }
}

/** One project: support and own money are ordered at once; it transforms the firm, or fails and leaves nothing. */
function carryOut(economy: Economy, policy: number, firm: number): void {
  const { world, ledger, book, tenders, parameters } = economy
  const { firms, shape } = world
  const region = tenders.target[firm]!
  const grant = tenders.contract[firm]!
  const row = programmeRow(world, policy, region, LINE.adoption)
  const cost = Math.max(grant, roundWon(grant / parameters['adoption.supportShare']))
  payOut(world, ledger, book.accounts, row, region, grant)
  book.accounts.intended[row]! -= grant
  firms.deposits[firm]! += grant
  firms.adoptionBill[firm]! += cost
  const [routine, professional, research] = [0, 1, 2].map((occupation) => firms.staff[firm * 3 + occupation]!)
  const staff = routine! + professional! + research!
  const chance = adoptionFailure(
    parameters['adoption.failure'],
    parameters['adoption.skillShield'],
    staff > 0 ? (professional! + research!) / staff : 0,
  )
  const outcome = policy * shape.regions + region
  tenders.outcomes.projects[outcome]! += 1
  if (drawOf(economy, firm, policy, DRAW.FAILURE) < chance) {
    tenders.outcomes.failedProjects[outcome]! += 1
    return
  }
  const part = transformation(cost, firms.wageBill[firm]!, parameters['adoption.wageMonths'])
  firms.digital[firm] = Math.min(1, firms.digital[firm]! + part)
}

/** Carries out every project of a policy in the order of firm rows, and marks accounts left with less than a grant. */
export function carryOutProjects(economy: Economy, policy: number): void {
  const { world, tenders, book, parameters } = economy
  seekStream(stream, world.runKey, STREAMS.digital, world.nation.month[0]!)
  for (let firm = 0; firm < tenders.contract.length; firm++)
    if (tenders.contract[firm]! > 0) carryOut(economy, policy, firm)
  for (let region = 0; region < world.shape.regions; region++) {
    const row = programmeRow(world, policy, region, LINE.adoption)
    const isShort = book.accounts.intended[row]! < parameters['adoption.smallestGrant']
    book.accounts.waiting[row] = book.accounts.intended[row]! > 0 && isShort ? 1 : 0
  }
}
