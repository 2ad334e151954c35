import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'
import type { Problem } from '../base/errors.ts'
import { joinPath } from './messages.ts'
import type { Entry, Located, Origin } from './tree.ts'

const MOST_NODES_BY_ALIAS = 1000
const MOST_DEPTH = 64

/** A walk over a parsed document that turns nodes into located values and collects problems. */
export class Walk {
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
