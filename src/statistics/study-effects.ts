import { bootstrapMean } from './bootstrap-mean.ts'
import { cashEquivalent } from './cash-equivalent.ts'
import { correlation } from './correlation.ts'
import { readEffect } from './effect-reading.ts'
import { adjustFamily, type FamilyMember } from './family-adjustment.ts'
import { gapClosedPct } from './gap-closed.ts'
import type { Interval } from './interval.ts'
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
  const { confidence, multiplicity } = view.input
  const key = `${outcome.name}@${window}`
  const { values, reference, differences } = view.pairs(mix.name, key)
  const count = differences.length
  const plain = meanInterval(differences, confidence)
  const bootstrap = count > 2 ? bootstrapMean(differences, view.resamples(count), confidence) : null
  const smallest = smallestEffectSize(view, outcome, window)
  const cash = cashOf(view, mix, key)
  const weights = studyWeights(view, mix.name, outcome, window)
  const isAdjusted = multiplicity === 'holm'
  return {
    mix: mix.name,
    role: mix.role,
    outcome: outcome.name,
    window,
    mean: finiteOrNull(mean(values)),
    referenceMean: finiteOrNull(mean(reference)),
    difference: finiteOrNull(plain.estimate),
    low: finiteOrNull(plain.low),
    high: finiteOrNull(plain.high),
    adjustedLow: isAdjusted ? finiteOrNull(member.adjusted.low) : null,
    adjustedHigh: isAdjusted ? finiteOrNull(member.adjusted.high) : null,
    pHolm: isAdjusted ? finiteOrNull(member.pHolm) : null,
    bootstrapLow: finiteOrNull(bootstrap?.low ?? Number.NaN),
    bootstrapHigh: finiteOrNull(bootstrap?.high ?? Number.NaN),
    gapClosedPct: outcome.isGapScore ? finiteOrNull(meanGapClosed(values, reference)) : null,
    smallestEffect: finiteOrNull(smallest),
    reading: Number.isNaN(smallest) ? null : readEffect(differences, smallest, confidence),
    cashEquivalent: finiteOrNull(cash.estimate),
    cashLow: finiteOrNull(cash.low),
    cashHigh: finiteOrNull(cash.high),
    mde: finiteOrNull(
      minimumDetectableEffect(standardDeviation(differences) / Math.sqrt(count), count - 1, 1 - confidence),
    ),
    replications: count,
    correlation: finiteOrNull(correlation(values, reference)),
    impliedMultiplier: view.input.impliedMultipliers?.[mix.name] ?? null,
    signShare: weights?.signShare ?? null,
    weightsLow: finiteOrNull(weights?.interval.low ?? Number.NaN),
    weightsHigh: finiteOrNull(weights?.interval.high ?? Number.NaN),
  }
}

function meanGapClosed(scores: Float64Array, referenceScores: Float64Array): number {
  return mean(scores.map((score, row) => gapClosedPct(score, referenceScores[row])))
}

function cashOf(view: StudyView, mix: StudyMix, key: string): Interval {
  const { cashArm, confidence } = view.input
  const rows = cashArm === undefined ? [] : [view.differences(mix.name, key), view.differences(cashArm, key)]
  const joint = rows.length === 0 ? null : drawJointly(view, rows)
  if (joint === null) return { estimate: Number.NaN, low: Number.NaN, high: Number.NaN }
  return cashEquivalent(joint.means[0], joint.means[1], joint.draws[0], joint.draws[1], confidence)
}
