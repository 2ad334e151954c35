import { dominates } from './dominance.ts'

/**
 * Probability, 0–1, that each mix stands on the Pareto frontier: the share of bootstrap draws in which no other mix
 * dominates it. `xs` and `ys` hold one row of draws per mix, resampled together so that pairing is kept.
 */
export function frontierProbability(xs: readonly ArrayLike<number>[], ys: readonly ArrayLike<number>[]): number[] {
  const draws = xs[0]?.length ?? 0
  return xs.map((x, mix) => {
    let standing = 0
    for (let draw = 0; draw < draws; draw++) {
      const beaten = xs.some((other, rival) => dominates(other[draw], ys[rival][draw], x[draw], ys[mix][draw]))
      if (!beaten) standing++
    }
    return standing / draws
  })
}
