import { isImplausibleMultiplier } from './implied-multiplier.ts'
import { drawJointly } from './joint-draws.ts'
import { judge, verdictProbabilities } from './joint-verdict.ts'
import type { StudyMix, StudyOutcome } from './study-input.ts'
import { makeTable, type StudyTable } from './study-table.ts'
import { type StudyView, smallestEffectOf } from './study-view.ts'

/** Columns of `summary/verdicts.csv`; probabilities 0–1, differences and smallest effects in index points. */
export const VERDICT_COLUMNS = [
  'mix',
  'role',
  'window',
  'verdict',
  'jointProbability',
  'pBoth',
  'pBalanceAtACost',
  'pEfficiencyAtACost',
  'pNeither',
  'balanceDifference',
  'efficiencyDifference',
  'smallestBalance',
  'smallestEfficiency',
  'replications',
  'impliedMultiplier',
  'flags',
] as const

type VerdictRow = Record<(typeof VERDICT_COLUMNS)[number], string | number | null>

/**
 * Joint verdict of every arm in every window that both indices have, from the paired bootstrap. `jointProbability` is
 * the largest of the four. A smallest effect that is an arm's is resampled with it. A window outside the run, or with
 * fewer than two replications, has no verdict.
 */
export function summarizeVerdicts(view: StudyView): StudyTable {
  const { verdict, mixes, outcomes } = view.input
  const balance = outcomes.find((outcome) => outcome.name === verdict?.balance)
  const efficiency = outcomes.find((outcome) => outcome.name === verdict?.efficiency)
  if (balance === undefined || efficiency === undefined) return makeTable(VERDICT_COLUMNS, [])
  const windows = balance.windows.filter((window) => efficiency.windows.includes(window))
  const arms = mixes.filter((mix) => mix.role !== 'reference')
  const rows = windows.flatMap((window) => arms.map((mix) => verdictRow(view, mix, window, balance, efficiency)))
  return makeTable(VERDICT_COLUMNS, rows)
}

function verdictRow(
  view: StudyView,
  { name, role }: StudyMix,
  window: string,
  balance: StudyOutcome,
  efficiency: StudyOutcome,
): VerdictRow {
  const impliedMultiplier = view.input.impliedMultipliers?.[name] ?? null
  const flags = [...(view.input.flags?.[`${name}@${window}`] ?? [])]
  if (isImplausibleMultiplier(impliedMultiplier)) flags.push('implausible-multiplier')
  const joint = drawJointly(view, [
    view.differences(name, `${balance.name}@${window}`),
    view.differences(name, `${efficiency.name}@${window}`),
    smallestRow(view, balance, window),
    smallestRow(view, efficiency, window),
  ])
  const common = { mix: name, role, window, impliedMultiplier, flags: flags.join(' ') }
  if (joint === null) return { ...EMPTY, ...common }
  const [smallestBalance, smallestEfficiency] = [Math.max(0, joint.means[2]), Math.max(0, joint.means[3])]
  const atLeastZero = (draws: Float64Array): Float64Array => draws.map((draw) => Math.max(0, draw))
  const chances = verdictProbabilities(
    joint.draws[0],
    joint.draws[1],
    atLeastZero(joint.draws[2]),
    atLeastZero(joint.draws[3]),
  )
  return {
    ...common,
    verdict: judge(chances, view.input.confidence),
    jointProbability: Math.max(chances.both, chances.balanceAtACost, chances.efficiencyAtACost, chances.neither),
    pBoth: chances.both,
    pBalanceAtACost: chances.balanceAtACost,
    pEfficiencyAtACost: chances.efficiencyAtACost,
    pNeither: chances.neither,
    balanceDifference: joint.means[0],
    efficiencyDifference: joint.means[1],
    smallestBalance,
    smallestEfficiency,
    replications: joint.count,
  }
}

const EMPTY = {
  verdict: null,
  jointProbability: null,
  pBoth: null,
  pBalanceAtACost: null,
  pEfficiencyAtACost: null,
  pNeither: null,
  balanceDifference: null,
  efficiencyDifference: null,
  smallestBalance: null,
  smallestEfficiency: null,
  replications: 0,
}

/** Smallest effect by replication: an arm's differences, or the stated number throughout; 0 if none is stated. */
export function smallestRow(view: StudyView, outcome: StudyOutcome, window: string): Float64Array {
  const stated = smallestEffectOf(outcome, window)
  if (stated !== null && 'arm' in stated) return view.differences(stated.arm, `${outcome.name}@${window}`)
  return new Float64Array(view.input.replications.length).fill(stated?.value ?? 0)
}
