import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from '../base/errors.ts'
import { joinPath } from './messages.ts'
import type { Entry, Located, Origin } from './tree.ts'

const MOST_NODES_BY_ALIAS = 1000
const MOST_DEPTH = 64

/** What reading YAML gives: a tree if there is one, and every problem found. */
export interface Parsed {
  readonly tree: Located | undefined
  readonly problems: readonly Problem[]
}

/** Reads one YAML document, remembering the place of every value; `file` is the name used in problems. */
export function parseYaml(text: string, file: string): Parsed {
  const problems: Problem[] = []
  const tab = /^ *\t/m.exec(text)
  if (tab !== null) return { tree: undefined, problems: [tabProblem(text, tab.index + tab[0].length - 1, file)] }
  const counter = new LineCounter()
  let document: Document.Parsed
  try {
    document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, prettyErrors: true, stringKeys: false })
  } catch {
    return {
      tree: undefined,
      problems: [{ file, line: 1, column: 1, path: '', message: 'nested too deeply to be read' }],
    }
  }
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault !== undefined) {
    const place = fault.linePos?.[0] ?? { line: 1, col: 1 }
    return {
      tree: undefined,
      problems: [{ file, line: place.line, column: place.col, path: '', message: syntaxMessage(fault) }],
    }
  }
  const walk = new Walk(document, counter, file, problems)
  const tree = document.contents === null ? undefined : walk.visit(document.contents, [], 0)
  if (problems.length === 0 && tree?.kind !== 'map') {
    problems.push({ file, line: 1, column: 1, path: '', message: 'expected a map of keys and values' })
  }
  return { tree, problems }
}

/** The value of `--set path=value`: a scalar, list or map in one line of YAML; undefined if it cannot be read. */
export function parseValue(text: string, origin: Origin): Located | undefined {
  const counter = new LineCounter()
  const problems: Problem[] = []
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true })
  if (document.errors.length > 0 || document.warnings.length > 0 || document.contents === null) return undefined
  const tree = new Walk(document, counter, origin.file, problems).visit(document.contents, [], 0)
  return problems.length > 0 ? undefined : replaceOrigin(tree, origin)
}

function replaceOrigin(node: Located, origin: Origin): Located {
  if (node.kind === 'scalar') return { ...node, origin }
  if (node.kind === 'list') return { ...node, origin, items: node.items.map((item) => replaceOrigin(item, origin)) }
  const entries = new Map<string, Entry>()
  for (const [key, entry] of node.entries) entries.set(key, { origin, node: replaceOrigin(entry.node, origin) })
  return { kind: 'map', origin, entries }
}

/** A walk over the parsed document that turns nodes into located values. */
class Walk {
  readonly #document: Document.Parsed
  readonly #counter: LineCounter
  readonly #file: string
  readonly #problems: Problem[]
  #byAlias = 0
  /** The outermost alias that is being followed. */
  #followed: { origin: Origin; path: readonly PropertyKey[] } | undefined

  constructor(document: Document.Parsed, counter: LineCounter, file: string, problems: Problem[]) {
    this.#document = document
    this.#counter = counter
    this.#file = file
    this.#problems = problems
  }

  visit(node: Node, path: readonly PropertyKey[], depth: number): Located {
    const origin = this.#originOf(node)
    const empty: Located = { kind: 'scalar', origin, value: null }
    if (this.#followed !== undefined && ++this.#byAlias > MOST_NODES_BY_ALIAS) {
      const { origin: place, path: at } = this.#followed
      if (this.#byAlias === MOST_NODES_BY_ALIAS + 1) this.#refuse(place, at, 'aliases repeat too much; write it out')
      return empty
    }
    if (depth > MOST_DEPTH) {
      const { origin: place, path: at } = this.#followed ?? { origin, path }
      this.#refuse(place, at, 'nested too deeply')
      return empty
    }
    if (isAlias(node)) return this.#visitAlias(node.resolve(this.#document) as Node | undefined, node, path, depth)
    if (isSeq(node)) {
      const items = node.items.map((item, index) => this.visit(item as Node, [...path, index], depth + 1))
      return { kind: 'list', origin, items }
    }
    if (isMap(node)) return this.#visitMap(node.items as { key: Node; value: Node | null }[], origin, path, depth)
    if (isScalar(node)) return { kind: 'scalar', origin, value: this.#scalar(node.value, origin, path) }
    return empty
  }

  #visitAlias(target: Node | undefined, alias: Node, path: readonly PropertyKey[], depth: number): Located {
    const origin = this.#originOf(alias)
    if (target === undefined) {
      this.#refuse(origin, path, 'alias of an anchor that is not there')
      return { kind: 'scalar', origin, value: null }
    }
    const isOutermost = this.#followed === undefined
    if (isOutermost) this.#followed = { origin, path }
    const located = this.visit(target, path, depth + 1)
    if (isOutermost) this.#followed = undefined
    return located
  }

  #visitMap(
    items: { key: Node; value: Node | null }[],
    origin: Origin,
    path: readonly PropertyKey[],
    depth: number,
  ): Located {
    const entries = new Map<string, Entry>()
    for (const item of items) {
      const place = this.#originOf(item.key)
      if (!isScalar(item.key) || item.key.value === null) {
        this.#refuse(place, path, 'a key must be plain text')
        continue
      }
      const key = String(item.key.value)
      const first = entries.get(key)
      if (first !== undefined)
        this.#refuse(place, [...path, key], `duplicate key "${key}", first on line ${first.origin.line}`)
      if (key === '__proto__') this.#refuse(place, [...path, key], 'not allowed as a key')
      const node: Located =
        item.value === null
          ? { kind: 'scalar', origin: place, value: null }
          : this.visit(item.value, [...path, key], depth + 1)
      entries.set(key, { origin: place, node })
    }
    return { kind: 'map', origin, entries }
  }

  #scalar(value: unknown, origin: Origin, path: readonly PropertyKey[]): string | number | boolean | null {
    if (typeof value === 'number' && !Number.isFinite(value)) this.#refuse(origin, path, 'must be a finite number')
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return value
    this.#refuse(origin, path, 'expected text, a number, true or false')
    return null
  }

  #originOf(node: Node): Origin {
    const { line, col } = this.#counter.linePos(node.range?.[0] ?? 0)
    return { file: this.#file, line, column: col }
  }

  #refuse(origin: Origin, path: readonly PropertyKey[], message: string): void {
    this.#problems.push({ ...origin, path: joinPath(path), message })
  }
}

function tabProblem(text: string, index: number, file: string): Problem {
  const lines = text.slice(0, index).split('\n')
  const message = 'a tab in the indentation; use spaces'
  return { file, line: lines.length, column: lines.at(-1)!.length + 1, path: '', message }
}

function syntaxMessage(fault: { code: string; message: string }): string {
  if (fault.code === 'MULTIPLE_DOCS') return 'a second document begins here; a file holds one'
  const sentence = fault.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
  return `not valid YAML: ${sentence.replace(/[.:]$/, '')}`
}
