import type { UniformSource } from './uniform-source.ts'

/** Resamples of whole replications: `rows` × `count` positions in [0, `count`), row-major. */
export interface Resamples {
  readonly rows: number
  readonly count: number
  readonly positions: Int32Array
}

/** Draws `rows` resamples of `count` replications with replacement; the first draw used is `rows`·0. */
export function drawResamples(rows: number, count: number, uniform: UniformSource): Resamples {
  const positions = new Int32Array(rows * count)
  for (let draw = 0; draw < positions.length; draw++) positions[draw] = Math.floor(uniform(draw) * count)
  return { rows, count, positions }
}

/** Each replication left out once: the resamples of the jackknife, `count` × (`count` − 1). */
export function leaveOneOut(count: number): Resamples {
  const positions = new Int32Array(count * (count - 1))
  let next = 0
  for (let left = 0; left < count; left++) {
    for (let kept = 0; kept < count; kept++) if (kept !== left) positions[next++] = kept
  }
  return { rows: count, count: count - 1, positions }
}
