/** An estimate with its interval, in the estimate's unit. */
export interface Interval {
  readonly estimate: number
  readonly low: number
  readonly high: number
}
