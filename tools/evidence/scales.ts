import { openStudy } from '../../src/cli/open-study.ts'
import { requestOf } from '../../src/experiments/build-plan.ts'
import { readAssignment } from '../../src/scenario/assignments.ts'
import { mean } from '../../src/statistics/mean.ts'
import { meanInterval } from '../../src/statistics/mean-interval.ts'
import { standardDeviation } from '../../src/statistics/standard-deviation.ts'
import { studentQuantile } from '../../src/statistics/student-quantile.ts'
import { round } from './parts/bands.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import { runWorkers } from './parts/run-workers.ts'

export const rooms = [
  ...MODEL_ROOMS,
  'src/indicators',
  'scenarios/mixes.yaml',
  'scenarios/baseline.yaml',
  ...KOREA_TABLES,
]
export const flags: Flags = {
  scenario: 'scenarios/mixes.yaml',
  scales: '1000,500,200,50',
  /** Replications by scale, in the same order. */
  reps: '20,12,6,3',
  band: 1,
  jobs: 2,
}

const KEYS = ['balanceIndex@years-8-10', 'efficiencyIndex@years-8-10']
type Outcomes = Readonly<Record<string, number | null>>

/** Requests of each replication of a bench at a scale, mixes in order, the reference first. */
function requestsAt(scenario: string, scale: number, reps: number) {
  const { plan } = openStudy(scenario, [
    readAssignment(`run.personsPerAgent=${scale}`),
    ...['count', 'min', 'max'].map((key) => readAssignment(`replications.${key}=${reps}`)),
  ])
  const { reference } = plan.scenario
  const mixes = plan.arms.filter(({ role }) => role === 'mix').map(({ name }) => name)
  const names = [reference, ...mixes.filter((name) => name !== reference)]
  const tasks = Array.from({ length: reps }, (_, k) => ({
    requests: names.map((name) =>
      requestOf(plan, plan.rows.find((row) => row.mix === name && row.replication === k + 1)!),
    ),
  }))
  return { names, tasks }
}

/** Paired effects of a mix on an outcome over replications. */
function effectsOf(runs: readonly (readonly Outcomes[])[], mix: number, key: string): number[] {
  return runs.map((outcomes) => (outcomes[mix]![key] ?? Number.NaN) - (outcomes[0]![key] ?? Number.NaN))
}

/** Difference of two mean effects with Welch’s 95 % interval, and whether it lies within the band. */
function compare(effects: readonly number[], others: readonly number[], band: number) {
  const difference = mean(effects) - mean(others)
  const [a, b] = [effects, others].map((values) => standardDeviation(values) ** 2 / values.length) as [number, number]
  const degrees = (a + b) ** 2 / (a ** 2 / (effects.length - 1) + b ** 2 / (others.length - 1))
  const half = studentQuantile(0.975, degrees) * Math.sqrt(a + b)
  const [low, high] = [difference - half, difference + half]
  const agree = low > -band && high < band ? 'within' : low > band || high < -band ? 'outside' : 'undecided'
  return { difference: round(difference), low: round(low), high: round(high), band, agree }
}

/** Headline effects of a bench’s mixes at several numbers of persons per agent, compared with the coarsest one. */
export async function run(given: Flags): Promise<object> {
  const scales = String(given.scales).split(',').map(Number)
  const reps = String(given.reps).split(',').map(Number)
  const script = new URL('./workers/scales.mjs', import.meta.url)
  const found: { scale: number; names: string[]; runs: Outcomes[][] }[] = []
  for (const [index, scale] of scales.entries()) {
    const { names, tasks } = requestsAt(String(given.scenario), scale, reps[index] ?? reps[0]!)
    found.push({ scale, names, runs: await runWorkers<Outcomes[]>(script, tasks, Number(given.jobs)) })
  }
  const coarsest = found[0]!
  const rows = KEYS.flatMap((key) =>
    coarsest.names.slice(1).flatMap((mix, at) =>
      found.map(({ scale, runs }) => {
        const effects = effectsOf(runs, at + 1, key)
        const { estimate, low, high } = meanInterval(effects, 0.95)
        const versus =
          runs === coarsest.runs ? null : compare(effects, effectsOf(coarsest.runs, at + 1, key), Number(given.band))
        const [effect, from, to] = [estimate, low, high].map((value) => round(value))
        return {
          outcome: key,
          mix,
          personsPerAgent: scale,
          replications: runs.length,
          effect,
          low: from,
          high: to,
          versus,
        }
      }),
    ),
  )
  return { scenario: given.scenario, reference: coarsest.names[0], bandPoints: given.band, rows }
}
