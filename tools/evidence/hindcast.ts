import { parseMonth } from '../../src/base/months.ts'
import type { RunRequest } from '../../src/base/run.ts'
import { firstStart, loadPack } from '../../src/pack/index.ts'
import { round } from './parts/bands.ts'
import { errorsOf, keepConstant, keepTrend, type RegionalSeries, readHistory, sharesOf } from './parts/history.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import type { RegionalYears } from './parts/regional-years.ts'
import { runWorkers } from './parts/run-workers.ts'

const PACK = 'packs/korea'
const BASE = 2010

export const rooms = [...MODEL_ROOMS, 'src/indicators', ...KOREA_TABLES, `${PACK}/${BASE}`]
export const flags: Flags = {
  reps: 8,
  through: '2016-12',
  'burn-in': 60,
  'persons-per-agent': 500,
  jobs: 2,
  seed: 'regio-2026',
}

/** What is left out of the second and third arm, and the region that it befell. */
const EVENTS = [
  { name: 'relocation', region: 'chungcheong', ids: ['sejong-relocation'] },
  { name: 'shipbuilding', region: 'southeast', ids: ['shipbuilding-lull', 'shipbuilding-slump'] },
] as const

const SHARES = ['population', 'grdp', 'employed'] as const
const METHODS = ['model', 'modelLevel', 'constant', 'trend'] as const
type Measure = (run: RegionalYears, year: number, region: number) => number

const rounded = (values: readonly number[], digits = 3) => values.map((value) => round(value, digits))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const percentOf = (values: readonly number[], region: number) =>
  (100 * values[region]!) / values.reduce((sum, value) => sum + value, 0)

function shareOf(series: (typeof SHARES)[number]): Measure {
  return (run, year, region) => percentOf(run[series][year]!, region)
}

/** What a region's share gained since the first month of the run. */
function gainOf(series: (typeof SHARES)[number]): Measure {
  return (run, year, region) => percentOf(run[series][year]!, region) - percentOf(run.opening[series], region)
}

/**
 * Shares of regions by year: data; the model as it is, and its gains on the data of the base year; what stays; what goes
 * on; with the errors of each. The model's product is measured otherwise than the accounts' (taxes on products lie
 * where they are consumed), so its level is off from the start and its gains are what it foretells.
 */
function compareShares(runs: readonly RegionalYears[], data: RegionalSeries, years: readonly number[]) {
  return (series: (typeof SHARES)[number]) => {
    const { regions } = runs[0]!
    const shares = sharesOf(data)
    const rows = regions.map((region, at) => ({
      region,
      data: years.map((year) => shares[region]!.get(year)!),
      model: years.map(
        (_, year) => shares[region]!.get(BASE)! + mean(runs.map((run) => gainOf(series)(run, year, at))),
      ),
      modelLevel: years.map((_, year) => mean(runs.map((run) => shareOf(series)(run, year, at)))),
      constant: keepConstant(shares[region]!, BASE, years),
      trend: keepTrend(shares[region]!, BASE, years),
    }))
    const all = (method: 'data' | (typeof METHODS)[number]) => rows.flatMap((row) => row[method])
    const errors = METHODS.map((method) => {
      const { mae, rmse } = errorsOf(all(method), all('data'))
      return [method, { maePoints: round(mae, 3), rmsePoints: round(rmse, 3) }]
    })
    const paths = rows.map(({ region, ...paths }) => [
      region,
      Object.fromEntries(Object.entries(paths).map(([method, values]) => [method, rounded(values)])),
    ])
    return [series, { errors: Object.fromEntries(errors), sharesPct: Object.fromEntries(paths) }] as const
  }
}

/** A measure of a region by year with all events and without some: means, and the paired difference in the last year. */
function compareArms(measure: Measure, runs: readonly RegionalYears[], others: readonly RegionalYears[], at: number) {
  const years = runs[0]!.grdp.map((_, year) => year)
  const path = (of: readonly RegionalYears[]) => years.map((year) => mean(of.map((run) => measure(run, year, at))))
  const last = years.length - 1
  const gaps = runs.map((run, r) => measure(run, last, at) - measure(others[r]!, last, at))
  const spread = gaps.map((gap) => (gap - mean(gaps)) ** 2).reduce((sum, square) => sum + square, 0)
  return {
    with: rounded(path(runs)),
    without: rounded(path(others)),
    differenceInLastYear: round(mean(gaps), 3),
    standardError: gaps.length > 1 ? round(Math.sqrt(spread / (gaps.length - 1) / gaps.length), 3) : null,
  }
}

/** What an event did to its region: people, product, work, unemployment and moves, beside the data. */
function describeEvent(
  { name, region }: (typeof EVENTS)[number],
  runs: readonly RegionalYears[],
  others: readonly RegionalYears[],
  history: ReadonlyMap<string, RegionalSeries>,
  years: readonly number[],
) {
  const at = runs[0]!.regions.indexOf(region)
  const seen = (series: string) => years.map((year) => history.get(series)![region]!.get(year)!)
  const unemployed = seen('unemployed')
  const unemploymentPct = seen('employed').map((employed, k) => (100 * unemployed[k]!) / (employed + unemployed[k]!))
  const entries = SHARES.map((series) => {
    const data = years.map((year) => sharesOf(history.get(series)!)[region]!.get(year)!)
    return [`${series}SharePct`, { data: rounded(data), ...compareArms(shareOf(series), runs, others, at) }]
  })
  return [
    name,
    {
      region,
      ...Object.fromEntries(entries),
      unemploymentPct: {
        data: rounded(unemploymentPct),
        ...compareArms((run, year) => run.unemploymentPct[year]![at]!, runs, others, at),
      },
      netMoves: { data: seen('netMoves'), ...compareArms((run, year) => run.netMoves[year]![at]!, runs, others, at) },
    },
  ] as const
}

/**
 * The country from the end of 2010 with what befell it: regional shares of people, product and work by year beside the
 * data, beside shares that stay and shares that go on as from 2000 to 2010; and what its events did.
 */
export async function run(given: Flags): Promise<object> {
  const startMonth = firstStart(BASE)
  const months = parseMonth(String(given.through)) + 1 - startMonth
  const years = Array.from({ length: Math.floor(months / 12) }, (_, year) => BASE + 1 + year)
  const ids = loadPack(PACK).events.map(({ id }) => id)
  const reps = Number(given.reps)
  const arms = [ids, ...EVENTS.map((event) => ids.filter((id) => !(event.ids as readonly string[]).includes(id)))]
  const tasks = arms.flatMap((packEvents) =>
    Array.from(
      { length: reps },
      (_, k): RunRequest => ({
        mix: 'hindcast',
        replication: k + 1,
        seed: String(given.seed),
        packFolder: PACK,
        startMonth,
        months: 12 * years.length,
        burnInMonths: Number(given['burn-in']),
        personsPerAgent: Number(given['persons-per-agent']),
        parameters: {},
        policies: [],
        packEvents,
        record: { monthly: [], flows: [] },
        threads: 1,
      }),
    ),
  )
  const script = new URL('./workers/hindcast.mjs', import.meta.url)
  const results = await runWorkers<RegionalYears>(script, tasks, Number(given.jobs))
  const history = readHistory(PACK)
  const armOf = (arm: number) => results.slice(arm * reps, (arm + 1) * reps)
  const compared = SHARES.map((series) => compareShares(armOf(0), history.get(series)!, years)(series))
  const events = EVENTS.map((event, k) => describeEvent(event, armOf(0), armOf(k + 1), history, years))
  return {
    baseYear: BASE,
    years,
    replications: reps,
    ...Object.fromEntries(compared),
    events: Object.fromEntries(events),
  }
}
