/** Months over which outcomes are means, inclusive, as `base/months` counts months. */
export interface Window {
  readonly id: string
  readonly first: number
  readonly last: number
}

/** When the policies of a bench run; months as `base/months` counts them. */
export interface WindowCalendar {
  readonly startMonth: number
  readonly months: number
  /** First month of the earliest policy of the whole bench, from which years count. */
  readonly origin: number
  /** Last month of spending; null without any. */
  readonly lastSpending: number | null
}

/** Years `from` to `to` counted from the origin, both included. */
function years(id: string, origin: number, from: number, to: number): Window {
  return { id, first: origin + 12 * (from - 1), last: origin + 12 * to - 1 }
}

/** The windows that every run reports (docs/indicators.md): years from the bench's earliest start, after the end, the last year. */
export function standardWindows({ startMonth, months, origin, lastSpending }: WindowCalendar): Window[] {
  const end = startMonth + months - 1
  const after = lastSpending ?? end
  return [
    years('year-1', origin, 1, 1),
    years('years-3-5', origin, 3, 5),
    years('years-8-10', origin, 8, 10),
    { id: 'after-end', first: after + 13, last: after + 24 },
    { id: 'last-12', first: end - 11, last: end },
  ]
}

/** The month that years count from, read off windows that name years; `fallback` if none does. */
export function originOf(windows: readonly Window[], fallback: number): number {
  for (const { id, first } of windows) {
    const years = /^years?-([1-9]\d*)(?:-[1-9]\d*)?$/.exec(id)
    if (years !== null) return first - 12 * (Number(years[1]) - 1)
  }
  return fallback
}
