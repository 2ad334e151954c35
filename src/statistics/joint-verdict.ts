/** The joint verdicts that a mix can get against the reference, in the order of `VerdictProbabilities`. */
export const VERDICTS = ['both', 'balance at a cost', 'efficiency at a cost', 'neither', 'undecided'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Bootstrap probability, 0–1, of each of the four regions of the plane; they sum to 1. */
export interface VerdictProbabilities {
  readonly both: number
  readonly balanceAtACost: number
  readonly efficiencyAtACost: number
  readonly neither: number
}

/**
 * Shares of paired bootstrap draws in the four regions: ΔB > δ_B with ΔE > −δ_E; ΔB > δ_B with ΔE ≤ −δ_E; ΔB ≤ δ_B
 * with ΔE > δ_E; ΔB ≤ δ_B with ΔE ≤ δ_E. Differences and smallest effects are in index points; the smallest effects
 * may be one number each or one per draw.
 */
export function verdictProbabilities(
  balance: ArrayLike<number>,
  efficiency: ArrayLike<number>,
  smallestBalance: number | ArrayLike<number>,
  smallestEfficiency: number | ArrayLike<number>,
): VerdictProbabilities {
  const counts = { both: 0, balanceAtACost: 0, efficiencyAtACost: 0, neither: 0 }
  for (let draw = 0; draw < balance.length; draw++) {
    const marginB = typeof smallestBalance === 'number' ? smallestBalance : smallestBalance[draw]
    const marginE = typeof smallestEfficiency === 'number' ? smallestEfficiency : smallestEfficiency[draw]
    if (balance[draw] > marginB) counts[efficiency[draw] > -marginE ? 'both' : 'balanceAtACost']++
    else counts[efficiency[draw] > marginE ? 'efficiencyAtACost' : 'neither']++
  }
  const share = (count: number): number => count / balance.length
  return {
    both: share(counts.both),
    balanceAtACost: share(counts.balanceAtACost),
    efficiencyAtACost: share(counts.efficiencyAtACost),
    neither: share(counts.neither),
  }
}

/** The verdict whose probability reaches `confidence` (0.5–1), else `undecided`. */
export function judge(probabilities: VerdictProbabilities, confidence: number): Verdict {
  const { both, balanceAtACost, efficiencyAtACost, neither } = probabilities
  const reached = [both, balanceAtACost, efficiencyAtACost, neither].findIndex((share) => share >= confidence)
  return VERDICTS[reached < 0 ? 4 : reached]
}
