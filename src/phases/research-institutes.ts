import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { roundWon } from '../base/won.ts'
import { Stream, seekStream } from '../random/draw.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../random/entity-key.ts'
import { STREAMS } from '../random/streams.ts'
import { meanProjectQuality } from '../rules/research/effort.ts'
import { COUNTED_KINDS, PERFORMER, PERFORMERS, PROJECT_KIND } from '../world/research-columns.ts'
import type { Economy } from './economy.ts'
import { drawResults, type Results, researchPrice } from './research-results.ts'

const DRAWS_PER_PROJECT = 4
const stream = new Stream()
const results: Results = { publications: 0, domestic: 0, overseas: 0 }

/** Pays the month’s public research money to universities and institutes; it grows like public purchases on trend. */
function fundInstitutes(economy: Economy): void {
  const { world, ledger } = economy
  const { institutes, places, sectors, nation, shape } = world
  let price = 0
  for (let sector = 0; sector < shape.sectors; sector++) price += sectors.publicShare[sector]! * sectors.price[sector]!
  const factor = price * exp(nation.realGrowth[0]!)
  for (let row = 0; row < institutes.budget.length; row++) {
    const won = roundWon(institutes.budget[row]! * factor)
    const region = places.region[Math.floor(row / PERFORMERS)]!
    recordTransfer(ledger, FLOW.researchFunding, shape.regions, region, won)
    nation.centralDeposits[0]! -= won
    institutes.deposits[row]! += won
  }
}

function runProject(economy: Economy, row: number, mean: number, draw: number): void {
  const { world } = economy
  const { institutes, outcomes, places } = world
  const place = Math.floor(row / PERFORMERS)
  const kind = row % PERFORMERS === PERFORMER.UNIVERSITY ? ENTITY_KINDS.university : ENTITY_KINDS.institute
  const high = entityKeyHigh(kind, place, 0, 0)
  const low = entityKeyLow(kind, place, 0, 0)
  const patents = economy.parameters['research.domesticPatents']
  drawResults(economy, stream, high, low, draw * DRAWS_PER_PROJECT, mean, 1, patents, results)
  const counted = places.region[place]! * COUNTED_KINDS + PROJECT_KIND.NATIONAL
  outcomes.publications[counted]! += results.publications
  outcomes.domesticPatents[counted]! += results.domestic
  outcomes.overseasPatents[counted]! += results.overseas
  institutes.patents[row]! += results.domestic
  institutes.knowledge[row]! += results.publications + results.domestic + results.overseas
}

/** Turns what universities and institutes spend into projects and their results. */
function runProjects(economy: Economy): void {
  const { world, parameters } = economy
  const { institutes, outcomes, pairs, places } = world
  const price = researchPrice(economy)
  seekStream(stream, world.runKey, STREAMS.publicResearch, world.nation.month[0]!)
  for (let pair = 0; pair < pairs.links.length; pair++) pairs.links[pair]! *= 1 - parameters['research.linkFading']
  for (let row = 0; row < institutes.budget.length; row++) {
    const region = places.region[Math.floor(row / PERFORMERS)]!
    const real = institutes.deposits[row]! / price
    outcomes.spending[region * COUNTED_KINDS + PROJECT_KIND.NATIONAL]! += roundWon(real)
    institutes.projects[row] = 0
    institutes.knowledge[row]! *= 1 - parameters['research.knowledgeFading']
    institutes.patents[row]! *= 1 - parameters['research.knowledgeFading']
    institutes.links[row]! *= 1 - parameters['research.linkFading']
    if (parameters['research.intensity'] === 0) continue
    const begun = institutes.projectCarry[row]! + real / parameters['research.projectCost']
    const whole = Math.floor(begun)
    institutes.projectCarry[row] = begun - whole
    institutes.projects[row] = whole
    const mean =
      institutes.quality[row]! +
      meanProjectQuality(
        institutes.staff[row]!,
        parameters['research.referenceScale'],
        parameters['research.qualityScale'],
      )
    for (let project = 0; project < whole; project++) runProject(economy, row, mean, project)
  }
}

/** Offers licences: part of the patents, more where links with firms have grown since the base year. */
function offerLicences(economy: Economy): void {
  const { world, parameters } = economy
  const { institutes, places, pairs, nation, shape } = world
  const { links } = economy.placeLevers
  places.licenceChance.fill(0)
  for (let row = 0; row < institutes.budget.length; row++) {
    if (nation.month[0]! <= nation.startMonth[0]!) institutes.baseLinks[row] = institutes.links[row]!
    const grown = institutes.baseLinks[row]! > 0 ? institutes.links[row]! / institutes.baseLinks[row]! : 1
    const from = Math.floor(row / PERFORMERS) * shape.places
    let reached = 0
    for (let place = 0; place < shape.places; place++)
      reached += pairs.nearness[from + place]! * places.absorbers[place]!
    const helped = 1 + links[Math.floor(row / PERFORMERS)]!
    const share = (parameters['research.licenceShare'] / 12) * Math.max(0.5, Math.min(2, grown)) * helped
    institutes.offered[row] = reached > 0 ? Math.min(1, share) * institutes.patents[row]! : 0
    if (reached === 0) continue
    const perAbsorber = (3 * institutes.offered[row]!) / reached
    for (let place = 0; place < shape.places; place++)
      places.licenceChance[place]! += perAbsorber * pairs.nearness[from + place]!
  }
}

/** Public knowledge near each place per resident, log relative to the nation, within ±1. */
function spreadKnowledge(economy: Economy): void {
  const { institutes, places, pairs, shape } = economy.world
  let residents = 0
  let whole = 0
  for (let place = 0; place < shape.places; place++) {
    let near = 0
    for (let row = 0; row < institutes.knowledge.length; row++)
      near += institutes.knowledge[row]! * pairs.nearness[Math.floor(row / PERFORMERS) * shape.places + place]!
    places.nearbyKnowledge[place] = near / Math.max(1, places.adults[place]!)
    residents += places.adults[place]!
    whole += near
  }
  for (let place = 0; place < shape.places; place++) {
    const relative = whole > 0 ? (places.nearbyKnowledge[place]! * residents) / whole : 1
    places.nearbyKnowledge[place] = relative > 0 ? Math.max(-1, Math.min(1, log(relative))) : -1
  }
}

/** Chance that a waiting prototype finds test equipment among what agencies of its region share. */
function shareTestEquipment(economy: Economy): void {
  const { world, support, parameters } = economy
  const { agencies, regions, shape } = world
  for (let region = 0; region < shape.regions; region++) {
    let stock = 0
    for (let agency = support.firstAgency[region]!; agency < support.firstAgency[region + 1]!; agency++)
      stock += agencies.sharedEquipment[agency]!
    const demand = regions.testDemand[region]!
    regions.testAccess[region] = demand > 0 ? Math.min(1, (parameters['research.sharedTesting'] * stock) / demand) : 0
  }
}

/** Opens the month of research: clears what is counted, funds and runs public research, offers what it found. */
export function openResearch(economy: Economy): void {
  const { outcomes } = economy.world
  for (const counted of [
    outcomes.spending,
    outcomes.publications,
    outcomes.domesticPatents,
    outcomes.overseasPatents,
    outcomes.royalties,
    outcomes.commercialisations,
  ])
    counted.fill(0)
  fundInstitutes(economy)
  runProjects(economy)
  offerLicences(economy)
  spreadKnowledge(economy)
  shareTestEquipment(economy)
}
