import * as z from 'zod'
import { distribution } from './experiment-schema.ts'
import { type Json, loosen } from './loosen-schema.ts'
import { buildSchema } from './schema.ts'
import { KINDS, type Kind, type Vocabulary } from './vocabulary.ts'

const HEADER = { apiVersion: { const: 'regio/v1' }, kind: { enum: [...KINDS] } }

/**
 * JSON Schema (draft-07) of every kind of file, for editors. A file with `extends` may leave out what its parent
 * gives and may delete with `null`, so it is held to names, kinds and ranges only.
 */
export function scenarioJsonSchema(vocabulary: Vocabulary): Json {
  const parts = sharedParts(vocabulary)
  const definitions: Json = { ...parts.definitions }
  for (const kind of KINDS) definitions[kind] = shapeOf(kind, parts.properties, vocabulary)
  for (const [name, part] of Object.entries(definitions)) definitions[`partial-${name}`] = loosen(part)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'regio scenario, bench or world',
    type: 'object',
    required: Object.keys(HEADER),
    properties: HEADER,
    allOf: KINDS.map((kind) =>
      choose(
        { required: ['kind'], properties: { kind: { const: kind } } },
        choose(HAS_PARENT, refer(`partial-${kind}`), refer(kind)),
      ),
    ),
    definitions,
  }
}

const HAS_PARENT: Json = { required: ['extends'] }

/** The properties that files of any kind may have, and the definitions that they refer to. */
function sharedParts(vocabulary: Vocabulary): { properties: Json; definitions: Json } {
  const schema = buildSchema('Bench', { ...vocabulary, parameters: [] })
  const options = { target: 'draft-7', io: 'input' } as const
  const whole = z.toJSONSchema(schema, { ...options, reused: 'ref' }) as Json
  const parameter = { id: '', low: -1e15, high: 1e15, unit: '' }
  const { $schema: _, ...anyDistribution } = z.toJSONSchema(distribution(parameter), options) as Json
  const values = vocabulary.parameters.map(({ id, low, high, unit }) => [
    id,
    { type: 'number', minimum: low, maximum: high, description: unit },
  ])
  const definitions: Json = {
    ...(whole.definitions as Json),
    parameterValues: { type: 'object', properties: Object.fromEntries(values), additionalProperties: false },
    uncertainty: {
      type: 'object',
      propertyNames: { enum: vocabulary.parameters.map((one) => one.id) },
      additionalProperties: refer('distribution'),
    },
    distribution: anyDistribution,
  }
  return { properties: whole.properties as Json, definitions }
}

function shapeOf(kind: Kind, properties: Json, vocabulary: Vocabulary): Json {
  const { shape } = buildSchema(kind, vocabulary)
  const keys = Object.keys(shape)
  return {
    type: 'object',
    properties: { ...Object.fromEntries(keys.map((key) => [key, properties[key]])), kind: { const: kind } },
    required: keys.filter((key) => !shape[key]!.safeParse(undefined).success),
    additionalProperties: false,
  }
}

function choose(condition: Json, yes: Json, no?: Json): Json {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: condition, then: yes, ...(no === undefined ? {} : { else: no }) }
}

function refer(name: string): Json {
  return { $ref: `#/definitions/${name}` }
}
