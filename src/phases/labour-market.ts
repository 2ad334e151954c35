import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { pow } from '../base/pow.ts'
import { mapRows } from '../engine/map-rows.ts'
import { matchRequests } from '../engine/match-requests.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { countHeads } from './census.ts'
import { type Economy, MOVE_KIND } from './economy.ts'
import { sumKinds } from './head-kinds.ts'
import { chooseApplicants } from './hiring.ts'
import { LABOUR_MARKET_COLUMNS } from './labour-market-columns.ts'
import { observeOutsideOptions } from './outside-options.ts'
import { agglomerate, fitSearchEase } from './regional-ties.ts'
import { listSearchers, SEARCH_ROUNDS } from './search.ts'
import { separatePersons } from './separations.ts'
import { SUM, SUM_COUNT } from './sums.ts'
import { fillVacancyTable, refillVacancyTable } from './vacancy-table.ts'

/** Chance that a job seeker turns to own-account work: more where the base year had more of it per resident. */
function rateOwnEntry(economy: Economy): void {
  const { world, shares, parameters } = economy
  const { cells, places, shape } = world
  let workers = 0
  let adults = 0
  shares.ownRate.fill(0)
  for (let cell = 0; cell < shape.places * shape.sectors; cell++) {
    shares.ownRate[Math.floor(cell / shape.sectors)]! += cells.baseOwnWorkers[cell]!
    workers += cells.baseOwnWorkers[cell]!
  }
  for (let place = 0; place < shape.places; place++) adults += places.baseAdults[place]!
  for (let place = 0; place < shape.places; place++) {
    const relative =
      workers > 0 ? (shares.ownRate[place]! / Math.max(1, places.baseAdults[place]!)) * (adults / workers) : 1
    shares.ownRate[place] = Math.min(1, parameters['selfEmployment.entry'] * relative)
  }
}

const OPENNESS_MEMORY = 1 / 12

/** Where job seekers turn to own-account work, and where own-account workers give up: both answer to mixed income. */
function tabulateOwnAccount(economy: Economy): void {
  const { world, shares, parameters } = economy
  const { cells, nation, shape } = world
  rateOwnEntry(economy)
  for (let place = 0; place < shape.places; place++) {
    let total = 0
    for (let sector = 0; sector < shape.sectors; sector++) {
      const cell = place * shape.sectors + sector
      const reference = parameters['synthesis.ownIncome'] * nation.meanWage[0]!
      const relative = Math.max(0.2, Math.min(5, cells.mixedIncome[cell]! / Math.max(1, reference)))
      const attraction = pow(relative, parameters['selfEmployment.incomeElasticity'])
      shares.ownEntry[cell] = cells.baseOwnWorkers[cell]! * attraction
      shares.ownExit[cell] = 1 / Math.max(0.2, attraction)
      total += shares.ownEntry[cell]!
    }
    for (let sector = 0; sector < shape.sectors; sector++)
      shares.ownEntry[place * shape.sectors + sector]! /= total > 0 ? total : 1
  }
}

/** Pull of other regions on job seekers: base-year pull by the change of open jobs since burn-in. */
function tabulateRegionPull(economy: Economy): void {
  const { world, shares, vacancies } = economy
  const { shape, places, pairs, regions, nation } = world
  const open = new Float64Array(shape.regions)
  for (let entry = 0; entry < vacancies.size[0]!; entry++)
    open[places.region[world.firms.place[vacancies.firm[entry]!]!]!]! += 1
  const openness = new Float64Array(shape.regions)
  for (let region = 0; region < shape.regions; region++) {
    const slots = vacancies.start[region * 3 + 3]! - vacancies.start[region * 3]!
    openness[region] = (open[region]! + 1) / slots
    const usual = regions.openness[region]!
    if (nation.ageing[0] !== 1 || usual === 0)
      regions.openness[region]! += (openness[region]! - usual) * (usual === 0 ? 1 : OPENNESS_MEMORY)
  }
  shares.regionPull.fill(0)
  for (let group = 0; group < 2; group++) {
    const pull = (a: number, b: number) => (group * shape.regions + a) * shape.regions + b
    for (let from = 0; from < shape.places; from++)
      for (let to = 0; to < shape.places; to++) {
        const a = places.region[from]!
        const b = places.region[to]!
        if (a !== b) shares.regionPull[pull(a, b)]! += pairs.jobPull[(from * shape.places + to) * 2 + group]!
      }
    for (let a = 0; a < shape.regions; a++) {
      let total = 0
      for (let b = 0; b < shape.regions; b++) {
        shares.regionPull[pull(a, b)]! *= openness[b]! / regions.openness[b]!
        total += shares.regionPull[pull(a, b)]!
      }
      for (let b = 0; b < shape.regions; b++) shares.regionPull[pull(a, b)]! /= total > 0 ? total : 1
    }
  }
}

function openVacancies(economy: Economy): void {
  economy.world.firms.filled.fill(0)
  economy.world.firms.queue.fill(0)
  const { nation } = economy.world
  nation.wageIndex[0]! *=
    1 + economy.parameters['wages.publicSpeed'] * (nation.meanWage[0]! / Math.max(1, nation.wageIndex[0]!) - 1)
  tabulateOwnAccount(economy)
}

function listVacancies(economy: Economy): void {
  fillVacancyTable(economy.world, economy.vacancies)
  tabulateRegionPull(economy)
}

function relistVacancies(economy: Economy): void {
  refillVacancyTable(economy.world, economy.vacancies)
}

/** Books the residents and savings that moved. */
export function bookMoves(economy: Economy, kind: number): void {
  const { world, ledger, tallies } = economy
  const { places, shape } = world
  const count = shape.places
  for (let place = 0; place < count; place++) ledger.people.talentGain[place]! += tallies.talent.target[place]!
  for (let from = 0; from < count; from++)
    for (let to = 0; to < count; to++) {
      const moved = tallies.movement.target[kind * count * count + from * count + to]!
      if (moved === 0) continue
      ledger.movements.persons[kind * count * count + from * count + to]! += moved
      ledger.people.departures[from]! += moved
      ledger.people.arrivals[to]! += moved
      const won = tallies.savings.target[from * count + to]!
      const a = places.region[from]!
      const b = places.region[to]!
      if (a !== b) recordTransfer(ledger, FLOW.movedSavings, a, b, won)
    }
}

function closeLabourMarket(economy: Economy): void {
  const { world, tallies } = economy
  const { places, nation, shape } = world
  bookMoves(economy, MOVE_KIND.JOB)
  let wages = 0
  let earners = 0
  let unemployed = 0
  let employed = 0
  for (let place = 0; place < shape.places; place++) {
    const sums = tallies.place.target
    const base = place * SUM_COUNT
    sumKinds(tallies.kinds.target, place, sums)
    places.adults[place] = sums[base + SUM.ADULTS]!
    places.renters[place] = sums[base + SUM.RENTERS]!
    places.owners[place] = sums[base + SUM.OWNERS]!
    places.dependants[place] = sums[base + SUM.DEPENDANTS]!
    places.employed[place] = sums[base + SUM.EMPLOYED]!
    places.unemployed[place] = sums[base + SUM.UNEMPLOYED]!
    places.wages[place] = sums[base + SUM.WAGES]!
    places.wageEarners[place] = sums[base + SUM.EARNERS]!
    places.educated[place] = sums[base + SUM.EDUCATED]!
    wages += sums[base + SUM.WAGES]!
    earners += sums[base + SUM.EARNERS]!
    unemployed += sums[base + SUM.UNEMPLOYED]!
    employed += sums[base + SUM.EMPLOYED]!
  }
  nation.meanWage[0] = wages / Math.max(1, earners)
  const rate = unemployed / Math.max(1, employed + unemployed)
  nation.unemploymentRate[0]! += (rate - nation.unemploymentRate[0]!) / 12
  observeOutsideOptions(economy, rate)
  fitSearchEase(economy, rate)
  agglomerate(economy)
}

/** Separations, three rounds of applications and hires, then a recount of staff from persons. */
export function runLabourMarket(economy: Economy, member: Member): void {
  const { world, tallies } = economy
  const { personRows, firmRows } = world.shape
  solo(member, economy, openVacancies)
  mapRows(member, economy, personRows, separatePersons)
  mapRows(member, economy, personRows, listSearchers)
  solo(member, economy, listVacancies)
  for (let round = 0; round < SEARCH_ROUNDS.length; round++) {
    if (round > 0) solo(member, economy, relistVacancies)
    mapRows(member, economy, personRows, SEARCH_ROUNDS[round]!)
    matchRequests(
      member,
      economy,
      economy.applications,
      economy.searchers,
      firmRows * 3,
      world.persons.application,
      chooseApplicants,
    )
  }
  tallyRows(member, economy, personRows, countHeads, [
    tallies.place,
    tallies.kinds,
    tallies.staff,
    tallies.efficiency,
    tallies.skill,
    tallies.wageBill,
    tallies.ownWorkers,
    tallies.movement,
    tallies.savings,
    tallies.talent,
  ])
  solo(member, economy, closeLabourMarket)
}

/** The phase with the columns that it declares. */
export const labourMarket: Phase<Economy> = { name: 'labour-market', ...LABOUR_MARKET_COLUMNS, run: runLabourMarket }
