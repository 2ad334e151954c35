import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { spawnRows } from '../engine/slots.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { enteringChance, leavingChance } from '../rules/person/participation.ts'
import { CHILD_MONTHS } from '../world/area-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import { ageBandOf, ageMonth } from './age.ts'
import { DEMOGRAPHY_COLUMNS } from './demography-columns.ts'
import type { Economy } from './economy.ts'
import { addEntrants } from './entrants.ts'
import { SUM, SUM_COUNT } from './sums.ts'

const stream = new Stream()

/** Ages persons by a month: deaths, entering and leaving the labour force. */
function agePersons(economy: Economy, from: number, to: number, lane: number): void {
  const { world, parameters } = economy
  const { persons, bands, nation, shape } = world
  const { status, place, birthMonth, deposits, employer, unemploymentMonths } = persons
  const sums = economy.tallies.place.lanes[lane]!
  const bandSums = economy.tallies.band.lanes[lane]!
  const ageing = nation.ageing[0] === 1
  const clock = ageMonth(nation)
  const adjustment = parameters['participation.adjustment']
  const discouragement = parameters['participation.discouragement']
  const tightness = Math.max(
    0.2,
    1 + parameters['participation.tightness'] * (parameters['wages.unemploymentNorm'] - nation.unemploymentRate[0]!),
  )
  seekStream(stream, world.runKey, STREAMS.death, nation.month[0]!)
  for (let person = from; person < to; person++) {
    const now = status[person]!
    if (now === STATUS.VACANT) continue
    const home = place[person]!
    const age = clock - birthMonth[person]!
    const row = home * shape.ageBands + ageBandOf(age, shape.ageBands)
    const u = drawUniform(stream, persons.keyHigh[person]!, persons.keyLow[person]!, 0)
    const death = ageing ? bands.mortality[row]! : 0
    if (u < death) {
      sums[home * SUM_COUNT + SUM.DEATHS]! += 1
      sums[home * SUM_COUNT + SUM.ESTATES]! += deposits[person]!
      deposits[person] = 0
      status[person] = STATUS.VACANT
      employer[person] = -1
      continue
    }
    bandSums[row]! += 1
    const norm = bands.participation[row]!
    if (now === STATUS.STUDENT) continue
    if (now === STATUS.INACTIVE || now === STATUS.RETIRED) {
      if (u < death + enteringChance(adjustment, norm, tightness)) {
        status[person] = STATUS.UNEMPLOYED
        unemploymentMonths[person] = 0
      } else if (age >= 780) status[person] = STATUS.RETIRED
    } else {
      const months = now === STATUS.UNEMPLOYED ? unemploymentMonths[person]! : 0
      if (u < death + leavingChance(adjustment, norm, discouragement, months)) {
        if (now === STATUS.EMPLOYED) persons.lastWage[person] = persons.wage[person]!
        status[person] = age >= 780 ? STATUS.RETIRED : STATUS.INACTIVE
        employer[person] = -1
        persons.wage[person] = 0
      }
    }
  }
}

/** Books deaths and estates, counts births, and asks for rows for those who turn 15. */
function countBirths(economy: Economy): void {
  const { world, ledger, tallies, wantedPersons } = economy
  const { nation, places, children, bands, shape } = world
  const national = shape.regions
  wantedPersons[0] = 0
  for (let place = 0; place < shape.places; place++) {
    const sums = tallies.place.target
    ledger.people.deaths[place]! += sums[place * SUM_COUNT + SUM.DEATHS]!
    const estates = sums[place * SUM_COUNT + SUM.ESTATES]!
    recordTransfer(ledger, FLOW.estates, places.region[place]!, national, estates)
    nation.dividendPool[0]! += estates
    if (nation.ageing[0] !== 1) continue
    const slot = place * CHILD_MONTHS + (nation.month[0]! % CHILD_MONTHS)
    wantedPersons[0]! += children.count[slot]!
  }
  if (nation.ageing[0] !== 1) return
  for (let place = 0; place < shape.places; place++) {
    let expected = places.birthCarry[place]!
    for (let band = 0; band < shape.ageBands; band++) {
      const row = place * shape.ageBands + band
      expected += tallies.band.target[row]! * bands.fertility[row]!
    }
    places.birthCarry[place] = expected
  }
}

/** Births, ageing, deaths, participation; those who turn 15 get rows and keys of their own. */
export function runDemography(economy: Economy, member: Member): void {
  const { world, tallies } = economy
  tallyRows(member, economy, world.shape.personRows, agePersons, [tallies.place, tallies.band])
  solo(member, economy, countBirths)
  const entrants = spawnRows(member, economy.entrants, world.persons.status, economy.personStart, economy.wantedPersons)
  if (world.nation.ageing[0] === 1 && entrants >= 0) solo(member, economy, addEntrants)
}

/** The phase with the columns that it declares. */
export const demography: Phase<Economy> = { name: 'demography', ...DEMOGRAPHY_COLUMNS, run: runDemography }
