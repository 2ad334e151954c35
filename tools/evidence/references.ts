import { writeFileSync } from 'node:fs'
import { measureReferences, type ReferenceRow } from '../../src/indicators/references.ts'
import type { NoPolicyRun, NoPolicyTask } from './parts/no-policy.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import { runWorkers } from './parts/run-workers.ts'

export const rooms = [...MODEL_ROOMS, 'src/indicators', ...KOREA_TABLES]
export const flags: Flags = {
  seeds: 20,
  months: 240,
  'burn-in': 60,
  'persons-per-agent': 500,
  jobs: 2,
  seed: 'regio-references',
  write: false,
}

function toCsv(rows: readonly ReferenceRow[], source: string): string {
  return `id,value,source\n${rows.map(({ id, value }) => `${id},${Number(value.toPrecision(9))},${source}\n`).join('')}`
}

/** Measures what the indices are relative to, from runs without policy; `--write` freezes it in the pack. */
export async function run(given: Flags): Promise<object> {
  const tasks: NoPolicyTask[] = Array.from({ length: Number(given.seeds) }, (_, k) => ({
    seed: String(given.seed),
    replication: k + 1,
    personsPerAgent: Number(given['persons-per-agent']),
    burnInMonths: Number(given['burn-in']),
    months: Number(given.months),
  }))
  const script = new URL('./workers/no-policy.mjs', import.meta.url)
  const runs = await runWorkers<NoPolicyRun>(script, tasks, Number(given.jobs))
  const broken = runs.flatMap((result) => result.broken ?? [])
  if (broken.length > 0) throw new Error(`no references from broken books: ${broken[0]}`)
  const references = measureReferences(runs.map((result) => result.observations))
  const text = toCsv(references, `definition:mean of ${tasks.length} runs without policy`)
  process.stdout.write(text)
  if (given.write === true) writeFileSync('packs/korea/reference.csv', text)
  return { runs: tasks.length, personsPerAgent: tasks[0]!.personsPerAgent, references }
}
