import type { ColumnTable, RunRequest, TextColumn } from '../../../src/base/run.ts'
import { simulate } from '../../../src/simulation/simulate.ts'

/** Figures of a run by year × region. */
export interface RegionalYears {
  readonly regions: readonly string[]
  /** Residents, product and residents with work of the first month. */
  readonly opening: Readonly<Record<'population' | 'grdp' | 'employed', readonly number[]>>
  /** Residents in December. */
  readonly population: readonly (readonly number[])[]
  /** Gross regional product of the year, won. */
  readonly grdp: readonly (readonly number[])[]
  /** Residents with work, mean of the months. */
  readonly employed: readonly (readonly number[])[]
  /** Unemployment, percent, mean of the months. */
  readonly unemploymentPct: readonly (readonly number[])[]
  /** Persons of 15 and over who came from other regions less those who left. */
  readonly netMoves: readonly (readonly number[])[]
}

const MONTHS = 12
const monthly = ['population', 'grdp', 'employment', 'unemploymentRate'] as const

/** Runs a request of whole years from a January and sums its months up by year and region. */
export function simulateYears(request: RunRequest): RegionalYears {
  const { series, flows } = simulate({
    ...request,
    record: { monthly, flows: ['job', 'graduate', 'study', 'other'] },
  }).tables
  const areas = (series.columns.region as TextColumn).labels
  const regions = areas.slice(0, -1)
  const years = request.months / MONTHS
  const value = (id: (typeof monthly)[number], month: number, region: number) =>
    (series.columns[id] as Float64Array)[month * areas.length + region]!
  const byYear = (of: (year: number, region: number) => number) =>
    Array.from({ length: years }, (_, year) => regions.map((_, region) => of(year, region)))
  const mean = (id: (typeof monthly)[number]) =>
    byYear((year, region) => {
      let sum = 0
      for (let month = year * MONTHS; month < (year + 1) * MONTHS; month++) sum += value(id, month, region)
      return sum / MONTHS
    })
  const opening = (id: (typeof monthly)[number]) => regions.map((_, region) => value(id, 0, region))
  return {
    regions,
    opening: { population: opening('population'), grdp: opening('grdp'), employed: opening('employment') },
    population: byYear((year, region) => value('population', year * MONTHS + MONTHS - 1, region)),
    grdp: mean('grdp'),
    employed: mean('employment'),
    unemploymentPct: mean('unemploymentRate'),
    netMoves: netMovesOf(flows, regions, years),
  }
}

function netMovesOf(flows: ColumnTable, regions: readonly string[], years: number): number[][] {
  const net = Array.from({ length: years }, () => regions.map(() => 0))
  const [month, origin, destination] = ['month', 'origin', 'destination'].map(
    (name) => flows.columns[name] as TextColumn,
  )
  const persons = flows.columns.persons as Float64Array
  for (let row = 0; row < flows.rows; row++) {
    const of = net[Math.floor(month!.codes[row]! / MONTHS)]!
    of[destination!.codes[row]!]! += persons[row]!
    of[origin!.codes[row]!]! -= persons[row]!
  }
  return net
}
