/** A JSON Schema, or a part of one. */
export type Json = { [key: string]: unknown }

/**
 * The schema of a part of a file, from that of a whole one: nothing is required, any entry of a map may be `null`,
 * references lead to `partial-` definitions.
 */
export function loosen(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(loosen)
  if (typeof schema !== 'object' || schema === null) return schema
  const loose: Json = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'required') continue
    if (keyword === '$ref') loose.$ref = String(value).replace('#/definitions/', '#/definitions/partial-')
    else if (keyword === 'oneOf') loose.anyOf = loosen(value)
    else if (keyword === 'properties') loose.properties = loosenEntries(value as Json)
    else if (keyword === 'additionalProperties' && typeof value === 'object') loose[keyword] = orNull(value)
    else loose[keyword] = loosen(value)
  }
  return loose
}

/** A constant is what tells branches apart, so it cannot be deleted. */
function loosenEntries(properties: Json): Json {
  const entries = Object.entries(properties).map(([key, value]) => [key, isConstant(value) ? value : orNull(value)])
  return Object.fromEntries(entries)
}

function isConstant(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && 'const' in schema
}

function orNull(schema: unknown): Json {
  return { anyOf: [loosen(schema), { type: 'null' }] }
}
