/** A Markdown table; cells are escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

/** A number as documents print it: no grouping, the shortest form. */
export function plainNumber(value: number): string {
  return String(value)
}

/** An id or a piece of code. */
export function code(text: string): string {
  return `\`${text}\``
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()
}

/** Puts generated text between `<!-- name:begin -->` and `<!-- name:end -->`; throws where a page lacks the marks. */
export function fillBlocks(page: string, blocks: Readonly<Record<string, string>>): string {
  let text = page
  for (const [name, content] of Object.entries(blocks)) {
    const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
    const [from, to] = [text.indexOf(begin), text.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`the page lacks the marks ${begin} and ${end}`)
    text = `${text.slice(0, from + begin.length)}\n${content.trim()}\n${text.slice(to)}`
  }
  return text
}
