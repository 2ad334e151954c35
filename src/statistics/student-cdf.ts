import { incompleteBeta } from './incomplete-beta.ts'

/** Share of Student's t with `degrees` of freedom (> 0) at or below `t`; the lower tail keeps its relative accuracy. */
export function studentCdf(t: number, degrees: number): number {
  const square = t * t
  if (square === Number.POSITIVE_INFINITY) return t > 0 ? 1 : 0
  const tail = 0.5 * incompleteBeta(degrees / (degrees + square), degrees / 2, 0.5, square / (degrees + square))
  return t > 0 ? 1 - tail : tail
}
