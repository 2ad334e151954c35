import { mapRows } from '../engine/map-rows.ts'
import { matchRequests } from '../engine/match-requests.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { tallyRows } from '../engine/tally-rows.ts'
import { COUNTED_KINDS, OUTCOME_COLUMNS, type OutcomeTable, PERFORMER, PERFORMERS } from '../world/research-columns.ts'
import type { Economy } from './economy.ts'
import { FIXED, OUTCOME, OUTCOME_COUNT } from './research-arena.ts'
import { RESEARCH_COLUMNS } from './research-columns.ts'
import { researchFirms } from './research-firms.ts'
import { findLeaders, spreadLead } from './research-imitation.ts'
import { openResearch } from './research-institutes.ts'
import { bookLicences, settleFirmLicences, takeFirmLicences } from './research-licences.ts'
import { closeTestBeds, openTestBeds } from './test-beds.ts'

/** What a month leaves of what was counted before: a memory of two years. */
const OUTCOME_MEMORY = 1 - 1 / 24
const OUTCOME_NAMES = Object.keys(OUTCOME_COLUMNS) as readonly (keyof OutcomeTable)[]
const CELL_BLOCK = 16
/** Weight of a third of the firms in means over all of them. */
const THIRD = 1 / 3

/** Adds what firms’ projects led to. */
function countFirms(economy: Economy): void {
  const { world, research } = economy
  const { outcomes, institutes, places, sectors, regions, nation, shape } = world
  for (let row = 0; row < shape.regions * COUNTED_KINDS; row++) {
    const counted = (outcome: number) => research.outcomes.target[row * OUTCOME_COUNT + outcome]!
    outcomes.spending[row]! += counted(OUTCOME.SPENDING)
    outcomes.publications[row]! += counted(OUTCOME.PUBLICATIONS)
    outcomes.domesticPatents[row]! += counted(OUTCOME.DOMESTIC)
    outcomes.overseasPatents[row]! += counted(OUTCOME.OVERSEAS)
    outcomes.commercialisations[row]! += counted(OUTCOME.COMMERCIAL)
  }
  regions.stagesPassed.set(research.passed.target)
  for (let region = 0; region < shape.regions; region++)
    regions.testDemand[region]! += THIRD * (3 * research.testing.target[region]! - regions.testDemand[region]!)
  for (let place = 0; place < shape.places; place++) {
    institutes.knowledge[place * PERFORMERS + PERFORMER.UNIVERSITY]! += research.published.target[place]!
    places.absorbers[place]! += THIRD * ((3 * research.absorbers.target[place]!) / FIXED - places.absorbers[place]!)
  }
  for (let sector = 0; sector < shape.sectors; sector++) {
    const firms = research.quality.target[sector * 2 + 1]!
    const mean = firms > 0 ? research.quality.target[sector * 2]! / FIXED / firms : sectors.meanQuality[sector]!
    sectors.meanQuality[sector]! += THIRD * (mean - sectors.meanQuality[sector]!)
    if (nation.month[0]! <= nation.startMonth[0]!) sectors.worldQuality[sector] = sectors.meanQuality[sector]!
  }
}

/** Adds royalties of supported projects, which are known once firms have settled with each other. */
function countRoyalties(economy: Economy): void {
  const { world, research } = economy
  for (let row = 0; row < world.shape.regions * COUNTED_KINDS; row++)
    world.outcomes.royalties[row]! += research.outcomes.target[row * OUTCOME_COUNT + OUTCOME.ROYALTIES]!
}

/** Lets what was counted before fade, and adds the month. */
function rememberOutcomes(economy: Economy): void {
  const { outcomes, recentOutcomes } = economy.world
  for (const name of OUTCOME_NAMES)
    for (let row = 0; row < outcomes[name].length; row++)
      recentOutcomes[name][row] = recentOutcomes[name][row]! * OUTCOME_MEMORY + outcomes[name][row]!
}

/** Universities, institutes and firms run projects; results are patented, licensed and brought to the market. */
export function runResearch(economy: Economy, member: Member): void {
  const { research, world } = economy
  const { firmRows } = world.shape
  const { outcomes, passed, licences, absorbers, published, testing, quality, hosted, fees } = research
  const isQuarter = world.nation.month[0]! % 3 === 0
  if (isQuarter) mapRows(member, economy, world.shape.places * world.shape.sectors, findLeaders, CELL_BLOCK)
  if (isQuarter) solo(member, economy, spreadLead)
  mapRows(member, economy, world.shape.places * world.shape.sectors, openTestBeds, CELL_BLOCK)
  solo(member, economy, openResearch)
  tallyRows(member, economy, firmRows, researchFirms, [
    outcomes,
    passed,
    licences,
    absorbers,
    published,
    testing,
    quality,
    hosted,
  ])
  solo(member, economy, countFirms)
  solo(member, economy, closeTestBeds)
  matchRequests(member, economy, research.requests, firmRows, firmRows, research.licensee, takeFirmLicences)
  tallyRows(member, economy, firmRows, settleFirmLicences, [fees, outcomes])
  solo(member, economy, countRoyalties)
  solo(member, economy, bookLicences)
  solo(member, economy, rememberOutcomes)
}

/** The phase with the columns that it declares. */
export const research: Phase<Economy> = { name: 'research', ...RESEARCH_COLUMNS, run: runResearch }
