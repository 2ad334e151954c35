import { strengthIn } from '../accounts/programme-plan.ts'
import { log } from '../base/log.ts'
import { monthOfYear } from '../base/months.ts'
import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { combineLever } from '../levers/combine.ts'
import { leverOf } from '../levers/registry.ts'
import type { RegionView } from '../policies/declaration.ts'
import { spanOf } from '../policies/policy-book.ts'
import type { Economy } from './economy.ts'
import { POLICIES_COLUMNS } from './policies-columns.ts'

const GATE = leverOf('gate.open')
const REGION_WEIGHT = leverOf('grant.regionWeight')
const PRACTICE_WEIGHT = leverOf('practice.regionWeight')
const COMPETITION = leverOf('agency.competition')

/** Puts every lever back to today's institutions. */
function resetLevers(economy: Economy): void {
  economy.levers.purchases.fill(0)
  economy.levers.cash.fill(0)
  economy.levers.linkedCurricula.fill(0)
  economy.levers.scholarship.fill(0)
  economy.levers.gate.fill(GATE.neutral)
  const { allocationWeight, practiceWeight, autonomy, evaluation, consulting, pilots, competition } =
    economy.regionLevers
  allocationWeight.fill(REGION_WEIGHT.neutral)
  practiceWeight.fill(PRACTICE_WEIGHT.neutral)
  for (const lever of [autonomy, evaluation, consulting, pilots, competition]) lever.fill(0)
}

/** What rules may know of the regions: residents and product of last month. */
function observeRegions(economy: Economy): RegionView {
  const { world, ledger, parameters } = economy
  const { places, regions, shape } = world
  const residents = new Float64Array(shape.regions)
  for (let place = 0; place < shape.places; place++) residents[places.region[place]!]! += ledger.people.stock[place]!
  let people = 0
  let product = 0
  for (let region = 0; region < shape.regions; region++) {
    people += residents[region]!
    product += regions.product[region]!
  }
  const relativeProduct = new Float64Array(shape.regions).fill(1)
  if (product > 0)
    for (let region = 0; region < shape.regions; region++)
      if (residents[region]! > 0)
        relativeProduct[region] = (regions.product[region]! * people) / (residents[region]! * product)
  return {
    residents,
    relativeProduct,
    score: new Float64Array(shape.regions),
    productWeight: parameters['allocation.productWeight'],
    growthWeight: parameters['allocation.growthWeight'],
  }
}

/** Scores each region once a year, and gives the last scores less their mean over residents. */
function scoreRegions(economy: Economy, policy: number, view: RegionView): void {
  const { world, book } = economy
  const { score, lastProduct } = book.scores
  const { regions, nation, shape } = world
  const first = policy * shape.regions
  const january = monthOfYear(nation.month[0]!) === 0
  let people = 0
  let mean = 0
  for (let region = 0; region < shape.regions; region++) {
    const row = first + region
    const perHead = regions.product[region]! / Math.max(1, view.residents[region]!)
    if ((january || lastProduct[row] === 0) && perHead > 0) {
      score[row] = lastProduct[row]! > 0 ? log(perHead / lastProduct[row]!) : 0
      lastProduct[row] = perHead
    }
    people += view.residents[region]!
    mean += view.residents[region]! * score[row]!
  }
  for (let region = 0; region < shape.regions; region++)
    view.score[region] = people > 0 ? score[first + region]! - mean / people : 0
}

/** Weights per head that one rule wants, their mean over residents being one, blended with neutral by its strength. */
function wantedWeights(economy: Economy, policy: number, view: RegionView): Float64Array {
  const { declaration, settings, intensity } = economy.book.policies[policy]!
  const weights = Float64Array.from(view.residents, (_, region) => declaration.regionWeight!(settings, view, region))
  let people = 0
  let mean = 0
  for (let region = 0; region < weights.length; region++) {
    people += view.residents[region]!
    mean += view.residents[region]! * weights[region]!
  }
  const { world, book } = economy
  const strength = intensity * strengthIn(spanOf(book.policies[policy]!, world), world.nation.month[0]!)
  return weights.map((weight) => 1 + strength * (mean > 0 ? (weight * people) / mean - 1 : 0))
}

/** Competition of agencies for budgets that a rule brings. */
function competitionWanted(economy: Economy, policy: number): number {
  const { world, book } = economy
  const { declaration, settings, intensity } = book.policies[policy]!
  const strength = strengthIn(spanOf(book.policies[policy]!, world), world.nation.month[0]!)
  return intensity * strength * (declaration.competition?.(settings) ?? 0)
}

function writeLevers(economy: Economy): void {
  resetLevers(economy)
  const { world, book, regionLevers } = economy
  const month = world.nation.month[0]!
  const rules = book.policies.flatMap((policy, index) =>
    policy.declaration.regionWeight !== undefined &&
    policy.intensity > 0 &&
    strengthIn(spanOf(policy, world), month) > 0
      ? [index]
      : [],
  )
  if (rules.length === 0) return
  const view = observeRegions(economy)
  const wanted = rules.map((policy) => {
    scoreRegions(economy, policy, view)
    return wantedWeights(economy, policy, view)
  })
  const competition = combineLever(
    COMPETITION,
    rules.map((policy) => competitionWanted(economy, policy)),
  )
  regionLevers.competition.fill(competition)
  const steered = rules.map(
    (policy) => book.policies[policy]!.declaration.steered?.(book.policies[policy]!.settings) ?? 0,
  )
  for (let region = 0; region < world.shape.regions; region++) {
    regionLevers.allocationWeight[region] = combineLever(
      REGION_WEIGHT,
      wanted.map((weights) => weights[region]!),
    )
    regionLevers.practiceWeight[region] = combineLever(
      PRACTICE_WEIGHT,
      wanted.map((weights, rule) => 1 + steered[rule]! * (weights[region]! - 1)),
    )
  }
}

/** Every policy looks at last month and writes its levers; levers that none writes are neutral. */
export function runPolicies(economy: Economy, member: Member): void {
  solo(member, economy, writeLevers)
}

/** The phase with the columns that it declares. */
export const policies: Phase<Economy> = { name: 'policies', ...POLICIES_COLUMNS, run: runPolicies }
