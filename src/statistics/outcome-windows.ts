/** When a study's policies run and what was recorded; months are absolute, as `base/months` counts them. */
export interface StudyCalendar {
  /** First recorded month. */
  readonly startMonth: number
  /** Recorded months. */
  readonly months: number
  /** First month of the earliest policy of the whole bench, from which windows count; null without policies. */
  readonly earliestFrom: number | null
  /** Last month in which the mix spends; null if it never spends. */
  readonly lastSpending: number | null
}

/** First and last month, both included. */
export interface MonthSpan {
  readonly first: number
  readonly last: number
}

/**
 * Months of a window: `years-a-b` are months 12·(a − 1) + 1 to 12·b counted from the earliest `from` (`years-3-5` is
 * months 25–60); `after-end` is months 13–24 after the last month of spending. Null outside the run or for another name.
 */
export function findWindow(name: string, calendar: StudyCalendar): MonthSpan | null {
  const span = locate(name, calendar)
  const end = calendar.startMonth + calendar.months - 1
  return span !== null && span.first >= calendar.startMonth && span.last <= end ? span : null
}

function locate(name: string, { earliestFrom, lastSpending }: StudyCalendar): MonthSpan | null {
  if (name === 'after-end') return lastSpending === null ? null : { first: lastSpending + 13, last: lastSpending + 24 }
  const years = /^years-([1-9]\d*)-([1-9]\d*)$/.exec(name)
  if (years === null || earliestFrom === null) return null
  const [from, to] = [Number(years[1]), Number(years[2])]
  return from <= to ? { first: earliestFrom + 12 * (from - 1), last: earliestFrom + 12 * to - 1 } : null
}
