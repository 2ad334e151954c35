import { loadPack } from '../../src/pack/index.ts'
import { judgeTargets, tallyTargets } from '../../src/validation/judge.ts'
import type { Measures } from '../../src/validation/record.ts'
import { whyOf } from '../../src/validation/words.ts'
import type { NoPolicyTask } from './parts/no-policy.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import { runWorkers } from './parts/run-workers.ts'

export const rooms = [
  ...MODEL_ROOMS,
  ...['src/indicators', 'src/statistics', 'src/validation'],
  ...KOREA_TABLES.filter((room) => room !== '!packs/korea/targets.csv'),
]
export const flags: Flags = {
  seeds: 20,
  months: 300,
  'burn-in': 60,
  'persons-per-agent': 500,
  jobs: 2,
  seed: 'regio-2026',
}

const short = (value: number | null) => (value === null ? null : Number(value.toPrecision(5)))

/** Every target of the Korea pack beside what runs without policy say, as `regio validate` judges them. */
export async function run(given: Flags): Promise<object> {
  const burnInMonths = Number(given['burn-in'])
  const tasks: NoPolicyTask[] = Array.from({ length: Number(given.seeds) }, (_, k) => ({
    seed: String(given.seed),
    replication: k + 1,
    personsPerAgent: Number(given['persons-per-agent']),
    burnInMonths,
    months: Number(given.months) - burnInMonths,
  }))
  const script = new URL('./workers/validation.mjs', import.meta.url)
  const runs = await runWorkers<Measures>(script, tasks, Number(given.jobs))
  const judged = judgeTargets(loadPack('packs/korea').targets, runs)
  return {
    emergent: tallyTargets(judged, ({ mark }) => mark === 'emergent'),
    facts: tallyTargets(judged, ({ group }) => group === 'fact'),
    targets: judged.map((one) => ({
      id: one.record.id,
      mark: one.record.mark,
      target: one.record.target,
      low: one.record.low,
      high: one.record.high,
      simulated: short(one.simulated),
      spread: short(one.spread),
      verdict: one.verdict,
      ...(one.verdict === 'inside' ? {} : { why: whyOf(one, 'en') }),
    })),
  }
}
