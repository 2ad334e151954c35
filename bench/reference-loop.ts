import { performance } from 'node:perf_hooks'

const TABLE = 1 << 16
const STEPS = 1 << 22

/**
 * Nanoseconds of one step of a fixed loop of the kind that kernels run: a hash, a gather, a multiply and an add. The
 * fastest of nine passes, so that other work on the machine hardly shows.
 */
export function referenceNanoseconds(): number {
  const table = Float64Array.from({ length: TABLE }, (_, at) => 1 + at / TABLE)
  let fastest = Infinity
  let sum = 0
  for (let pass = 0; pass < 9; pass++) {
    const started = performance.now()
    for (let step = 0; step < STEPS; step++) {
      const mixed = Math.imul(step ^ (step >>> 16), 0x21f0aaad)
      sum = sum * 0.5 + table[(mixed ^ (mixed >>> 15)) & (TABLE - 1)]!
    }
    fastest = Math.min(fastest, performance.now() - started)
  }
  if (!(sum > 0)) throw new Error('the reference loop was optimised away')
  return (fastest * 1e6) / STEPS
}
