import { bootstrapMean } from './bootstrap-mean.ts'
import { cashEquivalent } from './cash-equivalent.ts'
import { correlation } from './correlation.ts'
import { readEffect } from './effect-reading.ts'
import { adjustFamily, type FamilyMember } from './family-adjustment.ts'
import { gapClosedPct } from './gap-closed.ts'
import { drawJointly } from './joint-draws.ts'
import { mean } from './mean.ts'
import { meanInterval } from './mean-interval.ts'
import { minimumDetectableEffect } from './minimum-detectable-effect.ts'
import { smallestEffectSize } from './smallest-effect.ts'
import { standardDeviation } from './standard-deviation.ts'
import type { StudyMix, StudyOutcome } from './study-input.ts'
import { finiteOrNull, makeTable, type StudyTable } from './study-table.ts'
import type { StudyView } from './study-view.ts'
import { studyWeights } from './study-weights.ts'

/** Columns of `summary/effects.csv`; levels, differences and bounds are in the outcome's unit. */
export const EFFECT_COLUMNS = [
  'mix',
  'role',
  'outcome',
  'window',
  'mean',
  'referenceMean',
  'difference',
  'low',
  'high',
  'adjustedLow',
  'adjustedHigh',
  'pHolm',
  'bootstrapLow',
  'bootstrapHigh',
  'gapClosedPct',
  'smallestEffect',
  'reading',
  'cashEquivalent',
  'cashLow',
  'cashHigh',
  'mde',
  'replications',
  'correlation',
  'impliedMultiplier',
  'signShare',
  'weightsLow',
  'weightsHigh',
] as const

type EffectRow = Record<(typeof EFFECT_COLUMNS)[number], string | number | null>

/** Paired differences of every arm to the reference in every outcome and window. */
export function summarizeEffects(view: StudyView): StudyTable {
  const rows: EffectRow[] = []
  const arms = view.input.mixes.filter((mix) => mix.role !== 'reference')
  for (const outcome of view.input.outcomes) {
    for (const window of outcome.windows) {
      const key = `${outcome.name}@${window}`
      const family = arms.map(({ name, role }) => (role === 'mix' ? view.pairs(name, key).differences : null))
      const members = adjustFamily(family, view.input.confidence)
      arms.forEach((mix, arm) => {
        rows.push(effectRow(view, mix, outcome, window, members[arm]))
      })
    }
  }
  return makeTable(EFFECT_COLUMNS, rows)
}

function effectRow(
  view: StudyView,
  mix: StudyMix,
  outcome: StudyOutcome,
  window: string,
  member: FamilyMember,
): EffectRow {
  const pairs = view.pairs(mix.name, `${outcome.name}@${window}`)
  const smallest = smallestEffectSize(view, outcome, window)
  const weights = studyWeights(view, mix.name, outcome, window)
  const isAdjusted = view.input.multiplicity === 'holm'
  return {
    mix: mix.name,
    role: mix.role,
    outcome: outcome.name,
    window,
    mean: finiteOrNull(mean(pairs.values)),
    referenceMean: finiteOrNull(mean(pairs.reference)),
    ...differenceCells(view, pairs.differences),
    adjustedLow: isAdjusted ? finiteOrNull(member.adjusted.low) : null,
    adjustedHigh: isAdjusted ? finiteOrNull(member.adjusted.high) : null,
    pHolm: isAdjusted ? finiteOrNull(member.pHolm) : null,
    gapClosedPct: outcome.isGapScore ? finiteOrNull(meanGapClosed(pairs.values, pairs.reference)) : null,
    smallestEffect: finiteOrNull(smallest),
    reading: Number.isNaN(smallest) ? null : readEffect(pairs.differences, smallest, view.input.confidence),
    ...cashCells(view, mix, `${outcome.name}@${window}`),
    correlation: finiteOrNull(correlation(pairs.values, pairs.reference)),
    impliedMultiplier: view.input.impliedMultipliers?.[mix.name] ?? null,
    signShare: weights?.signShare ?? null,
    weightsLow: finiteOrNull(weights?.interval.low ?? Number.NaN),
    weightsHigh: finiteOrNull(weights?.interval.high ?? Number.NaN),
  }
}

function differenceCells(view: StudyView, differences: Float64Array) {
  const { confidence } = view.input
  const count = differences.length
  const error = standardDeviation(differences) / Math.sqrt(count)
  const plain = meanInterval(differences, confidence)
  const bootstrap = count > 2 ? bootstrapMean(differences, view.resamples(count), confidence) : null
  return {
    difference: finiteOrNull(plain.estimate),
    low: finiteOrNull(plain.low),
    high: finiteOrNull(plain.high),
    bootstrapLow: finiteOrNull(bootstrap?.low ?? Number.NaN),
    bootstrapHigh: finiteOrNull(bootstrap?.high ?? Number.NaN),
    mde: finiteOrNull(minimumDetectableEffect(error, count - 1, 1 - confidence)),
    replications: count,
  }
}

function meanGapClosed(scores: Float64Array, referenceScores: Float64Array): number {
  return mean(scores.map((score, row) => gapClosedPct(score, referenceScores[row])))
}

function cashCells(view: StudyView, mix: StudyMix, key: string) {
  const { cashArm, confidence } = view.input
  const rows = cashArm === undefined ? [] : [view.differences(mix.name, key), view.differences(cashArm, key)]
  const joint = rows.length === 0 ? null : drawJointly(view, rows)
  if (joint === null) return { cashEquivalent: null, cashLow: null, cashHigh: null }
  const cash = cashEquivalent(joint.means[0], joint.means[1], joint.draws[0], joint.draws[1], confidence)
  return {
    cashEquivalent: finiteOrNull(cash.estimate),
    cashLow: finiteOrNull(cash.low),
    cashHigh: finiteOrNull(cash.high),
  }
}
