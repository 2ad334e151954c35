import { parseMonth } from '../base/months.ts'
import { COMMON_FIELDS, fieldsOf } from '../policies/common-fields.ts'
import { mapAt, type Plain } from './plain.ts'
import type { ResolvedPolicy } from './resolved.ts'
import type { Vocabulary } from './vocabulary.ts'

type Choice = readonly string[] | { readonly except: readonly string[] } | undefined

/** Checked and completed policies by name, lists of names written out. */
export function resolvePolicies(policies: Plain, vocabulary: Vocabulary): Record<string, ResolvedPolicy> {
  const names = Object.keys(policies)
  return Object.fromEntries(names.map((name) => [name, resolvePolicy(name, mapAt(policies, name), vocabulary)]))
}

function resolvePolicy(name: string, given: Plain, vocabulary: Vocabulary): ResolvedPolicy {
  const places = placesOf(given, vocabulary)
  const reached = new Set(places.map((place) => vocabulary.regionOfPlace[place]))
  return {
    name,
    use: String(given.use),
    fields: withoutUse(given),
    regions: vocabulary.regions.filter((region) => reached.has(region)),
    places,
    sectors: chosen(given.sectors as Choice, vocabulary.sectors),
    studyFields: chosen(given.fields as Choice, vocabulary.fields),
    from: parseMonth(String(given.from))!,
    to: parseMonth(String(given.to))!,
    rampMonths: Number(given.rampMonths),
    budgetBnKrwPerYear: Number(given.budgetBnKrwPerYear),
    intensity: Number(given.intensity),
    settings: settingsOf(given, vocabulary),
  }
}

function placesOf(given: Plain, vocabulary: Vocabulary): string[] {
  if (given.places !== undefined) return chosen(given.places as Choice, vocabulary.places)
  const regions = new Set(chosen(given.regions as Choice, vocabulary.regions))
  return vocabulary.places.filter((place) => regions.has(vocabulary.regionOfPlace[place] ?? ''))
}

function withoutUse({ use: _, ...fields }: Plain): Plain {
  return fields
}

/** Names chosen, in the order of the known ones. */
function chosen(choice: Choice, known: readonly string[]): string[] {
  if (choice === undefined) return [...known]
  if ('except' in choice) return known.filter((id) => !choice.except.includes(id))
  return known.filter((id) => choice.includes(id))
}

function settingsOf(given: Plain, vocabulary: Vocabulary): ResolvedPolicy['settings'] {
  const declaration = vocabulary.policies.find((policy) => policy.id === given.use)!
  const known: Record<string, readonly string[]> = {
    regions: vocabulary.regions,
    places: vocabulary.places,
    sectors: vocabulary.sectors,
    fields: vocabulary.fields,
  }
  const own = Object.entries(fieldsOf(declaration)).filter(([field]) => !(field in COMMON_FIELDS))
  const values = own.map(([field, spec]) => {
    const names = known[spec.kind]
    return [field, names === undefined ? given[field] : chosen(given[field] as Choice, names)]
  })
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}
