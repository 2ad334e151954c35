import { closest } from '../base/text.ts'

const MOST_LISTED = 24

/** The known names for the end of a message; long lists are counted, not printed. */
function listKnown(known: readonly string[]): string {
  if (known.length === 0) return 'none is known'
  if (known.length <= MOST_LISTED) return `known: ${known.join(', ')}`
  return `${known.length} are known, such as ${known.slice(0, 3).join(', ')}`
}

/** `unknown region "busan", did you mean "southeast"? known: …`; the guess may be given by the caller. */
export function unknownName(label: string, given: string, known: readonly string[], guess?: string): string {
  const best = guess ?? closest(known, given)
  const hint = best === undefined ? ';' : `, did you mean "${best}"?`
  return `unknown ${label} "${clip(given)}"${hint} ${listKnown(known)}`
}

/** A value as the user wrote it, for a message: `text "x"`, `the number 3`, `a list`, `a map`. */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return `text "${clip(value)}"`
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'a list' : 'a map'
}

/** `expected a number, found text "x"`, or `required, but not given`. */
export function expected(what: string, value: unknown): string {
  return value === undefined ? `required: ${what}` : `expected ${what}, found ${describeValue(value)}`
}

/** A dotted path with list positions in brackets: `policies.hub.regions[0]`. */
export function joinPath(path: readonly PropertyKey[]): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else text += text === '' ? String(part) : `.${String(part)}`
  }
  return text
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}
