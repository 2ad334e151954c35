import { commonNumbersGain } from './common-numbers-gain.ts'
import { equivalencePower } from './equivalence-test.ts'
import { halfWidth } from './mean-interval.ts'
import { minimumDetectableEffect } from './minimum-detectable-effect.ts'
import { replicationsNeeded } from './replications-needed.ts'
import { smallestEffectSize } from './smallest-effect.ts'
import { standardDeviation } from './standard-deviation.ts'
import type { PrecisionGoal } from './stopping-rule.ts'
import type { StudyMix, StudyOutcome } from './study-input.ts'
import { finiteOrNull, makeTable, type StudyTable } from './study-table.ts'
import type { StudyView } from './study-view.ts'

/**
 * Columns of `summary/precision.csv`; deviation, half-width, goal and mde are in the outcome's unit. `equivalencePower`
 * is the chance, 0–1, that two one-sided tests would find a true zero to lie within the smallest effect.
 */
export const PRECISION_COLUMNS = [
  'mix',
  'role',
  'outcome',
  'window',
  'replications',
  'failed',
  'deviation',
  'halfWidth',
  'goal',
  'reached',
  'replicationsNeeded',
  'mde',
  'equivalencePower',
  'correlation',
  'deviationRatio',
  'varianceRatio',
] as const

type PrecisionRow = Record<(typeof PRECISION_COLUMNS)[number], string | number | null>

/** How sharp every paired comparison is and what common random numbers achieved for it. */
export function summarizePrecision(view: StudyView): StudyTable {
  const arms = view.input.mixes.filter((mix) => mix.role !== 'reference')
  const rows = view.input.outcomes.flatMap((outcome) =>
    outcome.windows.flatMap((window) => arms.map((mix) => precisionRow(view, mix, outcome, window))),
  )
  return makeTable(PRECISION_COLUMNS, rows)
}

function precisionRow(view: StudyView, { name, role }: StudyMix, outcome: StudyOutcome, window: string): PrecisionRow {
  const { confidence, replications } = view.input
  const key = `${outcome.name}@${window}`
  const pairs = view.pairs(name, key)
  const count = pairs.differences.length
  const deviation = standardDeviation(pairs.differences)
  const half = halfWidth(deviation, count, confidence)
  const goal = outcome.goalHalfWidth ?? null
  const gain = commonNumbersGain(pairs)
  const isKnown = count >= 2
  return {
    mix: name,
    role,
    outcome: outcome.name,
    window,
    replications: count,
    failed: count === 0 && view.input.values[name]?.[key] === undefined ? null : replications.length - count,
    deviation: finiteOrNull(deviation),
    halfWidth: finiteOrNull(half),
    goal,
    reached: goal === null || !isKnown ? null : half <= goal ? 'yes' : 'no',
    replicationsNeeded:
      goal === null || !isKnown ? null : finiteOrNull(replicationsNeeded(deviation, goal, confidence)),
    mde: isKnown
      ? finiteOrNull(minimumDetectableEffect(deviation / Math.sqrt(count), count - 1, 1 - confidence))
      : null,
    equivalencePower: isKnown ? powerAtZero(view, outcome, window, deviation, count) : null,
    correlation: finiteOrNull(gain.correlation),
    deviationRatio: finiteOrNull(gain.deviationRatio),
    varianceRatio: finiteOrNull(gain.varianceRatio),
  }
}

function powerAtZero(
  view: StudyView,
  outcome: StudyOutcome,
  window: string,
  deviation: number,
  count: number,
): number | null {
  const margin = smallestEffectSize(view, outcome, window)
  if (Number.isNaN(margin) || deviation === 0) return null
  return equivalencePower(0, deviation / Math.sqrt(count), count - 1, margin, 1 - view.input.confidence)
}

/**
 * Half-widths that the stopping rule looks at: every mix (not the placebos), every window of every outcome with a goal.
 * A window without any value is outside the run and is left out.
 */
export function precisionGoals(view: StudyView): PrecisionGoal[] {
  const { mixes, outcomes, confidence } = view.input
  return outcomes.flatMap(({ name, windows, goalHalfWidth }) =>
    goalHalfWidth === undefined
      ? []
      : windows.flatMap((window) =>
          mixes
            .filter((mix) => mix.role === 'mix' && view.input.values[mix.name]?.[`${name}@${window}`] !== undefined)
            .map((mix) => {
              const { differences } = view.pairs(mix.name, `${name}@${window}`)
              return {
                halfWidth: halfWidth(standardDeviation(differences), differences.length, confidence),
                goal: goalHalfWidth,
              }
            }),
        ),
  )
}
