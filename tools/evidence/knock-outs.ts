import { meanInterval } from '../../src/statistics/mean-interval.ts'
import { requireKnown } from './parts/arms.ts'
import type { Measures } from './parts/knock-out-run.ts'
import { HEADLINE, KNOCK_OUTS, measureIn } from './parts/knock-outs.ts'
import { noPolicyRequest } from './parts/no-policy.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import { runWorkers } from './parts/run-workers.ts'

export const rooms = [...MODEL_ROOMS, 'src/indicators', 'src/statistics', ...KOREA_TABLES]
export const flags: Flags = {
  reps: 10,
  months: 120,
  'burn-in': 60,
  'persons-per-agent': 500,
  jobs: 2,
  seed: 'regio-knock-outs',
}

const WINDOW = 'years-8-10'
const significant = (value: number) => Number(value.toPrecision(4))

/** Paired change of a measure when a mechanism is off, with a 95 % interval over replications. */
function change(runs: readonly (readonly Measures[])[], arm: number, measure: string) {
  const pairs = runs.map((measures) => measures.map((one) => measureIn(one, measure, WINDOW)))
  const known = pairs.filter((pair) => pair[0] !== null && pair[arm] !== null)
  const mean = known.reduce((sum, pair) => sum + pair[0]!, 0) / known.length
  const { estimate, low, high } = meanInterval(
    known.map((pair) => pair[arm]! - pair[0]!),
    0.95,
  )
  const [asItIs, off, from, to] = [mean, estimate, low, high].map(significant)
  const window = runs[0]![0]![measure] === undefined ? WINDOW : 'whole run'
  return { measure, window, asItIs, change: off, low: from, high: to, pairs: known.length }
}

/** What changes when one mechanism after the other is off, everything else and all draws being equal. */
export async function run(given: Flags): Promise<object> {
  requireKnown(KNOCK_OUTS)
  const arms = KNOCK_OUTS.map(({ name, set }) => ({ name, set }))
  const tasks = Array.from({ length: Number(given.reps) }, (_, k) => ({
    arms,
    request: noPolicyRequest({
      seed: String(given.seed),
      replication: k + 1,
      personsPerAgent: Number(given['persons-per-agent']),
      burnInMonths: Number(given['burn-in']),
      months: Number(given.months),
    }),
  }))
  const script = new URL('./workers/knock-outs.mjs', import.meta.url)
  const runs = await runWorkers<Measures[]>(script, tasks, Number(given.jobs))
  return {
    replications: tasks.length,
    knockOuts: KNOCK_OUTS.map(({ name, set, channel, sign, because }, index) => {
      const first = change(runs, index + 1, channel)
      const asExpected = sign > 0 ? first.low! > 0 : first.high! < 0
      return {
        ...{ name, set, because },
        channel: { ...first, expected: sign > 0 ? 'rises' : 'falls', asExpected },
        headline: HEADLINE.map((measure) => change(runs, index + 1, measure)),
      }
    }),
  }
}
