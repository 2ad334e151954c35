/** Markup that is safe to place in a page as it is. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | null | false | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text with the five characters that mean something in HTML replaced. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}

/** Markup made elsewhere, for example a drawn SVG; never use it on text that a user wrote. */
export function trusted(markup: string): Html {
  return { markup }
}

function markupOf(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(part)
  if ('markup' in part) return part.markup
  return part.map(markupOf).join('')
}

/** Template tag: literal text is markup, every value is escaped unless it is `Html`; null and false vanish. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = literals[0]!
  for (const [index, part] of parts.entries()) markup += markupOf(part) + literals[index + 1]!
  return { markup }
}
