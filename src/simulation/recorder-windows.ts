import { parseMonth } from '../base/months.ts'
import type { PolicyInstance } from '../base/run.ts'
import { originOf, standardWindows, type Window } from '../indicators/windows.ts'
import type { RecordedRequest } from './recorder.ts'

function monthOf(policy: PolicyInstance, field: 'from' | 'to', otherwise: number): number {
  const value = policy.fields[field]
  if (typeof value === 'number') return value
  return typeof value === 'string' ? parseMonth(value) : otherwise
}

function spends(policy: PolicyInstance): boolean {
  return Number(policy.fields.budgetBnKrwPerYear ?? 0) > 0
}

/**
 * The windows of a run's outcomes: those of its study's plan, and the standard ones that the plan does not name. Without
 * a plan years count from the earliest policy of the run itself.
 */
export function recordedWindows(request: RecordedRequest): Window[] {
  const { startMonth, months, policies } = request
  const planned = request.windows ?? []
  const end = startMonth + months - 1
  const starts = policies.map((policy) => Math.max(startMonth, monthOf(policy, 'from', startMonth)))
  const ends = policies.filter(spends).map((policy) => Math.min(end, monthOf(policy, 'to', end)))
  const standard = standardWindows({
    startMonth,
    months,
    origin: originOf(planned, starts.length > 0 ? Math.min(...starts) : startMonth),
    lastSpending: ends.length > 0 ? Math.max(...ends) : null,
  })
  const names = new Set(planned.map((window) => window.id.split(':')[0]))
  return [...planned, ...standard.filter((window) => !names.has(window.id))]
}
