import { formatMonth, parseMonth } from '../../base/months.ts'
import type { StudyWindow } from '../study-report.ts'
import { policiesOf, type ScenarioFacts } from './scenario-facts.ts'

/**
 * First and last month of a window: years count from the earliest start of any mix's policy; `after-end` has one span
 * only if all mixes end spending together. Null where the span leaves the run or differs between mixes.
 */
export function spanWindow(scenario: ScenarioFacts, arms: readonly string[], id: string): StudyWindow {
  const start = parseMonth(scenario.run.start)
  const end = start + scenario.run.months - 1
  const used = arms.map((arm) => policiesOf(scenario, arm).flatMap((name) => scenario.policies[name] ?? []))
  const starts = used.flat().map((policy) => (policy.from ? Math.max(start, parseMonth(policy.from)) : start))
  const origin = starts.length > 0 ? Math.min(...starts) : start
  const ends = used
    .filter((policies) => policies.some((policy) => (policy.budgetBnKrwPerYear ?? 0) > 0))
    .map((policies) => Math.max(...policies.map((policy) => (policy.to ? Math.min(end, parseMonth(policy.to)) : end))))
  const years = /^years?-(\d+)(?:-(\d+))?$/.exec(id)
  let span: readonly [number, number] | null = null
  if (years) span = [origin + 12 * (Number(years[1]) - 1), origin + 12 * Number(years[2] ?? years[1]) - 1]
  else if (id === 'after-end' && new Set(ends).size === 1) span = [ends[0]! + 13, ends[0]! + 24]
  const inside = span && span[0] >= start && span[1] <= end
  return inside ? { id, from: formatMonth(span![0]), to: formatMonth(span![1]) } : { id, from: null, to: null }
}
