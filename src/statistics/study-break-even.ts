import { breakEven } from './break-even.ts'
import { drawJointly } from './joint-draws.ts'
import type { StudyMix, StudyOutcome } from './study-input.ts'
import { makeTable, type StudyTable } from './study-table.ts'
import { smallestRow } from './study-verdicts.ts'
import type { StudyView } from './study-view.ts'

/** Columns of `summary/break-even.csv`; the factor is on the policy's effect per won, 0 to 1. */
export const BREAK_EVEN_COLUMNS = [
  'mix',
  'policy',
  'without',
  'window',
  'verdict',
  'factor',
  'verdictAfter',
  'replications',
] as const

type BreakEvenRow = Record<(typeof BREAK_EVEN_COLUMNS)[number], string | number | null>

/**
 * Break-even factor of every policy of every mix whose counterpart without that policy is in the study too: a factorial
 * has them all, and a mix of one policy needs one without any.
 */
export function summarizeBreakEven(view: StudyView): StudyTable {
  const { verdict, mixes, outcomes } = view.input
  const balance = outcomes.find((outcome) => outcome.name === verdict?.balance)
  const efficiency = outcomes.find((outcome) => outcome.name === verdict?.efficiency)
  if (balance === undefined || efficiency === undefined) return makeTable(BREAK_EVEN_COLUMNS, [])
  const windows = balance.windows.filter((window) => efficiency.windows.includes(window))
  const pairs = mixes.filter(({ role }) => role === 'mix').flatMap((mix) => findPairs(mixes, mix))
  const rows = windows.flatMap((window) =>
    pairs.flatMap((pair) => breakEvenRow(view, pair, window, balance, efficiency)),
  )
  return makeTable(BREAK_EVEN_COLUMNS, rows)
}

interface MixPair {
  readonly mix: string
  readonly policy: string
  readonly without: string
}

const keyOf = (policies: readonly string[]): string => JSON.stringify([...policies].sort())

function findPairs(mixes: readonly StudyMix[], { name, policies = [] }: StudyMix): MixPair[] {
  const candidates = mixes.filter((mix) => mix.role !== 'placebo' && mix.policies !== undefined)
  return policies.flatMap((policy) => {
    const rest = keyOf(policies.filter((other) => other !== policy))
    const found = candidates.find((mix) => keyOf(mix.policies!) === rest)
    return found === undefined ? [] : [{ mix: name, policy, without: found.name }]
  })
}

function breakEvenRow(
  view: StudyView,
  { mix, policy, without }: MixPair,
  window: string,
  balance: StudyOutcome,
  efficiency: StudyOutcome,
): BreakEvenRow[] {
  const rows = [balance, efficiency].map(({ name }) => view.differences(mix, `${name}@${window}`))
  const others = [balance, efficiency].map(({ name }) => view.differences(without, `${name}@${window}`))
  const parts = rows.map((row, index) => row.map((value, replication) => value - others[index][replication]))
  const smallest = [smallestRow(view, balance, window), smallestRow(view, efficiency, window)]
  const joint = drawJointly(view, [...rows, ...parts, ...smallest])
  if (joint === null) return []
  const atLeastZero = (draws: Float64Array): Float64Array => draws.map((draw) => Math.max(0, draw))
  const found = breakEven(
    {
      balance: joint.draws[0],
      efficiency: joint.draws[1],
      balancePart: joint.draws[2],
      efficiencyPart: joint.draws[3],
      smallestBalance: atLeastZero(joint.draws[4]),
      smallestEfficiency: atLeastZero(joint.draws[5]),
    },
    view.input.confidence,
  )
  const { verdict, factor, after } = found
  return [{ mix, policy, without, window, verdict, factor, verdictAfter: after, replications: joint.count }]
}
