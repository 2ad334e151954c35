import type { core } from 'zod'
import type { Fault } from './faults.ts'
import { describeValue, expected, unknownName } from './messages.ts'

type Issue = core.$ZodIssue

/** The faults that zod's issues amount to, one per fault of the user. */
export function faultsOf(issues: readonly Issue[], base: readonly PropertyKey[] = []): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [...base, ...issue.path]))
}

function faultsOfIssue(issue: Issue, path: readonly PropertyKey[]): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    const { label, known } = JSON.parse(issue.message) as { label: string; known: string[] }
    return issue.keys.map((key) => ({ path: [...path, key], at: 'key', message: unknownName(label, key, known) }))
  }
  if (issue.code === 'invalid_key') return [{ path, at: 'key', message: issue.issues[0]!.message }]
  if (issue.code === 'invalid_union') return faultsOfUnion(issue, path)
  return [{ path, at: 'value', message: issue.message }]
}

function faultsOfUnion(issue: core.$ZodIssueInvalidUnion, path: readonly PropertyKey[]): Fault[] {
  if (issue.discriminator !== undefined) return [{ path, at: 'value', message: discriminatorMessage(issue) }]
  const branches = issue.errors.filter((branch) => !branch.some(isWrongShape))
  if (branches.length === 0) {
    return [{ path, at: 'value', message: `found ${describeValue(issue.input)}, which has no meaning here` }]
  }
  const nearest = branches.reduce((best, branch) => (strangeness(branch) < strangeness(best) ? branch : best))
  return faultsOf(nearest, path)
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

function discriminatorMessage(issue: core.$ZodIssueInvalidUnion): string {
  const key = String(issue.discriminator)
  const known = 'options' in issue ? (issue.options ?? []).map(String) : []
  const given = (issue.input as Record<string, unknown> | undefined)?.[key]
  const label = key === 'use' ? 'policy' : 'distribution'
  if (typeof given !== 'string') return expected(`a ${label}, one of ${known.join(', ')}`, given)
  return unknownName(label, given, known)
}
