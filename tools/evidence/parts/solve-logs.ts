/** Solves a small system of linear equations by Gaussian elimination with pivoting; rows are equations. */
export function solveLinear(rows: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const work = rows.map((row, index) => [...row, right[index]!])
  for (let column = 0; column < size; column++) {
    const below = work.slice(column).map((row) => Math.abs(row[column]!))
    const pivot = column + below.indexOf(Math.max(...below))
    ;[work[column], work[pivot]] = [work[pivot]!, work[column]!]
    for (let row = column + 1; row < size; row++) {
      const factor = work[row]![column]! / work[column]![column]!
      for (let k = column; k <= size; k++) work[row]![k]! -= factor * work[column]![k]!
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    let rest = work[row]![size]!
    for (let k = row + 1; k < size; k++) rest -= work[row]![k]! * solution[k]!
    solution[row] = rest / work[row]![row]!
  }
  return solution
}

/** One evaluation: logs of the parameters and logs of statistics over targets. */
export interface Evaluation {
  readonly at: readonly number[]
  readonly gaps: readonly number[]
}

export interface Search {
  /** Evaluates; slow. */
  readonly evaluate: (at: readonly number[]) => Promise<Evaluation>
  readonly start: readonly number[]
  /** Step of the finite differences by which slopes are first measured, log. */
  readonly probe: number
  readonly largestStep: number
  readonly rounds: number
}

/** Broyden's method in logs: slopes by finite differences, then quasi-Newton steps; every evaluation, the best one last. */
export async function searchRoots({ evaluate, start, probe, largestStep, rounds }: Search): Promise<Evaluation[]> {
  const size = start.length
  let now = await evaluate(start)
  const trail = [now]
  const slopes: number[][] = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (let k = 0; k < size; k++) {
    const moved = await evaluate(start.map((value, index) => value + (index === k ? probe : 0)))
    trail.push(moved)
    for (let row = 0; row < size; row++) slopes[row]![k] = (moved.gaps[row]! - now.gaps[row]!) / probe
  }
  for (let round = 0; round < rounds; round++) {
    const wanted = solveLinear(
      slopes,
      now.gaps.map((gap) => -gap),
    )
    const longest = Math.max(...wanted.map(Math.abs))
    const step = wanted.map((value) => value * Math.min(1, largestStep / longest))
    const next = await evaluate(now.at.map((value, k) => value + step[k]!))
    const length = step.reduce((sum, value) => sum + value * value, 0)
    for (let row = 0; row < size; row++) {
      const expected = slopes[row]!.reduce((sum, slope, k) => sum + slope * step[k]!, 0)
      const surprise = next.gaps[row]! - now.gaps[row]! - expected
      for (let k = 0; k < size; k++) slopes[row]![k]! += (surprise * step[k]!) / length
    }
    trail.push(next)
    now = next
  }
  const worst = ({ gaps }: Evaluation) => Math.max(...gaps.map(Math.abs))
  return trail.toSorted((one, other) => worst(other) - worst(one))
}
