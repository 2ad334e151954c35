import { firstStart, loadPack } from '../../src/pack/index.ts'
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

/** Every target of the Korea pack beside what runs without policy say, hindcasts included, as `regio validate` judges them. */
export async function run(given: Flags): Promise<object> {
  const burnInMonths = Number(given['burn-in'])
  const { targets, baseYears } = loadPack('packs/korea')
  const [first, last] = [baseYears[0]!, baseYears.at(-1)!]
  const tasks = (startMonth: number, months: number): (NoPolicyTask & { readonly startMonth: number })[] =>
    Array.from({ length: Number(given.seeds) }, (_, k) => ({
      seed: String(given.seed),
      replication: k + 1,
      personsPerAgent: Number(given['persons-per-agent']),
      burnInMonths,
      months,
      startMonth,
    }))
  const all = [
    ...tasks(firstStart(last), Number(given.months) - burnInMonths),
    ...tasks(firstStart(first), 12 * (last - first)),
  ]
  const script = new URL('./workers/validation.mjs', import.meta.url)
  const runs = await runWorkers<Measures>(script, all, Number(given.jobs))
  const judged = judgeTargets(targets, runs)
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
