import * as z from 'zod'
import { fieldsOf } from '../policies/common-fields.ts'
import type { FieldSpec, PolicyDeclaration } from '../policies/declaration.ts'
import { block, flag, listOf, month, numberWithin, oneOf, text, wholeWithin } from './schema-parts.ts'
import type { Vocabulary } from './vocabulary.ts'

const WIDEST = 1e15

/** Schema of one policy of a scenario, told apart by `use`; built from the declarations. */
export function policySchema(vocabulary: Vocabulary) {
  const options = vocabulary.policies.map((policy) => policyOption(policy, vocabulary))
  return z.discriminatedUnion('use', options as [z.ZodObject, ...z.ZodObject[]])
}

function policyOption(policy: PolicyDeclaration, vocabulary: Vocabulary): z.ZodObject {
  const shape: Record<string, z.ZodType> = { use: z.literal(policy.id).meta({ description: policy.summary.en }) }
  for (const [field, spec] of Object.entries(fieldsOf(policy))) {
    const schema = fieldSchema(spec, vocabulary).meta({ description: describe(spec) })
    shape[field] = spec.required === true ? schema : schema.optional()
  }
  return block(shape, `field of ${policy.id}`) as unknown as z.ZodObject
}

function describe(spec: FieldSpec): string {
  return spec.unit === undefined ? spec.meaning : `${spec.meaning} (${spec.unit})`
}

function fieldSchema(spec: FieldSpec, vocabulary: Vocabulary): z.ZodType {
  const low = spec.low ?? -WIDEST
  const high = spec.high ?? WIDEST
  switch (spec.kind) {
    case 'number':
      return numberWithin(low, high)
    case 'integer':
      return wholeWithin(low, high)
    case 'boolean':
      return flag
    case 'choice':
      return oneOf('choice', spec.choices ?? [])
    case 'month':
      return month
    case 'text':
      return text
    case 'regions':
      return someOf('region', vocabulary.regions, (given) => vocabulary.regionOfPlace[given])
    case 'places':
      return someOf('place', vocabulary.places)
    case 'sectors':
      return someOf('sector', vocabulary.sectors)
    case 'fields':
      return someOf('field of study', vocabulary.fields)
  }
}

/** A list of names, or all of them except a list. */
function someOf(label: string, known: readonly string[], guess?: (given: string) => string | undefined) {
  const list = listOf(oneOf(label, known, guess), `${label}s`)
  return z.union([list, block({ except: list })])
}
