import { roundWon } from '../base/won.ts'
import { exponentialFromBits } from '../random/distributions.ts'
import { drawBits, drawUniform, type Stream } from '../random/draw.ts'
import { gateOpenness, STAGE, stageAfter, TRAIT, TRAITS, testChance } from '../rules/research/stages.ts'
import { PROJECT_KIND } from '../world/research-columns.ts'
import type { Economy } from './economy.ts'
import { OUTCOME } from './research-arena.ts'
import { countOutcome, order, type Purse } from './research-purse.ts'
import { endsInIncident } from './test-bed-visits.ts'

const KINDS = 3
const STAGES = 3
const MOST_PROJECTS = 250

/** Trait of the sector of a purse’s firm. */
function trait(economy: Economy, purse: Purse, index: number): number {
  return economy.world.pack.researchTraits[purse.sector * TRAITS + index]!
}

/** Puts a project in front of the stage that follows the given one; a firm holds a bounded number. */
export function queueProject(economy: Economy, purse: Purse, stage: number, kind: number): void {
  const next = stageAfter(
    stage,
    trait(economy, purse, TRAIT.PROTOTYPE) > 0,
    trait(economy, purse, TRAIT.DEMONSTRATION) > 0,
  )
  const { researchProjects } = economy.world.firms
  const slot = purse.firm * STAGES * KINDS + next * KINDS + kind
  researchProjects[slot] = Math.min(MOST_PROJECTS, researchProjects[slot]! + 1)
}

/** Projects of a firm that wait for a site or for the market: nobody has used their results yet. */
export function unprovenProjects(economy: Economy, firm: number): number {
  const { researchProjects } = economy.world.firms
  let unproven = 0
  const first = firm * STAGES * KINDS
  for (let slot = first + STAGE.DEMONSTRATION * KINDS; slot < first + STAGES * KINDS; slot++)
    unproven += researchProjects[slot]!
  return unproven
}

/** Takes one project that waits for a site past its demonstration, free of cost to the firm. */
export function demonstrateOne(economy: Economy, firm: number): void {
  const { researchProjects } = economy.world.firms
  const first = firm * STAGES * KINDS
  for (let kind = 0; kind < KINDS; kind++) {
    const waiting = first + STAGE.DEMONSTRATION * KINDS + kind
    const next = first + STAGE.COMMERCIAL * KINDS + kind
    if (researchProjects[waiting] === 0 || researchProjects[next]! >= MOST_PROJECTS) continue
    researchProjects[waiting]! -= 1
    researchProjects[next]! += 1
    return
  }
}

/** Whether a firm has a project in front of any stage. */
export function hasProjects(economy: Economy, firm: number): boolean {
  const { researchProjects } = economy.world.firms
  for (let slot = firm * STAGES * KINDS; slot < (firm + 1) * STAGES * KINDS; slot++)
    if (researchProjects[slot] !== 0) return true
  return false
}

/** Projects of a kind that wait in front of a stage. */
export function waitingAt(economy: Economy, purse: Purse, stage: number, kind: number): number {
  return economy.world.firms.researchProjects[purse.firm * STAGES * KINDS + stage * KINDS + kind]!
}

/** Part of a project’s cost that falls on a stage. */
function stageShare(economy: Economy, stage: number): number {
  const { parameters } = economy
  if (stage === STAGE.PROTOTYPE) return parameters['research.prototypeShare']
  return parameters[stage === STAGE.DEMONSTRATION ? 'research.demonstrationShare' : 'research.commercialShare']
}

/** Part of a project’s cost that a stage and those after it take in the sector of a purse’s firm. */
export function stagesAhead(economy: Economy, purse: Purse, stage: number): number {
  let share = 0
  if (stage <= STAGE.PROTOTYPE && trait(economy, purse, TRAIT.PROTOTYPE) > 0)
    share += stageShare(economy, STAGE.PROTOTYPE)
  if (stage <= STAGE.DEMONSTRATION && trait(economy, purse, TRAIT.DEMONSTRATION) > 0)
    share += stageShare(economy, STAGE.DEMONSTRATION)
  return share + stageShare(economy, STAGE.COMMERCIAL)
}

/** Openness of the gate without a policy: today’s rules, and those that zones have proven. */
function usualOpenness(economy: Economy, purse: Purse): number {
  return gateOpenness(trait(economy, purse, TRAIT.GATE), economy.world.sectors.openedRules[purse.sector]!)
}

/** Test equipment that the prototypes of a purse’s firm keep busy, won. */
export function testNeed(economy: Economy, purse: Purse): number {
  let waiting = 0
  for (let kind = 0; kind < KINDS; kind++) waiting += waitingAt(economy, purse, STAGE.PROTOTYPE, kind)
  return waiting * trait(economy, purse, TRAIT.TEST_EQUIPMENT)
}

/** Chance in a quarter that nothing but money stands before a stage: test equipment, the gate, a legal standard. */
function readiness(economy: Economy, purse: Purse, stage: number): number {
  const { researchProjects, researchEquipment } = economy.world.firms
  const first = purse.firm * STAGES * KINDS
  if (stage === STAGE.PROTOTYPE) {
    const waiting = researchProjects[first]! + researchProjects[first + 1]! + researchProjects[first + 2]!
    const own = testChance(researchEquipment[purse.firm]!, trait(economy, purse, TRAIT.TEST_EQUIPMENT), waiting)
    return 1 - (1 - own) * (1 - economy.world.regions.testAccess[purse.region]!)
  }
  const usual = usualOpenness(economy, purse)
  const waits = stage === STAGE.DEMONSTRATION || trait(economy, purse, TRAIT.STANDARD) > 0
  return waits ? gateOpenness(usual, economy.world.testBeds.opened[purse.cell]!) : 1
}

/** A result on the market: a better product or a better technology, by a drawn step, and a name with buyers. */
function commercialise(economy: Economy, stream: Stream, purse: Purse): void {
  const { world, parameters } = economy
  const { firms, sectors } = world
  const { firm } = purse
  const [high, low] = [firms.keyHigh[firm]!, firms.keyLow[firm]!]
  const step = parameters['research.step'] * exponentialFromBits(drawBits(stream, high, low, purse.draw++))
  const isQuality = drawUniform(stream, high, low, purse.draw++) < parameters['research.qualityChance']
  firms.trackRecord[firm] = 1 - 0.5 * (1 - firms.trackRecord[firm]!)
  if (isQuality) {
    firms.quality[firm]! += step
    return
  }
  const room = Math.max(0, sectors.frontier[purse.sector]! - firms.technology[firm]!)
  firms.technology[firm]! += Math.min(step, room)
  firms.researchStep[firm]! += Math.min(step, room)
}

/** One project in front of a stage: it waits, is given up, fails, or passes. */
function tryStage(
  economy: Economy,
  stream: Stream,
  purse: Purse,
  stage: number,
  kind: number,
  ready: number,
  outcomes: Float64Array,
  passed: Float64Array,
): void {
  const { world, parameters } = economy
  const { firms } = world
  const slot = purse.firm * STAGES * KINDS + stage * KINDS + kind
  const draw = () => drawUniform(stream, firms.keyHigh[purse.firm]!, firms.keyLow[purse.firm]!, purse.draw++)
  const cost = roundWon(stageShare(economy, stage) * parameters['research.projectCost'] * purse.price)
  const luck = draw()
  const fromGrant = luck < ready ? order(purse, cost, kind === PROJECT_KIND.LOCAL) : -1
  if (fromGrant < 0) {
    if (draw() < parameters['research.valleyHazard']) firms.researchProjects[slot]! -= 1
    return
  }
  firms.researchProjects[slot]! -= 1
  passed[purse.region * STAGES + stage]! += 1
  const needsSite = stage === STAGE.DEMONSTRATION && world.testBeds.opened[purse.cell]! > 0
  if (needsSite && luck >= usualOpenness(economy, purse) && endsInIncident(economy, purse)) return
  if (stage === STAGE.PROTOTYPE && draw() >= parameters['research.technicalSuccess']) return
  if (stage !== STAGE.COMMERCIAL) {
    queueProject(economy, purse, stage, kind)
    return
  }
  if (draw() >= parameters['research.commercialSuccess']) return
  countOutcome(outcomes, purse, kind, OUTCOME.COMMERCIAL, 1)
  commercialise(economy, stream, purse)
}

/** Takes every project of a firm up to one stage further, the most advanced first: they have first call on the money. */
export function advanceProjects(
  economy: Economy,
  stream: Stream,
  purse: Purse,
  outcomes: Float64Array,
  passed: Float64Array,
): void {
  const { researchProjects } = economy.world.firms
  const first = purse.firm * STAGES * KINDS
  for (let stage = STAGES - 1; stage >= 0; stage--) {
    const slot = first + stage * KINDS
    if (researchProjects[slot]! + researchProjects[slot + 1]! + researchProjects[slot + 2]! === 0) continue
    const ready = readiness(economy, purse, stage)
    for (let kind = 0; kind < KINDS; kind++)
      for (let project = researchProjects[slot + kind]!; project > 0; project--)
        tryStage(economy, stream, purse, stage, kind, ready, outcomes, passed)
  }
}
