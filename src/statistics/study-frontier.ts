import { findDominators } from './dominance.ts'
import { frontierProbability } from './frontier-probability.ts'
import { drawJointly } from './joint-draws.ts'
import { makeTable, type StudyTable } from './study-table.ts'
import type { StudyView } from './study-view.ts'

/** Columns of `summary/frontier.csv`; `x` and `y` are mean differences to the reference, probability 0–1. */
export const FRONTIER_COLUMNS = [
  'mix',
  'role',
  'window',
  'x',
  'y',
  'probability',
  'dominatedBy',
  'replications',
] as const

type FrontierRow = Record<(typeof FRONTIER_COLUMNS)[number], string | number | null>

/**
 * Who stands on the frontier of the trade-off, the reference and all mixes being candidates, by bootstrap of whole
 * replications. `dominatedBy` names the mixes with better means, separated by spaces. A mix without values in a window is left out of it.
 */
export function summarizeFrontier(view: StudyView): StudyTable {
  const { tradeoff, outcomes } = view.input
  const xOutcome = outcomes.find((outcome) => outcome.name === tradeoff?.x)
  const yOutcome = outcomes.find((outcome) => outcome.name === tradeoff?.y)
  if (xOutcome === undefined || yOutcome === undefined) return makeTable(FRONTIER_COLUMNS, [])
  const windows = xOutcome.windows.filter((window) => yOutcome.windows.includes(window))
  const rows = windows.flatMap((window) => frontierRows(view, window, xOutcome.name, yOutcome.name))
  return makeTable(FRONTIER_COLUMNS, rows)
}

function frontierRows(view: StudyView, window: string, xName: string, yName: string): FrontierRow[] {
  const present = view.input.mixes
    .filter((mix) => mix.role !== 'placebo')
    .map((mix) => ({
      mix,
      x: view.differences(mix.name, `${xName}@${window}`),
      y: view.differences(mix.name, `${yName}@${window}`),
    }))
    .filter(({ x, y }) => x.some(Number.isFinite) && y.some(Number.isFinite))
  const joint =
    present.length < 2 ? null : drawJointly(view, [...present.map(({ x }) => x), ...present.map(({ y }) => y)])
  if (joint === null) return []
  const size = present.length
  const probabilities = frontierProbability(joint.draws.slice(0, size), joint.draws.slice(size))
  const dominators = findDominators(joint.means.slice(0, size), joint.means.slice(size))
  return present.map(({ mix }, index) => ({
    mix: mix.name,
    role: mix.role,
    window,
    x: joint.means[index],
    y: joint.means[size + index],
    probability: probabilities[index],
    dominatedBy: dominators[index].map((other) => present[other].mix.name).join(' '),
    replications: joint.count,
  }))
}
