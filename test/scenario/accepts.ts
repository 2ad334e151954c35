export type Json = { readonly [key: string]: unknown }

/** Whether a JSON Schema accepts a value: as much of draft-07 as our schema uses; other keywords are an error. */
export function accepts(root: Json, value: unknown, schema: unknown = root): boolean {
  if (typeof schema === 'boolean') return schema
  const node = schema as Json
  return Object.entries(node).every(([keyword, rule]) => {
    if (keyword === 'then') return true
    const check = CHECKS[keyword]
    if (check === undefined) throw new Error(`keyword not known to the test: ${keyword}`)
    return check(rule, value, (part, inner = value) => accepts(root, inner, part), node, root)
  })
}

type Check = (
  rule: unknown,
  value: unknown,
  inner: (schema: unknown, value?: unknown) => boolean,
  node: Json,
  root: Json,
) => boolean

const isMap = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const always: Check = () => true

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isMap,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
}

const CHECKS: Readonly<Record<string, Check>> = {
  $schema: always,
  title: always,
  description: always,
  default: always,
  definitions: always,
  id: always,
  else: always,
  $ref: (rule, _value, inner, _node, root) =>
    inner((root.definitions as Json)[String(rule).replace('#/definitions/', '')]),
  type: (rule, value) => TYPES[String(rule)]!(value),
  const: (rule, value) => rule === value,
  enum: (rule, value) => (rule as unknown[]).includes(value),
  required: (rule, value) => !isMap(value) || (rule as string[]).every((key) => key in value),
  properties: (rule, value, inner) =>
    !isMap(value) || Object.entries(rule as Json).every(([key, part]) => !(key in value) || inner(part, value[key])),
  additionalProperties: (rule, value, inner, node) =>
    !isMap(value) ||
    Object.keys(value).every((key) => key in ((node.properties ?? {}) as Json) || inner(rule, value[key])),
  propertyNames: (rule, value, inner) => !isMap(value) || Object.keys(value).every((key) => inner(rule, key)),
  items: (rule, value, inner) => !Array.isArray(value) || value.every((item) => inner(rule, item)),
  minItems: (rule, value) => !Array.isArray(value) || value.length >= Number(rule),
  maxItems: (rule, value) => !Array.isArray(value) || value.length <= Number(rule),
  minimum: (rule, value) => typeof value !== 'number' || value >= Number(rule),
  maximum: (rule, value) => typeof value !== 'number' || value <= Number(rule),
  pattern: (rule, value) => typeof value !== 'string' || new RegExp(String(rule)).test(value),
  minLength: (rule, value) => typeof value !== 'string' || value.length >= Number(rule),
  maxLength: (rule, value) => typeof value !== 'string' || value.length <= Number(rule),
  allOf: (rule, _value, inner) => (rule as unknown[]).every((part) => inner(part)),
  anyOf: (rule, _value, inner) => (rule as unknown[]).some((part) => inner(part)),
  oneOf: (rule, _value, inner) => (rule as unknown[]).filter((part) => inner(part)).length === 1,
  if: (rule, _value, inner, node) => inner((inner(rule) ? node.then : node.else) ?? true),
}
