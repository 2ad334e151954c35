import { backwardFaults, type Fault, repeated } from './faults.ts'
import { listAt, mapAt, type Plain } from './plain.ts'
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
