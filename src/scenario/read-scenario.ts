import { dirname, resolve } from 'node:path'
import { InvalidInputError, type Problem } from '../base/errors.ts'
import { baseYearBefore } from '../pack/index.ts'
import { type Assignment, assign } from './assignments.ts'
import { applyDefaults } from './defaults.ts'
import type { Fault } from './faults.ts'
import { readInherited } from './inherit.ts'
import { faultsOf } from './issues.ts'
import { meaningFaults } from './meaning.ts'
import { expected, joinPath, unknownName } from './messages.ts'
import { type Plain, textAt } from './plain.ts'
import { conflictFaults, idleWarnings, overlapWarnings } from './policy-conflicts.ts'
import { resolveScenario } from './resolve.ts'
import type { ResolvedScenario } from './resolved.ts'
import { buildSchema } from './schema.ts'
import { type MapNode, originAt, toPlain } from './tree.ts'
import { KINDS, type Kind, type Vocabulary } from './vocabulary.ts'
import { warningsOf } from './warnings.ts'

/**
 * Finds the vocabulary of the pack that a file names, relative packs from the file's folder; returns a message where
 * there is no such pack. A file without a pack (a World) gives undefined.
 */
export type FindVocabulary = (pack: string | undefined, folder: string) => Vocabulary | { readonly fault: string }

/** What reading a valid file gives. */
export interface ReadScenario {
  /** Undefined for a World: it is not runnable by itself. */
  readonly scenario: ResolvedScenario | undefined
  readonly kind: Kind
  /** The merged and completed file; every value knows where it was written. */
  readonly tree: MapNode
  readonly warnings: readonly Problem[]
  readonly vocabulary: Vocabulary
  /** Year whose end the run starts from; undefined for a World. */
  readonly baseYear: number | undefined
}

/**
 * Reads, merges, checks and completes a scenario file. `name` is the path as the user gave it. Throws
 * InvalidInputError with every problem, those of the user's own file first.
 */
export function readScenario(
  file: string,
  findVocabulary: FindVocabulary,
  assignments: readonly Assignment[] = [],
  name: string = file,
): ReadScenario {
  const inherited = readInherited(file, name)
  const tree = assign(inherited.tree, assignments)
  const plain = toPlain(tree) as Plain
  const toProblems = (faults: readonly Fault[]) =>
    sortProblems(
      faults.map((fault) => problemOf(tree, fault)),
      inherited.files,
    )
  const kind = KINDS.find((known) => known === plain.kind)
  if (kind === undefined) throw new InvalidInputError(toProblems([kindFault(plain)]))
  const folder = dirname(resolve(file))
  const vocabulary = findVocabulary(textAt(plain, 'pack'), folder)
  if ('fault' in vocabulary)
    throw new InvalidInputError(toProblems([{ path: ['pack'], at: 'value', message: vocabulary.fault }]))
  const parsed = buildSchema(kind, vocabulary).safeParse(plain, { reportInput: true })
  const schemaFaults = parsed.success ? [] : faultsOf(parsed.error.issues)
  const faults = [...schemaFaults, ...withoutRepeats(schemaFaults, meaningFaults(plain, vocabulary))]
  if (faults.length > 0) throw new InvalidInputError(toProblems(faults))
  const completed = applyDefaults(tree, vocabulary)
  const scenario = kind === 'World' ? undefined : resolveScenario(toPlain(completed) as Plain, vocabulary, folder)
  const conflicts = scenario === undefined ? [] : conflictFaults(scenario, vocabulary)
  if (conflicts.length > 0) throw new InvalidInputError(toProblems(conflicts))
  const idle =
    scenario === undefined ? [] : [...idleWarnings(scenario, vocabulary), ...overlapWarnings(scenario, vocabulary)]
  const warnings = toProblems([...warningsOf(plain, vocabulary), ...idle])
  const baseYear = scenario && baseYearBefore(vocabulary.baseYears, scenario.run.start)
  return { scenario, kind, tree: completed, warnings, vocabulary, baseYear }
}

function kindFault(plain: Plain): Fault {
  const given = plain.kind
  const what = `one of ${KINDS.join(', ')}`
  const message = typeof given === 'string' ? unknownName('kind', given, KINDS) : expected(what, given)
  return { path: ['kind'], at: 'value', message }
}

/** Faults of meaning at places where the schema has already found one are left out. */
function withoutRepeats(found: readonly Fault[], more: readonly Fault[]): Fault[] {
  const places = new Set(found.map((fault) => joinPath(fault.path)))
  return more.filter((fault) => !places.has(joinPath(fault.path)))
}

function problemOf(tree: MapNode, fault: Fault): Problem {
  return { ...originAt(tree, fault.path, fault.at), path: joinPath(fault.path), message: fault.message }
}

/** By position; the user's file first, then its ancestors, then flags. */
function sortProblems(problems: Problem[], files: readonly string[]): Problem[] {
  const rank = (file: string) => (files.includes(file) ? files.indexOf(file) : files.length)
  return problems.sort((a, b) => rank(a.file) - rank(b.file) || a.line - b.line || a.column - b.column)
}
