import { leverOf } from '../levers/registry.ts'
import { fieldsOf } from '../policies/common-fields.ts'
import type { PolicyDeclaration } from '../policies/declaration.ts'
import type { Fault } from './faults.ts'
import type { ResolvedPolicy, ResolvedScenario } from './resolved.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What two policies of a mix have in common: a place, and a sector where both have one. */
interface Meeting {
  readonly one: ResolvedPolicy
  readonly other: ResolvedPolicy
  readonly place: string
  readonly sector: string | undefined
}

/** Policies that exclude each other within a mix, and shares of a budget that sum to more than one. */
export function conflictFaults(scenario: ResolvedScenario, { policies }: Vocabulary): Fault[] {
  const exclusions = meetings(scenario).flatMap(({ one, other }): Fault[] => {
    const lever = shared(policies, one, other).find(({ combination }) => combination === 'refuse')
    if (lever === undefined) return []
    const message = `excludes "${one.name}", with which it is in a mix in the same months: both set ${lever.id}; keep one`
    return [{ path: ['policies', other.name], at: 'key', message }]
  })
  return [...exclusions, ...Object.values(scenario.policies).flatMap((policy) => lineFaults(policies, policy))]
}

/** Policies of one kind that reach the same places in the same months by a lever that does not add up. */
export function overlapWarnings(scenario: ResolvedScenario, { policies }: Vocabulary): Fault[] {
  return meetings(scenario).flatMap(({ one, other, place, sector }): Fault[] => {
    if (one.use !== other.use) return []
    const lever = shared(policies, one, other).find(
      ({ combination, index }) => (combination === 'any' || combination === 'max') && (index !== 'cell' || sector),
    )
    if (lever === undefined) return []
    const where = lever.index === 'cell' ? `${place}, ${sector}` : place
    const message = `overlaps with "${one.name}" in ${where} in the same months: what both do to ${lever.id} does not add up`
    return [{ path: ['policies', other.name], at: 'key', message }]
  })
}

/** Policies that can do nothing, or never at full strength. */
export function idleWarnings(scenario: ResolvedScenario, vocabulary: Vocabulary): Fault[] {
  const empty = new Set(vocabulary.cellsWithoutFirms)
  return Object.values(scenario.policies).flatMap((policy): Fault[] => {
    const { name, places, sectors, fields, from, to, rampMonths } = policy
    const warning = (key: string, message: string): Fault => ({ path: ['policies', name, key], at: 'value', message })
    const isIdle = places.every((place) => sectors.every((sector) => empty.has(`${place}/${sector}`)))
    const found: Fault[] = []
    if (fields.sectors !== undefined && isIdle)
      found.push(
        warning('sectors', 'no establishment of these sectors in the places that are reached: no firm is eligible'),
      )
    if (rampMonths > to - from + 1)
      found.push(
        warning('rampMonths', `takes ${rampMonths} months, and works for ${to - from + 1}: never at full strength`),
      )
    return found
  })
}

/** Every pair of policies that are in a mix together and meet in time and place, once. */
function meetings({ mixes, policies }: ResolvedScenario): Meeting[] {
  const seen = new Set<string>()
  return mixes.flatMap(({ policies: names }) =>
    names.flatMap((first, position) =>
      names.slice(position + 1).flatMap((second): Meeting[] => {
        const [one, other] = [policies[first]!, policies[second]!]
        const key = JSON.stringify([first, second].sort())
        const place = one.places.find((reached) => other.places.includes(reached))
        const isTogether = one.from <= other.to && other.from <= one.to && one.intensity > 0 && other.intensity > 0
        if (seen.has(key) || place === undefined || !isTogether) return []
        seen.add(key)
        return [{ one, other, place, sector: one.sectors.find((reached) => other.sectors.includes(reached)) }]
      }),
    ),
  )
}

/** Levers that both policies move. */
function shared(declarations: readonly PolicyDeclaration[], one: ResolvedPolicy, other: ResolvedPolicy) {
  const leversOf = ({ use }: ResolvedPolicy) => declarations.find(({ id }) => id === use)?.levers ?? []
  const others = leversOf(other)
  return leversOf(one).flatMap((id) => (others.includes(id) ? [leverOf(id)] : []))
}

function lineFaults(declarations: readonly PolicyDeclaration[], { name, use, fields }: ResolvedPolicy): Fault[] {
  const declaration = declarations.find(({ id }) => id === use)
  if (declaration?.budgetLines === undefined) return []
  const defaults = Object.entries(fieldsOf(declaration)).map(([field, spec]) => [field, spec.default])
  const lines = declaration.budgetLines({ ...Object.fromEntries(defaults), ...fields })
  const sum = Object.values(lines).reduce((total, share) => total + share, 0)
  const message = `the shares of its budget sum to ${Number(sum.toPrecision(6))}, more than one`
  return sum > 1 + 1e-9 ? [{ path: ['policies', name], at: 'key', message }] : []
}
