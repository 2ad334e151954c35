import { meanEllipse } from '../../statistics/mean-ellipse.ts'

/** An ellipse as a closed line of points. */
export type Outline = readonly (readonly [number, number])[]

const STEPS = 72

/** Outline of the confidence region of the mean of paired values (Hotelling); null below three pairs. */
export function outlineMean(x: readonly number[], y: readonly number[], confidence: number): Outline | null {
  if (x.length < 3) return null
  const { centreX, centreY, semiMajor, semiMinor, directionX, directionY } = meanEllipse(x, y, confidence)
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (2 * Math.PI * step) / STEPS
    const [along, across] = [semiMajor * Math.cos(angle), semiMinor * Math.sin(angle)]
    return [
      centreX + along * directionX - across * directionY,
      centreY + along * directionY + across * directionX,
    ] as const
  })
}
