/** An ellipse as a closed line of points. */
export type Outline = readonly (readonly [number, number])[]

const STEPS = 72

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * Confidence region of the mean of paired observations (Hotelling's T²), as an outline around that mean.
 * The quantile of F with 2 and n − 2 degrees of freedom has the closed form (n − 2)/2 · ((1 − p)^(−2/(n − 2)) − 1).
 * Null with fewer than three observations.
 */
export function meanEllipse(x: readonly number[], y: readonly number[], confidence: number): Outline | null {
  const count = x.length
  if (count < 3) return null
  const [centreX, centreY] = [mean(x), mean(y)]
  let xx = 0
  let xy = 0
  let yy = 0
  for (let index = 0; index < count; index++) {
    const dx = x[index]! - centreX
    const dy = y[index]! - centreY
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  const freedom = count - 2
  const quantile = (freedom / 2) * ((1 - confidence) ** (-2 / freedom) - 1)
  const factor = ((2 * (count - 1)) / freedom) * quantile
  const scale = factor / count / (count - 1)
  const a = Math.sqrt(xx * scale)
  const b = a > 0 ? (xy * scale) / a : 0
  const c = Math.sqrt(Math.max(0, yy * scale - b * b))
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (2 * Math.PI * step) / STEPS
    return [centreX + a * Math.cos(angle), centreY + b * Math.cos(angle) + c * Math.sin(angle)] as const
  })
}
