import { InvalidInputError, UsageError } from '../base/errors.ts'
import { merge } from './merge.ts'
import { describeValue, joinPath, unknownName } from './messages.ts'
import { parseValue } from './parse.ts'
import { child, type Located, type MapNode, type Origin, toPlain } from './tree.ts'

/** A value given on the command line; `flag` is the text that errors name. */
export interface Assignment {
  readonly path: readonly PropertyKey[]
  readonly value: Located
  readonly flag: string
}

const DISTRIBUTION_KEYS = new Set(['dist', 'mean', 'sd', 'min', 'max', 'median', 'sdLog', 'mode'])
/** Keys that, set alone, make a new policy, mix or outcome. */
const DEFINING_KEYS = new Set(['use', 'policies', 'factorial', 'indicator'])
const NAMED_MAPS = new Set(['policies', 'mixes', 'outcomes'])

/** Reads `path=value`, the value a scalar, list or map in one line of YAML; `null` deletes. Throws UsageError. */
export function readAssignment(text: string, flag = `--set ${text}`): Assignment {
  const split = text.indexOf('=')
  const pathText = text.slice(0, split)
  if (split < 1 || !/^[\w-]+(?:\.[\w-]+|\[\d+\])*$/.test(pathText)) {
    throw new UsageError(`--set needs path=value, such as --set run.months=120, found "${text}"`)
  }
  const value = parseValue(text.slice(split + 1), { file: flag, line: 0, column: 0 })
  if (value === undefined)
    throw new UsageError(`--set ${pathText}: the value is not one line of YAML: "${text.slice(split + 1)}"`)
  return { path: splitPath(pathText), value, flag }
}

/** Path segments; parameter ids, which hold dots, are kept whole after `set` and `uncertainty`. */
function splitPath(text: string): PropertyKey[] {
  const parts: PropertyKey[] = []
  for (const piece of text.split(/\.|(?=\[)/)) parts.push(piece.startsWith('[') ? Number(piece.slice(1, -1)) : piece)
  const at = parts.findIndex((part, index) => part === 'set' || (part === 'uncertainty' && index === 0))
  if (at < 0 || at === parts.length - 1) return parts
  const rest = parts.slice(at + 1)
  const tail = parts[at] === 'uncertainty' && DISTRIBUTION_KEYS.has(String(rest.at(-1))) ? rest.splice(-1) : []
  return [...parts.slice(0, at + 1), rest.join('.'), ...tail]
}

/** The tree with the values put in, in order. Throws InvalidInputError where a path leads nowhere. */
export function assign(tree: MapNode, assignments: readonly Assignment[]): MapNode {
  return assignments.reduce((node, assignment) => put(node, assignment, 0) as MapNode, tree)
}

function put(node: Located | undefined, assignment: Assignment, depth: number): Located {
  const { path, value, flag } = assignment
  if (depth === path.length) return value
  const origin: Origin = { file: flag, line: 0, column: 0 }
  const refuse = (message: string, at = depth) =>
    new InvalidInputError([{ ...origin, path: joinPath(path.slice(0, at)), message }])
  const key = path[depth]!
  if (node?.kind === 'list') {
    const index = Number(key)
    if (!Number.isInteger(index) || index >= node.items.length) throw refuse(`the list has no item ${String(key)}`)
    const items = [...node.items]
    items[index] = put(items[index], assignment, depth + 1)
    return { ...node, items }
  }
  if (node !== undefined && node.kind !== 'map')
    throw refuse(`holds ${describeValue(toPlain(node))}, which has no parts`)
  if (typeof key === 'number') throw refuse('holds a map, not a list')
  refuseUnknownName(node, assignment, depth, refuse)
  const patch = { origin, node: put(child(node, key), assignment, depth + 1) }
  const over: MapNode = { kind: 'map', origin: node?.origin ?? origin, entries: new Map([[key as string, patch]]) }
  const isScalarOrList = patch.node.kind !== 'map' || depth + 1 === path.length
  if (node === undefined || !isScalarOrList) return node === undefined ? over : withEntry(node, key as string, patch)
  return merge(node, over)
}

function withEntry(node: MapNode, key: string, entry: { origin: Origin; node: Located }): MapNode {
  return { ...node, entries: new Map(node.entries).set(key, entry) }
}

/** A path into a policy, mix or outcome that the file does not have is a slip of the pen, not a new one. */
function refuseUnknownName(
  node: MapNode | undefined,
  { path }: Assignment,
  depth: number,
  refuse: (message: string, at: number) => InvalidInputError,
): void {
  if (depth !== 1 || path.length <= 2 || !NAMED_MAPS.has(String(path[0])) || DEFINING_KEYS.has(String(path[2]))) return
  const known = node === undefined ? [] : [...node.entries.keys()]
  const key = String(path[1])
  if (!known.includes(key)) throw refuse(unknownName(`name in ${String(path[0])}`, key, known), 2)
}
