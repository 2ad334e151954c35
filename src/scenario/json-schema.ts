import * as z from 'zod'
import { buildSchema } from './schema.ts'
import { KINDS, type Kind, type Vocabulary } from './vocabulary.ts'

type Json = { [key: string]: unknown }

/**
 * JSON Schema (draft-07) of every kind of file, for editors. A file with `extends` may leave out what its parent
 * gives and may delete with `null`, so it is held to names, kinds and ranges only.
 */
export function scenarioJsonSchema(vocabulary: Vocabulary): Json {
  const definitions: Json = {}
  for (const kind of KINDS) {
    const { $schema: _, definitions: parts, ...whole } = strictSchema(kind, vocabulary)
    const prefix = (json: unknown) => renameReferences(json, `${kind}.`)
    definitions[kind] = prefix(whole)
    definitions[`${kind}.partial`] = renameReferences(loosen(whole, true), `${kind}.partial.`)
    for (const [name, part] of Object.entries((parts ?? {}) as Json)) {
      definitions[`${kind}.${name}`] = prefix(part)
      definitions[`${kind}.partial.${name}`] = renameReferences(loosen(part, false), `${kind}.partial.`)
    }
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'regio scenario, bench or world',
    type: 'object',
    required: ['apiVersion', 'kind'],
    properties: { apiVersion: { const: 'regio/v1' }, kind: { enum: [...KINDS] } },
    allOf: KINDS.map((kind) => ({
      if: { required: ['kind'], properties: { kind: { const: kind } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: {
        if: { required: ['extends'] },
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
        then: reference(`${kind}.partial`),
        else: reference(kind),
      },
    })),
    definitions,
  }
}

function strictSchema(kind: Kind, vocabulary: Vocabulary): Json {
  const schema = buildSchema(kind, vocabulary)
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' }) as Json
}

function reference(name: string): Json {
  return { $ref: `#/definitions/${name}` }
}

function renameReferences(json: unknown, prefix: string): unknown {
  if (Array.isArray(json)) return json.map((part) => renameReferences(part, prefix))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) =>
      key === '$ref'
        ? [key, String(value).replace('#/definitions/', `#/definitions/${prefix}`)]
        : [key, renameReferences(value, prefix)],
    ),
  )
}

/** The schema of a part of a file: nothing is required, and any entry of a map may be `null`. */
function loosen(json: unknown, isRoot: boolean): unknown {
  if (Array.isArray(json)) return json.map((part) => loosen(part, false))
  if (typeof json !== 'object' || json === null) return json
  const loose: Json = {}
  for (const [key, value] of Object.entries(json)) {
    if (key === 'required') continue
    if (key === 'oneOf') loose.anyOf = loosen(value, false)
    else if (key === 'properties') loose.properties = loosenEntries(value as Json, isRoot)
    else if (key === 'additionalProperties' && typeof value === 'object') loose[key] = orNull(loosen(value, false))
    else loose[key] = loosen(value, false)
  }
  return loose
}

function loosenEntries(properties: Json, isRoot: boolean): Json {
  const entries = Object.entries(properties).map(([key, value]) => {
    const loose = loosen(value, false)
    return [key, isRoot && (key === 'apiVersion' || key === 'kind') ? value : orNull(loose)]
  })
  return Object.fromEntries(entries)
}

function orNull(schema: unknown): Json {
  return { anyOf: [schema, { type: 'null' }] }
}
