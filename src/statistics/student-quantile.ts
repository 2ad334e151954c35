import { studentCdf } from './student-cdf.ts'

/** Value below which `probability` in (0, 1) of Student's t with `degrees` of freedom (> 0) lies. */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability > 0.5) return -studentQuantile(1 - probability, degrees)
  if (probability === 0.5) return 0
  if (!(probability > 0)) return probability === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  let low = -1
  while (studentCdf(low, degrees) > probability) low *= 2
  let high = low === -1 ? 0 : low / 2
  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2
    if (middle === low || middle === high) break
    if (studentCdf(middle, degrees) > probability) high = middle
    else low = middle
  }
  return low + (high - low) / 2
}
