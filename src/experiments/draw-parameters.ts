import { createHash } from 'node:crypto'
import { InternalError } from '../base/errors.ts'
import { exp } from '../base/exp.ts'
import { drawFineUniform, Stream, seekStream } from '../random/draw.ts'
import { deriveRunKey } from '../random/run-key.ts'
import type { Distribution } from '../scenario/resolved.ts'
import { normalQuantile } from '../statistics/normal-quantile.ts'

const DRAW_LIMIT = 100_000
const SMALLEST = 1 / 18014398509481984

/**
 * Values of the uncertain parameters in one replication, by id. A value depends on seed, replication and the
 * parameter's own id, so a further uncertain parameter changes no other, and all mixes of a replication share them.
 */
export function drawParameters(
  uncertainty: Readonly<Record<string, Distribution>>,
  seed: string,
  replication: number,
): Record<string, number> {
  const stream = new Stream()
  seekStream(stream, deriveRunKey(`${seed}/uncertainty`, replication), 0, 0)
  return Object.fromEntries(
    Object.keys(uncertainty)
      .sort()
      .map((id) => {
        const key = createHash('sha256').update(id).digest()
        const draw = (k: number) => drawFineUniform(stream, key.readInt32LE(0), key.readInt32LE(4), k)
        return [id, drawWithin(uncertainty[id]!, draw, id)]
      }),
  )
}

function drawWithin(distribution: Distribution, draw: (k: number) => number, id: string): number {
  const low = distribution.min ?? Number.NEGATIVE_INFINITY
  const high = distribution.max ?? Number.POSITIVE_INFINITY
  for (let k = 0; k < DRAW_LIMIT; k += 1) {
    const value = invert(distribution, draw(k))
    if (value >= low && value <= high) return value
  }
  throw new InternalError(`uncertainty.${id}: the distribution has next to no weight between its min and max`)
}

/** Value below which the share `u` of the distribution lies, bounds of normal and lognormal left aside. */
function invert(distribution: Distribution, u: number): number {
  switch (distribution.dist) {
    case 'normal':
      return distribution.mean + distribution.sd * normalQuantile(Math.max(u, SMALLEST))
    case 'lognormal':
      return distribution.median * exp(distribution.sdLog * normalQuantile(Math.max(u, SMALLEST)))
    case 'uniform':
      return distribution.min + (distribution.max - distribution.min) * u
    case 'triangular':
      return invertTriangular(distribution.min, distribution.mode, distribution.max, u)
  }
}

function invertTriangular(min: number, mode: number, max: number, u: number): number {
  const width = max - min
  if (width === 0) return min
  if (u * width < mode - min) return min + Math.sqrt(u * width * (mode - min))
  return max - Math.sqrt((1 - u) * width * (max - mode))
}
