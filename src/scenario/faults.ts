import { formatMonth } from '../base/months.ts'
import { unknownName } from './messages.ts'
import { monthAt } from './plain.ts'

/** One fault in a resolved value: where in the value, at the value or its key, and what. */
export interface Fault {
  readonly path: readonly PropertyKey[]
  readonly at: 'value' | 'key'
  readonly message: string
  /** Something required is not there. */
  readonly isMissing?: boolean
  /** What an unknown key most likely means. */
  readonly meant?: readonly PropertyKey[]
}

/** A fault if the given text is not one of the known names; other types are the schema's affair. */
export function nameFault(
  path: readonly PropertyKey[],
  label: string,
  given: unknown,
  known: readonly string[],
  at: Fault['at'] = 'value',
): Fault[] {
  if (typeof given !== 'string' || known.includes(given)) return []
  return [{ path, at, message: unknownName(label, given, known) }]
}

/** Items that a list holds twice. */
export function repeated(path: readonly PropertyKey[], items: readonly unknown[]): Fault[] {
  return items.flatMap((item, index): Fault[] =>
    items.indexOf(item) === index
      ? []
      : [{ path: [...path, index], at: 'value', message: `"${item}" is listed twice` }],
  )
}

/** A `to` that comes before its `from`. */
export function backwardFaults(path: readonly PropertyKey[], given: unknown): Fault[] {
  const [from, to] = [monthAt(given, 'from'), monthAt(given, 'to')]
  if (from === undefined || to === undefined || to >= from) return []
  const message = `${formatMonth(to)} is before from, which is ${formatMonth(from)}`
  return [{ path: [...path, 'to'], at: 'value', message }]
}
