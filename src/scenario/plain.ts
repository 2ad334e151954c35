import { isMonth, parseMonth } from '../base/months.ts'

/** Readers of values of unknown shape, for checks that run beside the schema's. */
export type Plain = Readonly<Record<string, unknown>>

/** The map under a key; empty where there is none. */
export function mapAt(value: unknown, key: string): Plain {
  const found = isMap(value) ? value[key] : undefined
  return isMap(found) ? found : {}
}

/** The list under a key; empty where there is none. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isMap(value) ? value[key] : undefined
  return Array.isArray(found) ? found : []
}

/** The text under a key, if it is one. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = isMap(value) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

/** The month index under a key, if the text there is a month. */
export function monthAt(value: unknown, key: string): number | undefined {
  const found = textAt(value, key)
  return found !== undefined && isMonth(found) ? parseMonth(found) : undefined
}

/** The number under a key, if it is one. */
export function numberAt(value: unknown, key: string): number | undefined {
  const found = isMap(value) ? value[key] : undefined
  return typeof found === 'number' ? found : undefined
}

function isMap(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
