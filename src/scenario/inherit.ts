import { dirname, join, resolve } from 'node:path'
import { InvalidInputError, type Problem } from '../base/errors.ts'
import { merge } from './merge.ts'
import { expected } from './messages.ts'
import { parseYaml } from './parse.ts'
import { readSource } from './source.ts'
import { child, type MapNode, originAt, toPlain } from './tree.ts'
import { KINDS, type Kind } from './vocabulary.ts'

/** A file with its ancestors merged in. */
export interface Inherited {
  readonly tree: MapNode
  /** Names of the files read, the user's own first. */
  readonly files: readonly string[]
}

/** Reads a file and its chain of `extends`; `name` is the path as the user gave it. Throws InvalidInputError. */
export function readInherited(file: string, name: string): Inherited {
  const files: { path: string; name: string }[] = []
  let merged: MapNode | undefined
  let next: { path: string; name: string } | undefined = { path: resolve(file), name }
  let namedAt: Omit<Problem, 'message'> | undefined
  let kind: Kind | undefined
  while (next !== undefined) {
    refuseCycle(files, next, namedAt)
    files.push(next)
    const tree = readOne(next.path, next.name, namedAt)
    const parentKind = kindOf(tree)
    if (namedAt !== undefined) refuseKind(kind, parentKind, namedAt)
    kind ??= parentKind
    const parent = parentOf(tree)
    merged = merged === undefined ? tree : (merge(tree, merged) as MapNode)
    namedAt = parent === undefined ? undefined : { ...originAt(tree, ['extends']), path: 'extends' }
    next =
      parent === undefined
        ? undefined
        : { path: resolve(dirname(next.path), parent), name: join(dirname(next.name), parent) }
  }
  const entries = new Map(merged!.entries)
  entries.delete('extends')
  return {
    tree: merge({ ...merged!, entries: new Map() }, { ...merged!, entries }) as MapNode,
    files: files.map((one) => one.name),
  }
}

function readOne(path: string, name: string, namedAt: Omit<Problem, 'message'> | undefined): MapNode {
  const { tree, problems } = parseYaml(readSource(path, name, namedAt), name)
  if (problems.length > 0 || tree?.kind !== 'map') throw new InvalidInputError(problems)
  return tree
}

function kindOf(tree: MapNode): Kind | undefined {
  const node = child(tree, 'kind')
  return node === undefined ? undefined : KINDS.find((kind) => kind === toPlain(node))
}

function parentOf(tree: MapNode): string | undefined {
  const node = child(tree, 'extends')
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return undefined
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.value !== '') return node.value
  const message =
    node.kind === 'list' ? 'a file extends one parent, found a list' : expected('the path of a file', toPlain(node))
  throw new InvalidInputError([{ ...node.origin, path: 'extends', message }])
}

function refuseCycle(
  files: readonly { path: string; name: string }[],
  next: { path: string; name: string },
  namedAt: Omit<Problem, 'message'> | undefined,
): void {
  const first = files.findIndex((file) => file.path === next.path)
  if (first < 0 || namedAt === undefined) return
  const circle = [...files.slice(first), next].map((file) => file.name).join(' → ')
  throw new InvalidInputError([{ ...namedAt, message: `files extend each other in a circle: ${circle}` }])
}

function refuseKind(kind: Kind | undefined, parent: Kind | undefined, namedAt: Omit<Problem, 'message'>): void {
  if (kind === undefined || parent === undefined || KINDS.indexOf(parent) <= KINDS.indexOf(kind)) return
  throw new InvalidInputError([{ ...namedAt, message: `a ${kind} cannot extend a ${parent}` }])
}
