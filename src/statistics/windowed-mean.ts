import { mean } from './mean.ts'
import type { MonthSpan } from './outcome-windows.ts'

/** Mean of a monthly column (its first value is `startMonth`) over a span of months; null without a span or outside it. */
export function windowedMean(monthly: ArrayLike<number>, startMonth: number, span: MonthSpan | null): number | null {
  if (span === null || span.first < startMonth || span.last >= startMonth + monthly.length) return null
  const length = span.last - span.first + 1
  return mean(Float64Array.from({ length }, (_, month) => monthly[span.first - startMonth + month]))
}
