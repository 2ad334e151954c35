import { formatMonth } from '../base/months.ts'
import type { Window } from '../indicators/windows.ts'
import type { ResolvedScenario } from '../scenario/resolved.ts'
import type { Arm } from './expand-mixes.ts'

/** The windows of a study: every run has all of them, so that pairs exist. */
export interface StudyWindows {
  readonly windows: readonly Window[]
  /** Id of the window of that name for an arm's own comparison; `after-end` may differ between arms. */
  idFor(name: string, arm: string): string
}

const AFTER_END = 'after-end'

/**
 * Windows count from the earliest `from` of any mix; `after-end` is months 13–24 after an arm's last spending, and
 * where arms end at different times each end has a window of its own, `after-end:YYYY-MM`.
 */
export function planWindows(scenario: ResolvedScenario, arms: readonly Arm[]): StudyWindows {
  const { start, end: runEnd } = scenario.run
  const starts = arms.flatMap((arm) => arm.policies.map((policy) => Math.max(start, policy.from)))
  const origin = starts.length > 0 ? Math.min(...starts) : start
  const endOf = new Map<string, number>()
  for (const arm of arms) {
    const costly = arm.policies.filter((policy) => policy.budgetBnKrwPerYear > 0)
    if (costly.length > 0) endOf.set(arm.name, Math.max(...costly.map((policy) => Math.min(runEnd, policy.to))))
  }
  const ends = [...new Set(endOf.values())].sort((one, other) => one - other)
  const idOfEnd = (end: number) => (ends.length === 1 ? AFTER_END : `${AFTER_END}:${formatMonth(end)}`)
  const windows: Window[] = []
  for (const name of new Set(scenario.outcomes.flatMap((outcome) => outcome.windows))) {
    if (name !== AFTER_END) windows.push({ id: name, ...yearsFrom(name, origin) })
    else if (ends.length === 0) windows.push({ id: AFTER_END, first: runEnd + 13, last: runEnd + 24 })
    else windows.push(...ends.map((end) => ({ id: idOfEnd(end), first: end + 13, last: end + 24 })))
  }
  return {
    windows,
    idFor(name, arm) {
      if (name !== AFTER_END || ends.length <= 1) return name
      return idOfEnd(endOf.get(arm) ?? ends.at(-1)!)
    },
  }
}

function yearsFrom(name: string, origin: number): { first: number; last: number } {
  const [, from, to] = /^years?-(\d+)(?:-(\d+))?$/.exec(name) ?? []
  const first = Number(from)
  return { first: origin + 12 * (first - 1), last: origin + 12 * Number(to ?? first) - 1 }
}
