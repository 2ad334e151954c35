import { formatMonth } from '../base/months.ts'
import { backwardFaults, type Fault, repeated } from './faults.ts'
import { listAt, mapAt, monthAt, numberAt, type Plain } from './plain.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Faults of policies that depend on several fields at once. */
export function policyFaults(plain: Plain, vocabulary: Vocabulary): Fault[] {
  const policies = mapAt(plain, 'policies')
  return Object.keys(policies).flatMap((name) => {
    const policy = mapAt(policies, name)
    const path = ['policies', name]
    const lists = ['regions', 'places', 'sectors', 'fields']
    return [
      ...backwardFaults(path, policy),
      ...scopeFaults(policy, path, vocabulary),
      ...lists.flatMap((key) => repeated([...path, key], listAt(policy, key))),
    ]
  })
}

function scopeFaults(policy: Plain, path: readonly PropertyKey[], vocabulary: Vocabulary): Fault[] {
  const faults: Fault[] = []
  if (policy.regions !== undefined && policy.places !== undefined) {
    faults.push({ path: [...path, 'places'], at: 'key', message: 'give regions or places, not both' })
  }
  const all = {
    regions: vocabulary.regions,
    places: vocabulary.places,
    sectors: vocabulary.sectors,
    fields: vocabulary.fields,
  }
  for (const [key, known] of Object.entries(all)) {
    const except = listAt(policy[key], 'except')
    if (except.length > 0 && known.every((id) => except.includes(id))) {
      faults.push({ path: [...path, key, 'except'], at: 'value', message: `leaves no ${key}` })
    }
  }
  return faults
}

/** What is allowed but surprising: policies outside the run, and windows that the run does not reach. */
export function warningsOf(plain: Plain): Fault[] {
  const run = mapAt(plain, 'run')
  const start = monthAt(run, 'start')
  const months = numberAt(run, 'months')
  if (start === undefined || months === undefined) return []
  const end = start + months - 1
  const policies = mapAt(plain, 'policies')
  return Object.keys(policies).flatMap((name): Fault[] => {
    const policy = mapAt(policies, name)
    const from = monthAt(policy, 'from') ?? start
    const to = monthAt(policy, 'to') ?? end
    const path = ['policies', name]
    if (from > end) {
      const message = `begins ${formatMonth(from)}, after the run ends, ${formatMonth(end)}: no effect`
      return [{ path: [...path, 'from'], at: 'value', message }]
    }
    if (to >= from && to < start) {
      const message = `ends ${formatMonth(to)}, before the run begins, ${formatMonth(start)}: no effect`
      return [{ path: [...path, 'to'], at: 'value', message }]
    }
    if (from < start) {
      const message = `begins ${formatMonth(from)}, before the run begins, ${formatMonth(start)}: works from then`
      return [{ path: [...path, 'from'], at: 'value', message }]
    }
    return []
  })
}
