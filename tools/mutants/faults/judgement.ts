import type { Fault } from '../fault.ts'

const ESTIMATORS = ['test/statistics/support-estimators.test.ts']
const JUDGE = ['test/validation/judge.test.ts']
const EVALUATION = ['test/experiments/evaluation']

/** Estimators of support, validation, evaluation. */
export const JUDGEMENT_FAULTS: readonly Fault[] = [
  {
    file: 'src/statistics/nearest-neighbours.ts',
    find: 'distance(columns, position, candidate) <= farthest',
    replace: 'distance(columns, position, candidate) >= farthest',
    why: 'firms are matched with the least similar ones',
    tests: ESTIMATORS,
  },
  {
    file: 'src/statistics/matched-difference.ts',
    find: '(weight[at]! * weight[at]! - squaredWeight[at]!) * spread',
    replace: 'squaredWeight[at]! * spread',
    why: 'the error forgets that a control is used several times',
    tests: ESTIMATORS,
  },
  {
    file: 'src/statistics/matched-difference.ts',
    find: 'return value[at]! - fitted(at) - beside',
    replace: 'return value[at]! + fitted(at) - beside',
    why: 'the bias correction adds what distance leaves',
    tests: ESTIMATORS,
  },
  {
    file: 'src/statistics/equivalence-verdict.ts',
    find: 'Math.abs(estimate) - half > margin',
    replace: 'Math.abs(estimate) > margin',
    why: 'an interval that reaches into the margin counts as a difference',
    tests: ESTIMATORS,
  },
  {
    file: 'src/statistics/event-study.ts',
    find: 'changeOf(panel, units[at]!, period - 1, period + event)',
    replace: 'changeOf(panel, units[at]!, period, period + event)',
    why: 'effects are measured from the year of the award, not the year before',
    tests: ESTIMATORS,
  },
  {
    file: 'src/validation/judge.ts',
    find: "(high === null || simulated <= high) ? 'inside' : 'outside'",
    replace: "(high === null || simulated <= high) ? 'outside' : 'inside'",
    why: 'targets that are met count as missed',
    tests: JUDGE,
  },
  {
    file: 'src/validation/judge.ts',
    find: 'simulated * wantedSign(low, high) < 0',
    replace: 'simulated * wantedSign(low, high) > 0',
    why: 'the right sign counts as wrong',
    tests: JUDGE,
  },
  {
    file: 'src/validation/judge.ts',
    find: "if (across === 'lowest') return Math.min(...values)",
    replace: "if (across === 'lowest') return Math.max(...values)",
    why: 'the corridor is judged by the best run',
    tests: JUDGE,
  },
  {
    file: 'src/validation/hindcast.ts',
    find: 'net += movers[(month * count + other) * count + region]!',
    replace: 'net += movers[(month * count + other) * count + other]!',
    why: 'net moves of the hindcast have no arrivals',
    tests: ['test/validation/hindcast.test.ts'],
  },
  {
    file: 'src/experiments/evaluation/growth-effects.ts',
    find: 'growthAround(panel, unit, period) - growthAround(panels[index]!, other, period)',
    replace: 'growthAround(panel, unit, period)',
    why: 'the true effect of support is all growth of the supported',
    tests: EVALUATION,
  },
  {
    file: 'src/experiments/evaluation/displacement.ts',
    find: 'sums.net[region]! -= theirs[unit * years + year]!',
    replace: 'sums.net[region]! += theirs[unit * years + year]!',
    why: 'firms that exist only without support count as its gain',
    tests: EVALUATION,
  },
  {
    file: 'src/experiments/budget/present-value.ts',
    find: 'exp((-months / 12)',
    replace: 'exp((months / 12)',
    why: 'later money is worth more',
    tests: ['test/experiments/budget'],
  },
  {
    file: 'src/experiments/budget/pilot-plan.ts',
    find: '/pilot`, count,',
    replace: '`, count,',
    why: 'the pilot shares its luck with the runs that verify it',
    tests: ['test/experiments/budget'],
  },
  {
    file: 'src/statistics/break-even.ts',
    find: 'value - (1 - factor) * part[draw]!',
    replace: 'value - factor * part[draw]!',
    why: 'a policy shrinks from nothing to its full effect',
    tests: ['test/statistics/attribution.test.ts'],
  },
]
