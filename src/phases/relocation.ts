import { monthOfYear } from '../base/months.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { isTalent } from '../indicators/talent.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { STATUS } from '../world/person-columns.ts'
import { ageMonth } from './age.ts'
import { type Economy, MOVE_KIND } from './economy.ts'
import { bookMoves } from './labour-market.ts'
import { relocateFirm } from './relocate-firm.ts'
import { RELOCATION_COLUMNS } from './relocation-columns.ts'
import { chooseRelocations } from './sites.ts'

/** Firms relocate in July. */
const MONTH_OF_RELOCATION = 6
const stream = new Stream()

function relocateFirms(economy: Economy): void {
  const { world, relocatedTo } = economy
  const { firms } = world
  relocatedTo.fill(-1)
  for (const [ordinal, relocation] of chooseRelocations(economy).entries())
    relocatedTo[relocation.firm] = relocateFirm(economy, relocation, ordinal)
  for (let plant = 0; plant < firms.headOffice.length; plant++) {
    const head = firms.headOffice[plant]!
    if (head >= 0 && relocatedTo[head]! >= 0) firms.headOffice[plant] = relocatedTo[head]!
  }
}

function loseJob({ persons }: Economy['world'], person: number): void {
  persons.status[person] = STATUS.UNEMPLOYED
  persons.lastWage[person] = persons.wage[person]!
  persons.wage[person] = 0
  persons.employer[person] = -1
  persons.tenure[person] = 0
  persons.unemploymentMonths[person] = 0
}

/** Staff of relocated firms commute where they can; of the others some follow and the rest lose their job. */
function followFirms(economy: Economy, from: number, to: number, lane: number): void {
  const { world, relocatedTo, tallies, parameters } = economy
  const { persons, firms, places, pairs, nation, shape } = world
  const count = shape.places
  const movement = tallies.movement.lanes[lane]!
  const savings = tallies.savings.lanes[lane]!
  const talent = tallies.talent.lanes[lane]!
  seekStream(stream, world.runKey, STREAMS.relocation, nation.month[0]!)
  for (let person = from; person < to; person++) {
    if (persons.status[person] !== STATUS.EMPLOYED) continue
    const row = relocatedTo[persons.employer[person]!]!
    if (row < 0) continue
    const home = persons.place[person]!
    const work = firms.place[row]!
    persons.employer[person] = row
    if (places.region[home] === places.region[work] && pairs.commuting[home * count + work]! > 0) continue
    const u = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, 0)
    if (u >= parameters['relocation.followShare']) {
      loseJob(world, person)
      continue
    }
    persons.place[person] = work
    movement[MOVE_KIND.JOB * count * count + home * count + work]! += 1
    savings[home * count + work]! += persons.deposits[person]!
    if (!isTalent(ageMonth(nation) - persons.birthMonth[person]!, STATUS.EMPLOYED, persons.education[person]!)) continue
    talent[home]! -= 1
    talent[work]! += 1
  }
}

function bookFollowers(economy: Economy): void {
  bookMoves(economy, MOVE_KIND.JOB)
}

/** Firms move between places once a year; off before the start of the record. */
export function runRelocation(economy: Economy, member: Member): void {
  const { world, tallies } = economy
  const { nation, shape } = world
  if (nation.ageing[0] !== 1 || monthOfYear(nation.month[0]!) !== MONTH_OF_RELOCATION) return
  if (economy.parameters['relocation.rate'] <= 0) return
  solo(member, economy, relocateFirms)
  tallyRows(member, economy, shape.personRows, followFirms, [tallies.movement, tallies.savings, tallies.talent])
  solo(member, economy, bookFollowers)
}

/** The phase with the columns that it declares. */
export const relocation: Phase<Economy> = { name: 'relocation', ...RELOCATION_COLUMNS, run: runRelocation }
