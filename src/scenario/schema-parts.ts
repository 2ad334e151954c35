import * as z from 'zod'
import { expected, unknownName } from './messages.ts'
import { NAME } from './vocabulary.ts'

/** Says what was expected in place of the value that was given. */
export const wanted = (what: string) => ({ error: (issue: { input?: unknown }) => expected(what, issue.input) })

/** A map with these keys only. `label` says what a key is in the message about an unknown one. */
export function block<Shape extends z.core.$ZodLooseShape>(shape: Shape, label = 'key') {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? JSON.stringify({ label, known: Object.keys(shape) })
        : expected('a map', issue.input),
  })
}

/** One of the known names; `guess` may give a better suggestion than the nearest spelling. */
export function oneOf(label: string, known: readonly string[], guess?: (given: string) => string | undefined) {
  return z.enum([...known] as [string, ...string[]], {
    error: ({ input }) =>
      typeof input === 'string' ? unknownName(label, input, known, guess?.(input)) : expected(`a ${label}`, input),
  })
}

/** A list of at least `least` and at most `most` items. */
export function listOf<Item extends z.ZodType>(item: Item, what: string, least = 1, most = 1000) {
  return z
    .array(item, wanted(`a list of ${what}`))
    .min(least, { error: `the list holds no ${what}` })
    .max(most, { error: `the list holds more than ${most} ${what}` })
}

/** A number between two bounds, both allowed. */
export function numberWithin(low: number, high: number) {
  return z
    .number(wanted('a number'))
    .min(low, { error: ({ input }) => `${input} is below the minimum ${low}` })
    .max(high, { error: ({ input }) => `${input} is above the maximum ${high}` })
}

/** A whole number between two bounds, both allowed. */
export function wholeWithin(low: number, high: number) {
  return z
    .int({
      error: ({ input }) =>
        typeof input === 'number' ? `${input} is not a whole number` : expected('a whole number', input),
    })
    .min(low, { error: ({ input }) => `${input} is below the minimum ${low}` })
    .max(high, { error: ({ input }) => `${input} is above the maximum ${high}` })
}

export const text = z
  .string(wanted('text'))
  .min(1, { error: 'the text is empty' })
  .max(2000, { error: 'the text is longer than 2000 characters' })

export const flag = z.boolean(wanted('true or false'))

export const month = z
  .string(wanted('a month, YYYY-MM'))
  .regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/, { error: ({ input }) => expected('a month, YYYY-MM', input) })

export const name = z.string(wanted('a name')).regex(NAME, { error: ({ input }) => badName(String(input)) })

/** Text in English, Korean or both. */
export const bilingual = z.union([block({ en: text, ko: text.optional() }), block({ ko: text, en: text.optional() })])

/** A map from names that the user chooses. */
export function namedMap<Value extends z.ZodType>(value: Value, what: string) {
  return z.record(name, value, wanted(`a map of ${what}`))
}

function badName(given: string): string {
  return `"${given}" is not a name: small letters, digits and hyphens, a letter first, at most 40`
}
