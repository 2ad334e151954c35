import { parseArgs } from 'node:util'
import { UsageError } from '../src/base/errors.ts'

/** What a bench of worlds measures. */
export interface WorldFlags {
  readonly pack: string
  readonly seed: string
  readonly personsPerAgent: number
  readonly threads: number
  /** Measured months, after `burnIn` months that also warm the compiler. */
  readonly months: number
  readonly burnIn: number
  /** Processor time of the process tells more than time on the wall where other work shares the cores. */
  readonly clock: 'wall' | 'processor'
  readonly json: boolean
}

function whole(name: string, given: string): number {
  const value = Number(given)
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${name} takes a whole number from 1, not ${given}`)
  return value
}

/** Reads the flags of a bench of worlds; throws UsageError for a wrong one. */
export function readWorldFlags(given: readonly string[]): WorldFlags {
  const { values } = parseArgs({
    args: [...given],
    options: {
      pack: { type: 'string', default: 'packs/korea' },
      seed: { type: 'string', default: 'perf' },
      'persons-per-agent': { type: 'string', default: '500' },
      threads: { type: 'string', default: '1' },
      months: { type: 'string', default: '60' },
      'burn-in': { type: 'string', default: '12' },
      clock: { type: 'string', default: 'wall' },
      json: { type: 'boolean', default: false },
    },
  })
  const threads = whole('threads', values.threads)
  if (threads !== 1) throw new UsageError('a run of the model takes one thread so far: --threads 1')
  const { clock } = values
  if (clock !== 'wall' && clock !== 'processor') throw new UsageError(`--clock is wall or processor, not ${clock}`)
  return {
    pack: values.pack,
    seed: values.seed,
    personsPerAgent: whole('persons-per-agent', values['persons-per-agent']),
    threads,
    months: whole('months', values.months),
    burnIn: whole('burn-in', values['burn-in']),
    clock,
    json: values.json,
  }
}
