import { formatMonth } from '../base/months.ts'
import type { Fault } from './faults.ts'
import { listAt, mapAt, monthAt, numberAt, type Plain, textAt } from './plain.ts'
import type { Vocabulary } from './vocabulary.ts'

/** First and last month of a run, inclusive. */
interface Run {
  readonly start: number
  readonly end: number
}

/** What is allowed but surprising: policies outside the run, windows that it does not reach, budget rules without budgets. */
export function warningsOf(plain: Plain, vocabulary: Vocabulary): Fault[] {
  const given = mapAt(plain, 'run')
  const start = monthAt(given, 'start')
  const months = numberAt(given, 'months')
  const money = [...ruleWarnings(plain), ...moneyWarnings(plain, vocabulary)]
  if (start === undefined || months === undefined) return money
  const run = { start, end: start + months - 1 }
  const policies = mapAt(plain, 'policies')
  const outside = Object.keys(policies).flatMap((name) => policyOutside(mapAt(policies, name), ['policies', name], run))
  return [...outside, ...windowsOutside(plain, run), ...money]
}

/** Budgets that a rule cannot work with as they are written. */
function ruleWarnings(plain: Plain): Fault[] {
  const budget = mapAt(plain, 'budget')
  const rule = textAt(budget, 'rule')
  if (rule === undefined || rule === 'none') return []
  const policies = mapAt(plain, 'policies')
  const isCostly = (name: string) => (numberAt(policies[name], 'budgetBnKrwPerYear') ?? 0) > 0
  if (Object.keys(policies).some(isCostly)) return []
  const message = `${rule} has nothing to work on: no policy has a budget`
  return [{ path: ['budget', 'rule'], at: 'value', message }]
}

/** Policies that work by money and state none. */
function moneyWarnings(plain: Plain, { policies }: Vocabulary): Fault[] {
  const given = mapAt(plain, 'policies')
  return Object.keys(given).flatMap((name): Fault[] => {
    const policy = mapAt(given, name)
    const declaration = policies.find(({ id }) => id === policy.use)
    if (declaration?.budgetLines === undefined || policy.budgetBnKrwPerYear !== undefined) return []
    const message = 'states no budgetBnKrwPerYear: what it does by money does not happen'
    return [{ path: ['policies', name], at: 'key', message }]
  })
}

function policyOutside(policy: Plain, path: readonly PropertyKey[], { start, end }: Run): Fault[] {
  const from = monthAt(policy, 'from') ?? start
  const to = monthAt(policy, 'to') ?? end
  const warning = (key: string, message: string): Fault[] => [{ path: [...path, key], at: 'value', message }]
  if (from > end)
    return warning('from', `begins ${formatMonth(from)}, after the run ends, ${formatMonth(end)}: no effect`)
  if (to >= from && to < start) {
    return warning('to', `ends ${formatMonth(to)}, before the run begins, ${formatMonth(start)}: no effect`)
  }
  if (from >= start) return []
  return warning('from', `begins ${formatMonth(from)}, before the run begins, ${formatMonth(start)}: works from then`)
}

function windowsOutside(plain: Plain, { start, end }: Run): Fault[] {
  const froms = Object.values(mapAt(plain, 'policies')).map((policy) => monthAt(policy, 'from') ?? start)
  const origin = Math.max(start, Math.min(...froms, Number.MAX_SAFE_INTEGER))
  const outcomes = mapAt(plain, 'outcomes')
  return Object.keys(outcomes).flatMap((name) =>
    listAt(mapAt(outcomes, name), 'windows').flatMap((window, index): Fault[] => {
      const lastYear = Number(/^years?-(?:\d+-)?(\d+)$/.exec(String(window))?.[1] ?? 0)
      const last = origin + 12 * lastYear - 1
      if (lastYear === 0 || froms.length === 0 || last <= end) return []
      const message = `${window} ends ${formatMonth(last)}, after the run ends, ${formatMonth(end)}: no value`
      return [{ path: ['outcomes', name, 'windows', index], at: 'value', message }]
    }),
  )
}
