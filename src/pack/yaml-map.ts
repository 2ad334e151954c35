import { readFileSync } from 'node:fs'
import { type Document, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { type ProblemList, unknownName } from './problem-list.ts'

const LARGEST_BYTES = 1_000_000

/** A YAML file that holds a map, with the positions of its values; faults go to a list. */
export class YamlMap {
  readonly #file: string
  readonly #document: Document
  readonly #counter: LineCounter
  readonly #values: Readonly<Record<string, unknown>>
  readonly #problems: ProblemList
  #sound = true

  private constructor(
    file: string,
    document: Document,
    counter: LineCounter,
    values: Readonly<Record<string, unknown>>,
    problems: ProblemList,
  ) {
    this.#file = file
    this.#document = document
    this.#counter = counter
    this.#values = values
    this.#problems = problems
  }

  /** Reads a file; undefined after adding problems if it is no such map. `keys` are all that it may have. */
  static read(file: string, keys: readonly string[], problems: ProblemList): YamlMap | undefined {
    const start = { file, line: 1, column: 1 }
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch {
      problems.add(start, 'pack', 'no pack.yaml here: this is not a pack')
      return undefined
    }
    if (text.length > LARGEST_BYTES || text.includes('\uFFFD')) {
      problems.add(start, 'pack', text.length > LARGEST_BYTES ? 'larger than 1 MB' : 'the file is not UTF-8')
      return undefined
    }
    const counter = new LineCounter()
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
    const values = document.errors.length > 0 ? {} : plainValues(document)
    if (values === undefined) {
      problems.add(start, 'pack', `must be a map without aliases, with the keys ${keys.join(', ')}`)
      return undefined
    }
    const map = new YamlMap(file, document, counter, values, problems)
    for (const error of document.errors) map.fault(error.pos[0], 'pack', error.message)
    for (const key of Object.keys(values)) {
      if (!keys.includes(key)) map.fault(map.#offset([key]), key, unknownName('key', key, keys))
    }
    return document.errors.length > 0 ? undefined : map
  }

  /** Whether no fault was found so far. */
  get isSound(): boolean {
    return this.#sound
  }

  /** Adds a fault at an offset of the text. */
  fault(offset: number, path: string, message: string): void {
    const { line, col } = this.#counter.linePos(offset)
    this.#problems.add({ file: this.#file, line: Math.max(line, 1), column: Math.max(col, 1) }, path, message)
    this.#sound = false
  }

  /** The scalar at a path; a fault if it is not what it must be. */
  scalar<T>(path: readonly string[], is: (value: unknown) => value is T, what: string): T {
    const node = this.#document.getIn(path, true)
    const value = isScalar(node) ? node.value : undefined
    if (!is(value)) {
      this.fault(this.#offset(path), path.join('.'), node === undefined ? `missing; ${what}` : `must be ${what}`)
    }
    return value as T
  }

  /** The list under a key; a fault for each item that is not what it must be, or is listed twice. */
  list<T>(key: string, is: (value: unknown, index: number) => value is T, what: string): readonly T[] {
    const node = this.#document.get(key, true)
    if (!isSeq(node) || node.items.length === 0) {
      this.fault(this.#offset([key]), key, `must be a list of ${what}`)
      return []
    }
    const items = this.#values[key] as unknown[]
    items.forEach((item, index) => {
      const path = `${key}[${index}]`
      if (!is(item, index)) this.fault(this.#offset([key, index]), path, `"${String(item)}": expected ${what}`)
      else if (items.indexOf(item) !== index) {
        this.fault(this.#offset([key, index]), path, `"${String(item)}" is listed twice`)
      }
    })
    return items as T[]
  }

  #offset(path: readonly (string | number)[]): number {
    const node = this.#document.getIn(path, true) as { readonly range?: readonly number[] } | undefined
    return node?.range?.[0] ?? 0
  }
}

/** The document as plain values; undefined if it is no map or uses aliases, which a pack does not need. */
function plainValues(document: Document): Readonly<Record<string, unknown>> | undefined {
  try {
    const values: unknown = document.toJS({ maxAliasCount: 0 })
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined
    return values as Readonly<Record<string, unknown>>
  } catch {
    return undefined
  }
}
