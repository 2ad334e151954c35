import { readFileSync } from 'node:fs'
import { ALL_PARAMETERS, type ParameterId } from '../../src/phases/parameters.ts'
import { round } from './parts/bands.ts'
import type { CalibrationRun, CalibrationTask } from './parts/calibration-run.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import { runWorkers } from './parts/run-workers.ts'
import { searchRoots } from './parts/solve-logs.ts'

export const rooms = [...MODEL_ROOMS, ...KOREA_TABLES]
export const flags: Flags = {
  seeds: 4,
  months: 120,
  'burn-in': 60,
  'persons-per-agent': 1000,
  jobs: 2,
  seed: 'regio-calibration',
  rounds: 5,
}

const STATISTICS = ['unemploymentPct', 'inflationPct', 'movesPerThousand', 'ownAccountPct', 'firmsPct'] as const
type Statistic = (typeof STATISTICS)[number]

/** A parameter, the statistic that it moves most, and the value to reach. */
interface Pairing {
  readonly parameter: ParameterId
  readonly statistic: Statistic
  readonly target: number | 'base'
  readonly source: string
}

const PAIRINGS: readonly Pairing[] = [
  {
    parameter: 'wages.unemploymentNorm',
    statistic: 'unemploymentPct',
    target: 'base',
    source: 'unemployment of the base year [pack]',
  },
  {
    parameter: 'migration.multiplier',
    statistic: 'movesPerThousand',
    target: 'base',
    source: 'moves between regions, mean of 2012 to 2016 [S07]',
  },
  {
    parameter: 'selfEmployment.entry',
    statistic: 'ownAccountPct',
    target: 'base',
    source: 'own-account share of the base year [pack]',
  },
  {
    parameter: 'world.inflation',
    statistic: 'inflationPct',
    target: 1.915,
    source: 'mean consumer price inflation of 2010 to 2016 [S12]',
  },
]

function valuesOfPack(): Record<string, number> {
  const lines = readFileSync('packs/korea/parameters.csv', 'utf8').trim().split('\n').slice(1)
  return Object.fromEntries(lines.map((line) => [line.split(',')[0]!, Number(line.split(',')[1])]))
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Means of the statistics over seeds, and the targets, at some values of the parameters. */
async function measure(given: Flags, values: readonly number[]) {
  const parameters = Object.fromEntries(PAIRINGS.map(({ parameter }, k) => [parameter, values[k]!]))
  const tasks: CalibrationTask[] = Array.from({ length: Number(given.seeds) }, (_, k) => ({
    seed: String(given.seed),
    replication: k + 1,
    personsPerAgent: Number(given['persons-per-agent']),
    burnInMonths: Number(given['burn-in']),
    months: Number(given.months),
    parameters,
  }))
  const script = new URL('./workers/calibration.mjs', import.meta.url)
  const runs = await runWorkers<CalibrationRun>(script, tasks, Number(given.jobs))
  const statistics = STATISTICS.map((id) => [id, mean(runs.map((one) => one[id]))] as const)
  const targets = PAIRINGS.map(({ target, statistic }) =>
    target === 'base' ? mean(runs.map(({ base }) => base[statistic as keyof CalibrationRun['base']])) : target,
  )
  return { parameters, statistics: Object.fromEntries(statistics) as Record<Statistic, number>, targets }
}

/** Moves all parameters until their statistics, means over the same seeds in every round, meet their targets. */
export async function run(given: Flags): Promise<object> {
  const usual = valuesOfPack()
  const seen = new Map<readonly number[], Awaited<ReturnType<typeof measure>>>()
  const trail = await searchRoots({
    start: PAIRINGS.map(({ parameter }) => Math.log(usual[parameter]!)),
    probe: 0.2,
    largestStep: 0.4,
    rounds: Number(given.rounds),
    evaluate: async (at) => {
      const values = PAIRINGS.map(({ parameter }, k) => {
        const { low, high } = ALL_PARAMETERS[parameter]
        return Math.min(high, Math.max(low, Number(Math.exp(at[k]!).toPrecision(4))))
      })
      const measured = await measure(given, values)
      process.stderr.write(`${JSON.stringify(measured)}\n`)
      const gaps = PAIRINGS.map(({ statistic }, k) => Math.log(measured.statistics[statistic] / measured.targets[k]!))
      seen.set(gaps, measured)
      return { at, gaps }
    },
  })
  const best = seen.get(trail.at(-1)!.gaps)!
  return {
    calibrated: PAIRINGS.map(({ parameter, statistic, source }, k) => ({
      parameter,
      value: best.parameters[parameter],
      statistic,
      simulated: round(best.statistics[statistic]),
      target: round(best.targets[k]!),
      source,
    })),
    inflationPct: round(best.statistics.inflationPct),
    evaluations: [...seen.values()].map(({ parameters, statistics }) => ({ ...parameters, ...statistics })),
  }
}
