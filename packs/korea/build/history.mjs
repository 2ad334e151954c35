// What was observed by region and year up to the latest base year: the hindcast is held against it.
import { LATEST } from './base-year.mjs'
import { range, raw, sum } from './library.mjs'
import { REGIONS } from './names.mjs'

const FIRST = 2000
const SERIES = [
  ['population', 'korea/population_province', 'registered_total_population', 'S02'],
  ['grdp', 'korea/grdp_province', 'grdp_nominal', 'S01'],
  ['employed', 'korea/labour_province', 'employed', 'S04'],
  ['unemployed', 'korea/labour_province', 'unemployed', 'S04'],
]
const UNITS = { grdp: 1e6 }

/** Sum of a region's provinces in a year. */
function total(table, indicator, region, year) {
  const rows = raw(table).filter(
    (row) => row.region === region && row.indicator === indicator && Number(row.year) === year,
  )
  if (rows.length === 0) throw new Error(`${table}: no ${indicator} of ${region} in ${year}`)
  return sum(rows.map((row) => Number(row.value)))
}

/** Movers who came to a region from others less those who left it, in a year. */
function netMoves(region, year) {
  const moves = raw('korea/migration_matrix_province').filter(
    (row) => Number(row.year) === year && row.origin_region !== row.dest_region,
  )
  const count = (column) => sum(moves.filter((row) => row[column] === region).map((row) => Number(row.movers)))
  return count('dest_region') - count('origin_region')
}

/** Writes the table of history. */
export function writeHistory(output) {
  const years = range(LATEST - FIRST + 1).map((i) => FIRST + i)
  const rows = years.flatMap((year) =>
    REGIONS.flatMap(([region]) => [
      ...SERIES.map(([series, table, indicator, source]) => [
        series,
        region,
        year,
        total(table, indicator, region, year) * (UNITS[series] ?? 1),
        `derived:sum over provinces [${source}]`,
      ]),
      ['netMoves', region, year, netMoves(region, year), 'derived:moves between regions, in less out [S07]'],
    ]),
  )
  output.file('history.csv', ['series', 'region', 'year', 'value', 'source'], rows)
}
