import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { estimateSlopes, type PairPanel, type Slope } from './parts/panel-regression.ts'
import type { Flags } from './parts/program.ts'

const RAW = 'packs/korea/raw'
export const rooms = [
  'tools/evidence/parts/panel-regression.ts',
  `${RAW}/korea/migration_matrix_province.csv`,
  `${RAW}/korea/income_percapita_province.csv`,
  `${RAW}/korea/labour_province.csv`,
  `${RAW}/korea-extra/house_price_index_province.csv`,
  'packs/korea/places.csv',
]
/** Rents are known from 2004 on; nothing after 2016 is fitted. */
export const flags: Flags = { from: 2004, to: 2016, lag: 1 }

type Row = Readonly<Record<string, string>>
const read = (name: string): Row[] => parse(readFileSync(name, 'utf8'), { columns: true, bom: true })

const INCOMES = {
  product: 'grdp_per_capita_nominal',
  regionalIncome: 'gross_regional_income_per_capita_nominal',
  personalIncome: 'personal_income_per_capita_nominal',
} as const
/** Student’s t of 95 % at 15 degrees: sixteen provinces are the clusters. */
const T15 = 2.131

function indexOf(name: string): (province: string, year: number, indicator: string) => number {
  const values = new Map(
    read(`${RAW}/${name}.csv`).map((row) => [`${row.province}|${row.year}|${row.indicator}`, Number(row.value)]),
  )
  return (province, year, indicator) => {
    const value = values.get(`${province}|${year}|${indicator}`)
    if (value === undefined) throw new Error(`${name}: no ${indicator} of ${province} in ${year}`)
    return value
  }
}

/** Sejong was a part of Chungnam before 2012 and stays one here. */
const merged = (province: string) => (province === 'Sejong' ? 'Chungnam' : province)

function readMovers(): Map<string, number> {
  const movers = new Map<string, number>()
  for (const row of read(`${RAW}/korea/migration_matrix_province.csv`)) {
    const key = `${merged(row.origin_province!)}|${merged(row.dest_province!)}|${row.year}`
    movers.set(key, (movers.get(key) ?? 0) + Number(row.movers))
  }
  return movers
}

/** The panel of logged moves between provinces with the income measure of choice. */
function buildPanel(income: string, years: readonly number[], lag: number) {
  const movers = readMovers()
  const incomes = indexOf('korea/income_percapita_province')
  const labour = indexOf('korea/labour_province')
  const rents = indexOf('korea-extra/house_price_index_province')
  const provinces = [...new Set([...movers.keys()].map((key) => key.split('|')[0]!))].sort()
  const pairs = provinces.flatMap((_, o) => provinces.flatMap((__, d) => (o === d ? [] : [[o, d] as const])))
  const over = (value: (from: string, to: string, year: number) => number) =>
    Float64Array.from(pairs.flatMap(([o, d]) => years.map((year) => value(provinces[o]!, provinces[d]!, year))))
  const difference = (value: (province: string, year: number) => number) =>
    over((from, to, year) => value(to, year - lag) - value(from, year - lag))
  const chance = (province: string, year: number) =>
    Math.log(1 - labour(province, year, 'unemployed') / labour(province, year, 'economically_active'))
  const people = (province: string, year: number) => Math.log(labour(province, year - lag, 'population_15_over'))
  const panel: PairPanel = {
    origins: pairs.map(([o]) => o),
    destinations: pairs.map(([, d]) => d),
    times: years.length,
    outcome: over((from, to, year) => Math.log(movers.get(`${from}|${to}|${year}`)!)),
    regressors: [
      difference((province, year) => Math.log(incomes(province, year, income))),
      difference(chance),
      difference((province, year) => Math.log(rents(province, year, 'apartment_jeonse_price_index_annual_mean'))),
      over((from, _, year) => people(from, year)),
      over((_, to, year) => people(to, year)),
    ],
  }
  return { panel, provinces, pairs }
}

const round = (value: number) => Number(value.toFixed(4))
const shown = ({ estimate, error }: Slope) => ({
  estimate: round(estimate),
  error: round(error),
  low: round(estimate - T15 * error),
  high: round(estimate + T15 * error),
  identified: error > 0 && Math.abs(estimate) > T15 * error,
})

/** Distance in km between two seats of government on a sphere. */
function distances(provinces: readonly string[]): (a: number, b: number) => number {
  const places = new Map(read('packs/korea/places.csv').map((row) => [row.en!, row]))
  const long: Readonly<Record<string, string>> = {
    Chungbuk: 'North Chungcheong',
    Chungnam: 'South Chungcheong',
    Jeonbuk: 'North Jeolla',
    Jeonnam: 'South Jeolla',
    Gyeongbuk: 'North Gyeongsang',
    Gyeongnam: 'South Gyeongsang',
  }
  const radians = (degrees: string) => (Number(degrees) * Math.PI) / 180
  const seats = provinces.map((province) => places.get(long[province] ?? province)!)
  return (a, b) => {
    const [one, other] = [seats[a]!, seats[b]!]
    const [p, q] = [radians(one.latitude!), radians(other.latitude!)]
    const across = Math.cos(p) * Math.cos(q) * (1 - Math.cos(radians(one.longitude!) - radians(other.longitude!)))
    return 12742 * Math.asin(Math.sqrt((1 - Math.cos(p - q) + across) / 2))
  }
}

/** Slope of mean log moves on log distance given effects of origin and destination. */
function distanceSlope({ panel, provinces, pairs }: ReturnType<typeof buildPanel>): number {
  const km = distances(provinces)
  const count = provinces.length
  const takeOut = (values: readonly number[]) => {
    let rest = [...values]
    for (let turn = 0; turn < 400; turn++)
      for (const side of [0, 1] as const) {
        const sums = new Float64Array(count)
        pairs.forEach((pair, k) => {
          sums[pair[side]]! += rest[k]! / (count - 1)
        })
        rest = rest.map((value, k) => value - sums[pairs[k]![side]]!)
      }
    return rest
  }
  const means = pairs.map((_, k) =>
    panel.outcome.subarray(k * panel.times, (k + 1) * panel.times).reduce((sum, value) => sum + value / panel.times, 0),
  )
  const y = takeOut(means)
  const x = takeOut(pairs.map(([o, d]) => Math.log(km(o, d))))
  return x.reduce((sum, value, k) => sum + value * y[k]!, 0) / x.reduce((sum, value) => sum + value * value, 0)
}

/** Moving elasticities of the gravity with effects of pairs and years, with each measure of income. */
export async function run({ from, to, lag }: Flags): Promise<object> {
  const first = Number(from) + Number(lag)
  const years = Array.from({ length: Number(to) - first + 1 }, (_, k) => first + k)
  const names = ['income', 'chanceOfWork', 'rent', 'peopleAtOrigin', 'peopleAtDestination']
  const measures = Object.entries(INCOMES).map(([measure, indicator]) => {
    const built = buildPanel(indicator, years, Number(lag))
    const slopes = estimateSlopes(built.panel).map((slope, k) => [names[k]!, shown(slope)] as const)
    return [measure, { ...Object.fromEntries(slopes), distance: round(distanceSlope(built)) }] as const
  })
  return { years: `${years[0]}–${years.at(-1)}`, lagYears: lag, clusters: 16, byIncome: Object.fromEntries(measures) }
}
