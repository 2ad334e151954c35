import { round } from './parts/bands.ts'
import type { NoPolicyTask } from './parts/no-policy.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import type { ResearchCounts } from './parts/research-counts.ts'
import { runWorkers } from './parts/run-workers.ts'

export const rooms = [...MODEL_ROOMS, ...KOREA_TABLES]
export const flags: Flags = {
  seeds: 4,
  months: 120,
  'burn-in': 60,
  'persons-per-agent': 500,
  jobs: 2,
  seed: 'regio-research',
}

/** National outcomes of a billion won (SEED003, Table 2) and the parameter that moves each in proportion. */
const NATIONAL = {
  publications: { parameter: 'research.publications', target: 1.82 },
  domesticPatents: { parameter: 'research.domesticPatents', target: 0.6 },
  overseasPatents: { parameter: 'research.overseasPatents', target: 0.06 },
  royalties: { parameter: 'research.licenceFee', target: 4.35e6 },
} as const

type Outcome = keyof typeof NATIONAL

/**
 * Expected counts are linear in these parameters, so one run gives the correction of each: target over measured rate.
 * The fee is corrected after patents, because as many fewer or more patents are licensed.
 */
function solve(counts: ResearchCounts): Record<string, object> {
  const rate = (outcome: Outcome) => counts.national[outcome] / (counts.national.spending / 1e9)
  const factor = (outcome: Outcome) => NATIONAL[outcome].target / rate(outcome)
  const rows = (Object.keys(NATIONAL) as Outcome[]).map((outcome) => {
    const correction = outcome === 'royalties' ? factor('royalties') / factor('domesticPatents') : factor(outcome)
    const { parameter, target } = NATIONAL[outcome]
    const now = counts.parameters[parameter]!
    return [
      outcome,
      {
        target,
        measured: round(rate(outcome)),
        events: counts.national[outcome],
        parameter,
        now,
        correction: round(correction),
        solved: Number((now * correction).toPrecision(3)),
      },
    ] as const
  })
  return Object.fromEntries(rows)
}

/** Solves the one linear correction of each national research outcome and prints it; local rates are only reported. */
export async function run(given: Flags): Promise<object> {
  const tasks: NoPolicyTask[] = Array.from({ length: Number(given.seeds) }, (_, k) => ({
    seed: String(given.seed),
    replication: k + 1,
    personsPerAgent: Number(given['persons-per-agent']),
    burnInMonths: Number(given['burn-in']),
    months: Number(given.months),
  }))
  const script = new URL('./workers/research-counts.mjs', import.meta.url)
  const runs = await runWorkers<ResearchCounts>(script, tasks, Number(given.jobs))
  const total = (kind: 'national' | 'local') =>
    runs.reduce(
      (sums, counts) =>
        Object.fromEntries(Object.entries(counts[kind]).map(([id, value]) => [id, (sums[id] ?? 0) + value])),
      {} as Record<string, number>,
    )
  const counts = {
    national: total('national'),
    local: total('local'),
    parameters: runs[0]!.parameters,
  } as ResearchCounts
  const solved = solve(counts)
  process.stdout.write(`${JSON.stringify(solved, null, 2)}\n`)
  const { spending, ...local } = counts.local
  const perBillion = Object.entries(local).map(([id, value]) => [
    id,
    spending > 0 ? round(value / (spending / 1e9)) : null,
  ])
  return { runs: runs.length, national: solved, localPerBillion: Object.fromEntries(perBillion) }
}
