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
function readWorldFlags(given: readonly string[]): WorldFlags {
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
  const { clock } = values
  if (clock !== 'wall' && clock !== 'processor') throw new UsageError(`--clock is wall or processor, not ${clock}`)
  return {
    pack: values.pack,
    seed: values.seed,
    personsPerAgent: whole('persons-per-agent', values['persons-per-agent']),
    threads: whole('threads', values.threads),
    months: whole('months', values.months),
    burnIn: whole('burn-in', values['burn-in']),
    clock,
    json: values.json,
  }
}

/** The flags of this process; ends it with exit code 2 and one line where they are wrong. */
export function worldFlags(): WorldFlags {
  try {
    return readWorldFlags(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(2)
  }
}
