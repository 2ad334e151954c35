import type { Entry, Located } from './tree.ts'

/**
 * A child over its parent: maps merge deeply, lists and scalars replace, `null` deletes. Keys keep the parent's order,
 * new ones follow.
 */
export function merge(parent: Located, over: Located): Located {
  if (over.kind !== 'map') return over
  const entries = new Map<string, Entry>(parent.kind === 'map' ? parent.entries : [])
  for (const [key, entry] of over.entries) {
    if (entry.node.kind === 'scalar' && entry.node.value === null) {
      entries.delete(key)
      continue
    }
    const inherited = entries.get(key)
    const node = inherited === undefined ? pruned(entry.node) : merge(inherited.node, entry.node)
    entries.set(key, { origin: entry.origin, node })
  }
  return { kind: 'map', origin: over.origin, entries }
}

/** A node without the entries that are `null`: there is nothing to delete. */
function pruned(node: Located): Located {
  return node.kind === 'map' ? merge({ kind: 'map', origin: node.origin, entries: new Map() }, node) : node
}
