import type { core } from 'zod'
import { closest } from '../base/text.ts'
import type { Fault } from './faults.ts'
import { describeValue, expected, joinPath, unknownName } from './messages.ts'

type Issue = core.$ZodIssue

/** The faults that zod's issues amount to, one per fault of the user. */
export function faultsOf(issues: readonly Issue[]): Fault[] {
  const faults = issues.flatMap((issue) => faultsOfIssue(issue, []))
  const meant = new Set(faults.map((fault) => (fault.meant === undefined ? undefined : joinPath(fault.meant))))
  return faults.filter((fault) => fault.isMissing !== true || !meant.has(joinPath(fault.path)))
}

function faultsOfIssue(issue: Issue, base: readonly PropertyKey[]): Fault[] {
  const path = [...base, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, issue.message, path))
  if (issue.code === 'invalid_key') return [{ path, at: 'key', message: issue.issues[0]!.message }]
  if (issue.code === 'invalid_union') return faultsOfUnion(issue, path)
  return [{ path, at: 'value', message: issue.message, isMissing: issue.input === undefined }]
}

function unknownKey(key: string, message: string, path: readonly PropertyKey[]): Fault {
  const { label, known } = JSON.parse(message) as { label: string; known: string[] }
  const guess = closest(known, key)
  const fault: Fault = { path: [...path, key], at: 'key', message: unknownName(label, key, known, guess) }
  return guess === undefined ? fault : { ...fault, meant: [...path, guess] }
}

function faultsOfUnion(issue: core.$ZodIssueInvalidUnion, path: readonly PropertyKey[]): Fault[] {
  if (issue.discriminator !== undefined) return [discriminatorFault(issue, path)]
  const branches = issue.errors.filter((branch) => !branch.some(isWrongShape))
  if (branches.length === 0) {
    return [{ path, at: 'value', message: `found ${describeValue(issue.input)}, which has no meaning here` }]
  }
  const nearest = branches.reduce((best, branch) => (strangeness(branch) < strangeness(best) ? branch : best))
  return nearest.flatMap((inner) => faultsOfIssue(inner, path))
}

function isWrongShape(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code === 'invalid_type'
}

/** Issues that hint at another branch: unknown and missing keys of the map itself. */
function strangeness(branch: readonly Issue[]): number {
  return branch.filter(
    (issue) => issue.code === 'unrecognized_keys' || (issue.code === 'invalid_type' && issue.path.length === 1),
  ).length
}

function discriminatorFault(issue: core.$ZodIssueInvalidUnion, path: readonly PropertyKey[]): Fault {
  const key = String(issue.discriminator)
  const known = 'options' in issue ? (issue.options ?? []).map(String) : []
  const given = (issue.input as Record<string, unknown> | undefined)?.[key]
  const label = key === 'use' ? 'policy' : 'distribution'
  if (typeof given === 'string') return { path, at: 'value', message: unknownName(label, given, known) }
  const message = expected(`a ${label}, one of ${known.join(', ')}`, given)
  return { path, at: 'value', message, isMissing: given === undefined }
}
