import type { Located, MapNode, Origin, ScalarNode } from './tree.ts'

const ORDER = [
  'apiVersion',
  'kind',
  'metadata',
  'pack',
  'run',
  'set',
  'events',
  'packEvents',
  'policies',
  'budget',
  'mixes',
  'reference',
  'placebos',
  'uncertainty',
  'outcomes',
  'tradeoff',
  'replications',
  'inference',
  'record',
  'output',
  'assert',
]

/**
 * The merged file as YAML under a comment with the base year that it starts from; with `origins`, each value's place
 * as a comment at the end of its line.
 */
export function printResolved(tree: MapNode, origins: boolean, baseYear?: number): string {
  return `${baseYear === undefined ? '' : `# base year ${baseYear}\n`}${printTree(tree, origins)}`
}

function printTree(tree: MapNode, origins: boolean): string {
  const ordered = [...tree.entries].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
  const lines: Line[] = []
  printMap({ ...tree, entries: new Map(ordered) }, '', lines)
  if (!origins) return lines.map((line) => `${line.text}\n`).join('')
  const width = Math.min(60, Math.max(...lines.map((line) => line.text.length)))
  return lines
    .map(
      ({ text, origin }) => `${origin === undefined ? text : `${text.padEnd(width)}  # ${describeOrigin(origin)}`}\n`,
    )
    .join('')
}

interface Line {
  readonly text: string
  readonly origin?: Origin
}

function printMap(map: MapNode, indent: string, lines: Line[], first = indent): void {
  let lead = first
  for (const [key, { node }] of map.entries) {
    printEntry(`${lead}${quoted(key)}:`, node, indent, lines)
    lead = indent
  }
}

function printEntry(head: string, node: Located, indent: string, lines: Line[]): void {
  if (node.kind === 'scalar') lines.push({ text: `${head} ${printScalar(node)}`, origin: node.origin })
  else if (node.kind === 'map' && node.entries.size === 0) lines.push({ text: `${head} {}`, origin: node.origin })
  else if (node.kind === 'map') {
    lines.push({ text: head })
    printMap(node, `${indent}  `, lines)
  } else if (node.items.every((item) => item.kind === 'scalar')) {
    const items = node.items.map((item) => printScalar(item as ScalarNode))
    lines.push({ text: `${head} [${items.join(', ')}]`, origin: node.origin })
  } else {
    lines.push({ text: head })
    for (const item of node.items) {
      if (item.kind === 'map') printMap(item, `${indent}    `, lines, `${indent}  - `)
    }
  }
}

function printScalar(node: ScalarNode): string {
  return typeof node.value === 'string' ? quoted(node.value) : String(node.value)
}

function quoted(text: string): string {
  const isPlain = /^[A-Za-z][\w./+-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain || /^\d{4}-\d{2}$/.test(text) ? text : JSON.stringify(text)
}

/** `file:line:column`, or the name of the flag, or `default`. */
export function describeOrigin(origin: Origin): string {
  return origin.line === 0 ? origin.file : `${origin.file}:${origin.line}:${origin.column}`
}
