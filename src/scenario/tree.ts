/** Where a value was written; `line` and `column` count from 1, both are 0 for a flag or a default. */
export interface Origin {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly origin: Origin
  readonly value: string | number | boolean | null
}

export interface ListNode {
  readonly kind: 'list'
  readonly origin: Origin
  readonly items: readonly Located[]
}

export interface Entry {
  /** Where the key was written. */
  readonly origin: Origin
  readonly node: Located
}

export interface MapNode {
  readonly kind: 'map'
  readonly origin: Origin
  readonly entries: ReadonlyMap<string, Entry>
}

/** A value of a scenario file that remembers where each of its parts was written. */
export type Located = ScalarNode | ListNode | MapNode

/** The origin of values that nobody wrote. */
export const DEFAULT_ORIGIN: Origin = { file: 'default', line: 0, column: 0 }

/** The plain value of a node. */
export function toPlain(node: Located): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(toPlain)
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toPlain(entry.node)]))
}

/** A node of a plain value, every part with the same origin; undefined entries are left out. */
export function fromPlain(value: unknown, origin: Origin): Located {
  if (Array.isArray(value)) return { kind: 'list', origin, items: value.map((item) => fromPlain(item, origin)) }
  if (typeof value === 'object' && value !== null) {
    const entries = new Map<string, Entry>()
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined) entries.set(key, { origin, node: fromPlain(item, origin) })
    }
    return { kind: 'map', origin, entries }
  }
  return { kind: 'scalar', origin, value: value as ScalarNode['value'] }
}

/** The node under a key of a map; undefined where there is none. */
export function child(node: Located | undefined, key: PropertyKey): Located | undefined {
  if (node?.kind === 'map') return node.entries.get(String(key))?.node
  if (node?.kind === 'list') return node.items[Number(key)]
  return undefined
}

/**
 * The origin of the value at a path, or of its key. Where the path ends early, that of the key under which the
 * missing value belongs.
 */
export function originAt(root: Located, path: readonly PropertyKey[], at: 'value' | 'key' = 'value'): Origin {
  let node = root
  let keyOrigin = root.origin
  for (const [depth, key] of path.entries()) {
    const entry = node.kind === 'map' ? node.entries.get(String(key)) : undefined
    const next = entry?.node ?? child(node, key)
    if (next === undefined) return depth === 0 ? root.origin : keyOrigin
    keyOrigin = entry?.origin ?? next.origin
    node = next
  }
  return at === 'key' ? keyOrigin : node.origin
}
