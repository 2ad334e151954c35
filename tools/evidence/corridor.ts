import { type Band, bandOf, largestShare, monthly, round, trailingMeans, yearlyGrowth } from './parts/bands.ts'
import type { NoPolicyRun, NoPolicyTask } from './parts/no-policy.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import { runWorkers } from './parts/run-workers.ts'

export const rooms = [...MODEL_ROOMS, 'src/indicators', ...KOREA_TABLES]
export const flags: Flags = {
  seeds: 20,
  months: 300,
  'burn-in': 60,
  'persons-per-agent': 500,
  jobs: 2,
  seed: 'regio-2026',
}

/** MODEL.md 11; debt is bounded where it neither exceeds a year and a half of product nor turns into as many claims. */
const CORRIDOR: Readonly<Record<string, Band>> = {
  unemploymentPct: { lowest: 2.5, highest: 5 },
  inflationPct: { lowest: 0, highest: 4 },
  capitalSharePct: { lowest: 48, highest: 54 },
  debtToProduct: { lowest: -0.5, highest: 1.5 },
}
const LARGE_SECTOR = 50

/** Fewest firms of a sector that began with at least fifty. */
function fewestFirms({ firms, observations }: NoPolicyRun): number {
  const sectors = firms.length / observations.capacity
  let fewest = Infinity
  for (let sector = 0; sector < sectors; sector++) {
    if (firms[sector]! < LARGE_SECTOR) continue
    for (let month = 0; month < observations.months; month++)
      fewest = Math.min(fewest, firms[month * sectors + sector]!)
  }
  return fewest
}

/** What the corridor asks of one run, and where the run leaves it. */
function judge(run: NoPolicyRun, task: NoPolicyTask) {
  const { observations } = run
  const nation = observations.areas - 1
  const bands = {
    unemploymentPct: bandOf(trailingMeans(monthly(observations, 'unemploymentRate', nation))),
    inflationPct: bandOf(yearlyGrowth(monthly(observations, 'consumerPrice', nation))),
    capitalSharePct: bandOf(largestShare(observations).slice(0, 240)),
    debtToProduct: bandOf([...run.debtRatio.subarray(0, observations.months)]),
  }
  const outside = Object.entries(bands)
    .filter(([name, band]) => !(band.lowest >= CORRIDOR[name]!.lowest && band.highest <= CORRIDOR[name]!.highest))
    .map(([name]) => name)
  const fewest = fewestFirms(run)
  if (fewest < 1) outside.push('fewestFirms')
  if (run.exactMonths < task.burnInMonths + task.months) outside.push('books')
  if (run.peopleGap > 0) outside.push('people')
  return {
    replication: task.replication,
    outside,
    ...bands,
    debtToProductAtEnd: round(run.debtRatio[observations.months - 1]!),
    fewestFirms: fewest,
    exactMonths: run.exactMonths,
    broken: run.broken,
    peopleGap: run.peopleGap,
  }
}

/** Runs without policy: where unemployment, inflation, the capital's share, debt and sectors stay over the months. */
export async function run(given: Flags): Promise<object> {
  const burnInMonths = Number(given['burn-in'])
  const tasks: NoPolicyTask[] = Array.from({ length: Number(given.seeds) }, (_, k) => ({
    seed: String(given.seed),
    replication: k + 1,
    personsPerAgent: Number(given['persons-per-agent']),
    burnInMonths,
    months: Number(given.months) - burnInMonths,
  }))
  const script = new URL('./workers/no-policy.mjs', import.meta.url)
  const results = await runWorkers<NoPolicyRun>(script, tasks, Number(given.jobs))
  const runs = results.map((result, index) => judge(result, tasks[index]!))
  return {
    corridor: CORRIDOR,
    inside: runs.filter(({ outside }) => outside.length === 0).length,
    of: runs.length,
    runs,
  }
}
