import { roundWon } from '../base/won.ts'

/** First and last month of a programme and the months in which it grows to full strength. */
export interface ProgrammeSpan {
  readonly from: number
  readonly to: number
  readonly rampMonths: number
}

/** Strength of a programme in a month: 0 outside its span, rising by equal steps to 1 over the ramp. */
export function strengthIn(span: ProgrammeSpan, month: number): number {
  if (month < span.from || month > span.to) return 0
  return Math.min(1, (month - span.from + 1) / Math.max(1, span.rampMonths))
}

/** Sum of the strengths of all months up to and including `month`, in months at full strength. */
export function strengthThrough(span: ProgrammeSpan, month: number): number {
  const months = Math.max(0, Math.min(month, span.to) - span.from + 1)
  const ramp = Math.max(1, span.rampMonths)
  return months <= ramp ? (months * (months + 1)) / (2 * ramp) : (ramp + 1) / 2 + (months - ramp)
}

/** Whole won planned from month `first` to `last`: rests are carried from month to month, so that no won is lost. */
export function plannedBetween(monthlyWon: number, span: ProgrammeSpan, first: number, last: number): number {
  return roundWon(monthlyWon * strengthThrough(span, last)) - roundWon(monthlyWon * strengthThrough(span, first - 1))
}

/** Share of the plan of months `first` to `last` that falls due by the end of `month`, from 0 to 1. */
export function shareDue(span: ProgrammeSpan, first: number, last: number, month: number): number {
  const before = strengthThrough(span, first - 1)
  const whole = strengthThrough(span, last) - before
  return whole > 0 ? Math.max(0, Math.min(1, (strengthThrough(span, month) - before) / whole)) : 0
}
