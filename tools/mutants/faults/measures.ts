import type { Fault } from '../fault.ts'

/** Indicators and statistics. */
export const MEASURE_FAULTS: readonly Fault[] = [
  {
    file: 'src/indicators/balance-index.ts',
    find: 'Math.max(0, 1 - relative[region]!)',
    replace: 'Math.max(0, relative[region]! - 1)',
    why: 'regions above the benchmark count as gaps',
  },
  {
    file: 'src/indicators/index-values.ts',
    find: 'productivity - base[0] - trend',
    replace: 'productivity - base[0] + trend',
    why: 'growth on trend counts as efficiency',
  },
  {
    file: 'src/indicators/observe-accounts.ts',
    find: "    gave(ledger, 'familySupportPaid', area) -\n",
    replace: '',
    why: 'disposable income holds what families gave away',
  },
  {
    file: 'src/indicators/observe-firms.ts',
    find: 'view.weighted[area]! / view.labour[area]! - meanLogProductivity(view, area)',
    replace: 'view.weighted[area]! / view.labour[area]!',
    why: 'the covariance holds the mean',
  },
  {
    file: 'src/indicators/observe-people.ts',
    find: 'heads[work + HEADS.HIGH_SKILL_JOBS]! += isHighSkill',
    replace: 'heads[home + HEADS.HIGH_SKILL_JOBS]! += isHighSkill',
    why: 'jobs count at home, not at work',
  },
  {
    file: 'src/indicators/windows.ts',
    find: 'first: after + 13, last: after + 24',
    replace: 'first: after + 1, last: after + 12',
    why: 'the window after the end begins while the money still works',
  },
  {
    file: 'src/indicators/window-means.ts',
    find: 'value * exp(-trend * monthsOnTrend(month))',
    replace: 'value * exp(trend * monthsOnTrend(month))',
    why: 'trends are added twice instead of taken out',
  },
  {
    file: 'src/statistics/holm.ts',
    find: 'const factor = order.length - rank',
    replace: 'const factor = rank + 1',
    why: 'many comparisons are corrected the wrong way round',
  },
  {
    file: 'src/statistics/joint-verdict.ts',
    find: "efficiency[draw] > -marginE ? 'both'",
    replace: "efficiency[draw] > marginE ? 'both'",
    why: 'balance without loss of efficiency is judged a loss',
  },
  {
    file: 'src/statistics/williamson.ts',
    find: 'return Math.sqrt(weightedMean(squares, weights)) / centre',
    replace: 'return Math.sqrt(weightedMean(squares, weights))',
    why: 'dispersion depends on the unit of income',
  },
  {
    file: 'src/statistics/bca-interval.ts',
    find: 'const shifted = bias + normalQuantile(probability)',
    replace: 'const shifted = normalQuantile(probability)',
    why: 'the interval corrects half the bias',
  },
  {
    file: 'src/statistics/equivalence-test.ts',
    find: 'return Math.max(lower, upper)',
    replace: 'return Math.min(lower, upper)',
    why: 'one test of two is enough for equivalence',
  },
]
