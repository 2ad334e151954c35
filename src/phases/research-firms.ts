import { roundWon } from '../base/won.ts'
import { poissonFromUniform } from '../random/counts.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { absorption, effectiveResearch, projectIntensity } from '../rules/research/effort.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { PROJECT_KIND } from '../world/research-columns.ts'
import type { Economy } from './economy.ts'
import { dataFactor } from './open-data.ts'
import { FIXED } from './research-arena.ts'
import { beginGranted, beginOwn, projectsOfEquity } from './research-projects.ts'
import { closePurse, openPurse, order, Purse } from './research-purse.ts'
import { advanceProjects, hasProjects, queueProject, testNeed } from './research-stages.ts'
import { seekIncidents } from './test-bed-visits.ts'

/** Months between two looks of a firm at its research; a third of the firms looks each month. */
const EVERY = 3
/** Share of the equipment that a firm lacks, at most, that it orders in a quarter, relative to what it wants. */
const FASTEST_ORDER = 0.25
const stream = new Stream()
const purse = new Purse()

/** Projects a month of a firm with so many researchers and so much research equipment. */
function intensityOf(economy: Economy, staff: number, equipment: number): number {
  const { world, parameters } = economy
  const served = equipment / parameters['research.equipmentPerResearcher']
  purse.effective = effectiveResearch(staff, served, parameters['research.complementarity'])
  const intensity = projectIntensity(
    parameters['research.intensity'],
    purse.effective,
    parameters['research.returns'],
    world.sectors.frontier[purse.sector]! - world.firms.technology[purse.firm]!,
    parameters['research.frontierDifficulty'],
    parameters['spillover.strength'],
    world.places.nearbyKnowledge[purse.place]!,
  )
  return intensity * dataFactor(economy, purse.place, purse.sector, parameters['openData.research'])
}

/** Orders research equipment for the research staff; it is there at once. */
function equip(economy: Economy, staff: number): void {
  const { world, parameters } = economy
  const { firms, nation } = world
  const wanted = parameters['research.equipmentPerResearcher'] * staff
  const lacking = Math.min(wanted - firms.researchEquipment[purse.firm]!, FASTEST_ORDER * wanted)
  if (lacking <= 0 || order(purse, roundWon(lacking * nation.investmentPrice[0]!), false) < 0) return
  firms.researchEquipment[purse.firm]! += lacking
}

/** Licences of public patents that the firm takes: as many as it can absorb and pay; each begins a project. */
function takeLicences(economy: Economy, staff: number, absorbed: number, licences: Float64Array): void {
  const { world, parameters } = economy
  const { firms, places } = world
  const { firm, place } = purse
  const mean = places.licenceChance[place]! * staff * absorbed
  if (mean === 0) return
  const fee = roundWon(parameters['research.licenceFee'] * purse.price)
  const wanted = poissonFromUniform(mean, drawUniform(stream, firms.keyHigh[firm]!, firms.keyLow[firm]!, purse.draw++))
  const taken = fee > 0 ? Math.min(wanted, Math.floor(purse.own / fee)) : wanted
  for (let licence = 0; licence < taken; licence++) queueProject(economy, purse, -1, PROJECT_KIND.NATIONAL)
  purse.own -= taken * fee
  firms.deposits[firm]! -= taken * fee
  licences[place * 2]! += taken * fee
  licences[place * 2 + 1]! += taken
}

function countQuality(economy: Economy, firm: number, quality: Float64Array): void {
  const { firms } = economy.world
  const sector = firms.sector[firm]!
  quality[sector * 2]! += Math.round(firms.quality[firm]! * FIXED)
  quality[sector * 2 + 1]! += 1
}

/** Quality fades as rivals catch up; months of sales make a maker known; research equipment wears. */
function age(economy: Economy, firm: number): void {
  const { world, parameters } = economy
  const { firms } = world
  const left = (share: number) => (1 - share) * (1 - share) * (1 - share)
  firms.quality[firm]! *= left(parameters['market.qualityFading'])
  firms.researchEquipment[firm]! *= left(parameters['research.equipmentDepreciation'])
  if (firms.revenue[firm]! > 0)
    firms.trackRecord[firm] = 1 - (1 - firms.trackRecord[firm]!) * left(parameters['market.recordSpeed'])
}

/** Own productivity is drawn to that of nearby leaders, less the further the firm is from them. */
function imitate(economy: Economy, firm: number): void {
  const { world, parameters } = economy
  const { firms, cells, sectors, shape } = world
  const sector = firms.sector[firm]!
  const lead = cells.nearbyLead[firms.place[firm]! * shape.sectors + sector]!
  if (lead === 0) return
  const distance = sectors.meanProductivity[sector]! + lead - firms.productivity[firm]!
  const absorbed = absorption(distance, parameters['research.technologyDistance'])
  firms.productivity[firm]! += EVERY * parameters['productivity.pull'] * lead * absorbed
}

/** A firm’s quarter of research: projects already begun first, then equipment, licences and new projects. */
function visit(economy: Economy, firm: number, lane: number): void {
  const { world, parameters, research } = economy
  const { firms, sectors } = world
  const staff = firms.staff[firm * 3 + 2]!
  if (staff === 0 && firms.grantForResearch[firm] === 0 && !hasProjects(economy, firm)) return
  const outcomes = research.outcomes.lanes[lane]!
  openPurse(economy, firm, purse)
  purse.lane = lane
  research.testing.lanes[lane]![purse.region]! += Math.round(testNeed(economy, purse))
  advanceProjects(economy, stream, purse, outcomes, research.passed.lanes[lane]!)
  if (staff > 0 || purse.grant > 0) {
    equip(economy, staff)
    const gap = sectors.frontier[purse.sector]! - firms.technology[firm]!
    const absorbed = absorption(gap, parameters['research.technologyDistance'])
    research.absorbers.lanes[lane]![purse.place]! += Math.round(staff * absorbed * FIXED)
    takeLicences(economy, staff, absorbed, research.licences.lanes[lane]!)
    const begun =
      EVERY * intensityOf(economy, staff, firms.researchEquipment[firm]!) +
      projectsOfEquity(economy, purse, staff, EVERY)
    beginGranted(economy, stream, purse, staff, lane)
    beginOwn(economy, stream, purse, begun, lane)
  }
  closePurse(economy, outcomes, purse)
}

/** Every firm forgets last month’s orders; those whose turn it is look at their research. */
export function researchFirms(economy: Economy, from: number, to: number, lane: number): void {
  const { world, parameters, research } = economy
  const { firms, nation } = world
  const { state, keyLow, royalty, royaltyPaid, researchBill, researchFromGrant, researchStep } = firms
  const { licensee } = research
  const turn = nation.month[0]! % EVERY
  const isOn = parameters['research.intensity'] > 0
  const quality = research.quality.lanes[lane]!
  seekStream(stream, world.runKey, STREAMS.research, nation.month[0]!)
  seekIncidents(economy)
  for (let firm = from; firm < to; firm++) {
    licensee[firm] = -1
    royalty[firm] = 0
    royaltyPaid[firm] = 0
    if (state[firm] !== FIRM_STATE.MARKET) continue
    researchBill[firm] = 0
    researchFromGrant[firm] = 0
    researchStep[firm] = 0
    if ((keyLow[firm]! >>> 0) % EVERY !== turn) continue
    age(economy, firm)
    imitate(economy, firm)
    if (isOn) visit(economy, firm, lane)
    countQuality(economy, firm, quality)
  }
}
