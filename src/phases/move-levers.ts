import { combineLever } from '../levers/combine.ts'
import type { LeverDeclaration, LeverIndex } from '../levers/declaration.ts'
import { LEVERS } from '../levers/registry.ts'
import type { ActivePolicy } from '../policies/active-policy.ts'
import type { PolicyDeclaration } from '../policies/declaration.ts'
import type { LeverRule } from '../policies/lever-rule.ts'
import { strengthOf } from '../policies/policy-book.ts'
import type { PolicyView } from '../policies/view.ts'
import type { Economy } from './economy.ts'
import { observe, viewOf } from './policy-view.ts'

/** A policy that works this month, with what it knows. */
export interface Working {
  readonly policy: number
  readonly active: ActivePolicy
  readonly strength: number
  readonly view: PolicyView
}

/** The policies of a kind that work this month, in the order of the mix. */
export function workingPolicies(economy: Economy, isAsked: (policy: PolicyDeclaration) => boolean): Working[] {
  const { world, book } = economy
  const working = book.policies.flatMap((active, policy) => {
    const strength = strengthOf(active, world)
    return strength > 0 && isAsked(active.declaration) ? [{ policy, active, strength }] : []
  })
  if (working.length === 0) return []
  const common = observe(economy)
  return working.map((one) => ({ ...one, view: viewOf(economy, common, one.policy) }))
}

/** The column of a lever; none where money on accounts is the lever. */
export function leverColumn(economy: Economy, lever: LeverDeclaration): Float64Array | undefined {
  if (lever.column === undefined) return undefined
  const { levers, placeLevers, regionLevers } = economy
  const tables: Record<LeverIndex, object> = { cell: levers, place: placeLevers, region: regionLevers, firm: {} }
  return (tables[lever.index] as Readonly<Record<string, Float64Array>>)[lever.column]
}

/** Puts every lever back to today's institutions. */
export function resetLevers(economy: Economy): void {
  for (const lever of LEVERS) leverColumn(economy, lever)?.fill(lever.neutral)
}

/** Region of an index. */
export function regionOfIndex(view: PolicyView, index: LeverIndex, at: number): number {
  if (index === 'region') return at
  return view.regionOf[index === 'place' ? at : Math.floor(at / view.sectors)]!
}

/** Whether a policy reaches an index: a region by any of its places. */
export function reaches(active: ActivePolicy, view: PolicyView, index: LeverIndex, at: number): boolean {
  if (index === 'cell')
    return active.places[Math.floor(at / view.sectors)] === 1 && active.sectors[at % view.sectors] === 1
  if (index === 'place') return active.places[at] === 1
  return active.places.some((reached, place) => reached === 1 && view.regionOf[place] === at)
}

/** Share of the way to what a rule wants that its money pays for in a region. */
export type Reach = (policy: number, rule: LeverRule, region: number) => number

/** Sets one lever to what the rules of all working policies want, by its rule of combination, inside its bounds. */
export function moveLever(economy: Economy, lever: LeverDeclaration, working: readonly Working[], reach: Reach): void {
  const column = leverColumn(economy, lever)
  const moving = working.flatMap((one) =>
    (one.active.declaration.rules ?? []).flatMap((rule) => (rule.lever === lever.id ? [{ ...one, rule }] : [])),
  )
  if (column === undefined || moving.length === 0) return
  for (let at = 0; at < column.length; at++) {
    const here = moving.filter(({ active, view }) => reaches(active, view, lever.index, at))
    const wanted = here.map(({ policy, active, view, strength, rule }) => {
      const share = strength * reach(policy, rule, regionOfIndex(view, lever.index, at))
      return lever.neutral + share * (rule.value(active.settings, view, at) - lever.neutral)
    })
    column[at] = combineLever(
      lever,
      wanted,
      here.map(({ active }) => active.monthlyWon),
    )
  }
}
