import { judge, type Verdict, verdictProbabilities } from './joint-verdict.ts'

/** Bootstrap draws of a mix's differences on both indices, of the part that one policy adds, and of what counts. */
export interface BreakEvenDraws {
  readonly balance: ArrayLike<number>
  readonly efficiency: ArrayLike<number>
  /** What the mix has of the policy: with it less without it. */
  readonly balancePart: ArrayLike<number>
  readonly efficiencyPart: ArrayLike<number>
  readonly smallestBalance: ArrayLike<number>
  readonly smallestEfficiency: ArrayLike<number>
}

/** How far a policy's effect may shrink before the verdict on its mix changes. */
export interface BreakEven {
  readonly verdict: Verdict
  /** Largest factor on the effect, in steps of a hundredth, at which the verdict is another one; null if at none down to 0. */
  readonly factor: number | null
  /** The verdict at that factor. */
  readonly after: Verdict | null
}

const STEPS = 100

/**
 * Shrinks the part that a policy adds to its mix from 1 to 0 and tells where the joint verdict changes first: at factor
 * f the mix does its difference less 1 − f of the part. The money stays the same, so this is the effect per won.
 */
export function breakEven(draws: BreakEvenDraws, confidence: number): BreakEven {
  const shrunk = (whole: ArrayLike<number>, part: ArrayLike<number>, factor: number) =>
    Float64Array.from(whole, (value, draw) => value - (1 - factor) * part[draw]!)
  const verdictAt = (factor: number): Verdict =>
    judge(
      verdictProbabilities(
        shrunk(draws.balance, draws.balancePart, factor),
        shrunk(draws.efficiency, draws.efficiencyPart, factor),
        draws.smallestBalance,
        draws.smallestEfficiency,
      ),
      confidence,
    )
  const verdict = verdictAt(1)
  for (let step = STEPS - 1; step >= 0; step--) {
    const after = verdictAt(step / STEPS)
    if (after !== verdict) return { verdict, factor: step / STEPS, after }
  }
  return { verdict, factor: null, after: null }
}
