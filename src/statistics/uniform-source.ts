import { drawFineUniform, Stream, seekStream } from '../random/draw.ts'
import { deriveRunKey } from '../random/run-key.ts'

/** Uniform number in [0, 1) of each draw counted from 0; the same draw always gives the same number. */
export type UniformSource = (draw: number) => number

/** Purposes of draws in statistics, each with its own sequence. Numbers are never changed. */
export const DRAW_PURPOSES = { bootstrap: 1, weights: 2 } as const

/** Draws for one purpose from the user's seed text; replication 0 is never simulated, so no run shares them. */
export function seedUniform(seed: string, purpose: keyof typeof DRAW_PURPOSES): UniformSource {
  const stream = new Stream()
  seekStream(stream, deriveRunKey(seed, 0), DRAW_PURPOSES[purpose], 0)
  return (draw) => drawFineUniform(stream, 0, 0, draw)
}
