import { measureNetLending } from '../../src/accounts/net-lending.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { createObservations, describeCountry } from '../../src/indicators/observations.ts'
import { createObserver, observeMonth } from '../../src/indicators/observe-month.ts'
import { runMonth } from '../../src/phases/month.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { measureFit } from '../../src/synthesis/fit-report.ts'
import { summariseFit } from '../../src/synthesis/fit-summary.ts'
import type { Synthesis } from '../../src/synthesis/synthesise.ts'
import { largestShare, monthly, round } from './parts/bands.ts'
import { type NoPolicyRun, type NoPolicyTask, noPolicyRequest } from './parts/no-policy.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import { runWorkers } from './parts/run-workers.ts'

export const rooms = [...MODEL_ROOMS, 'src/indicators', ...KOREA_TABLES]
export const flags: Flags = { 'persons-per-agent': 500, 'burn-in': 60, years: 25, seed: 'regio-2026' }

const WATCHED = [
  'grdp',
  'employment',
  'unemploymentRate',
  'wage',
  'consumerPrice',
  'exports',
  'firms',
  'vacancies',
] as const

/** How well each table of margins is met. */
function fitByTable(synthesis: Synthesis) {
  const summaries = summariseFit(measureFit(synthesis))
  return summaries.map(({ table, margins, misplaced, largest }) => ({
    table,
    margins,
    misplacedPct: round(100 * misplaced, 3),
    largest: `${largest.margin}: ${round(largest.got, 3)} for ${round(largest.wanted, 3)} ${largest.unit}`,
  }))
}

/** The first year as it comes out of synthesis: change from month to month, and net lending over the year’s product. */
function openingYear(task: NoPolicyTask) {
  const { economy, synthesis } = openEconomy(noPolicyRequest(task), [])
  const fit = fitByTable(synthesis)
  const { world, ledger } = economy
  const observer = createObserver(world)
  const table = createObservations(describeCountry(world), world.nation.month[0]! + 1, 12)
  const lending = new Map<string, number>()
  for (let month = 0; month < 12; month++) {
    runMonth(economy, SOLO_MEMBER)
    observeMonth(world, ledger, observer, table)
    for (const [name, won] of measureNetLending(ledger)) lending.set(name, (lending.get(name) ?? 0) + won)
  }
  const nation = table.areas - 1
  const product = monthly(table, 'grdp', nation).reduce((sum, value) => sum + value, 0) / 12 / task.personsPerAgent
  return {
    fit,
    secondMonthOverFirst: Object.fromEntries(
      WATCHED.map((id) => [id, round(monthly(table, id, nation)[1]! / monthly(table, id, nation)[0]!)]),
    ),
    netLendingPctOfProduct: Object.fromEntries(
      [...lending].map(([name, won]) => [name, round((100 * won) / product, 3)]),
    ),
  }
}

/** Where the country stands at the end of each fifth year of the record. */
function drift({ observations, debtRatio }: NoPolicyRun) {
  const nation = observations.areas - 1
  const lastYear = (id: (typeof WATCHED)[number] | 'realGrdp' | 'population', end: number) =>
    monthly(observations, id, nation)
      .slice(end - 12, end)
      .reduce((sum, value) => sum + value, 0) / 12
  const shares = largestShare(observations)
  const ends = Array.from({ length: Math.floor(observations.months / 60) }, (_, k) => 60 * (k + 1))
  return [12, ...ends].map((end) => ({
    year: end / 12,
    realProductPerHead: round(lastYear('realGrdp', end) / lastYear('population', end), 0),
    consumerPrice: round(lastYear('consumerPrice', end)),
    unemploymentPct: round(lastYear('unemploymentRate', end), 2),
    largestRegionPct: round(shares[end - 1]!, 2),
    debtToProduct: round(debtRatio[end - 1]!, 3),
    firms: round(lastYear('firms', end), 0),
    wageOverProductPerHead: round((12 * lastYear('wage', end) * lastYear('population', end)) / lastYear('grdp', end)),
  }))
}

/** The base-year synthesis: fit to the pack, steadiness at the start, drift over the years. */
export async function run(given: Flags): Promise<object> {
  const task: NoPolicyTask = {
    seed: String(given.seed),
    replication: 1,
    personsPerAgent: Number(given['persons-per-agent']),
    burnInMonths: Number(given['burn-in']),
    months: 12 * Number(given.years),
  }
  const opening = openingYear(task)
  const script = new URL('./workers/no-policy.mjs', import.meta.url)
  const [long] = await runWorkers<NoPolicyRun>(script, [task], 1)
  return { ...opening, drift: drift(long!) }
}
