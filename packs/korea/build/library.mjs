// Reading raw tables and writing the pack's: nothing here knows what a number means.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

export const HOME = join(dirname(fileURLToPath(import.meta.url)), '..')

const cache = new Map()

/** Rows of a raw table as objects. */
export function raw(name) {
  if (!cache.has(name)) {
    cache.set(name, parse(readFileSync(join(HOME, 'raw', `${name}.csv`), 'utf8'), { columns: true, bom: true }))
  }
  return cache.get(name)
}

/** Rows of a table of the pack that is kept by hand. */
export function kept(name) {
  return parse(readFileSync(join(HOME, `${name}.csv`), 'utf8'), { columns: true, bom: true })
}

const lookup = new Map()

/** The one number of a long raw table for a province, year and indicator; undefined if it is not there. */
export function find(name, province, year, indicator) {
  if (!lookup.has(name)) {
    const index = new Map()
    for (const row of raw(name)) index.set(`${row.province}|${row.year}|${row.indicator}`, Number(row.value))
    lookup.set(name, index)
  }
  return lookup.get(name).get(`${province}|${year}|${indicator}`)
}

/** Like `find`, but a missing number stops the build. */
export function need(name, province, year, indicator) {
  const value = find(name, province, year, indicator)
  if (value === undefined || !Number.isFinite(value))
    throw new Error(`${name}: no ${indicator} of ${province} in ${year}`)
  return value
}

export const sum = (values) => values.reduce((total, value) => total + value, 0)
export const range = (count) => Array.from({ length: count }, (_, index) => index)
export const mean = (values) => sum(values) / values.length
export const logistic = (x) => 1 / (1 + Math.exp(-x))
export const logit = (p) => Math.log(p / (1 - p))

/** The x in [low, high] at which an increasing function meets its target. */
export function solve(increasing, target, low, high) {
  let [from, to] = [low, high]
  for (let step = 0; step < 200; step++) {
    const middle = (from + to) / 2
    if (increasing(middle) < target) from = middle
    else to = middle
  }
  return (from + to) / 2
}

/** Scales a seed [rows][columns] to row and column totals by turns; the last turn meets the rows. */
export function rake(seed, rowTotals, columnTotals, rounds = 500) {
  const cells = seed.map((row) => [...row])
  for (let round = 0; round < rounds; round++) {
    columnTotals.forEach((total, j) => {
      const factor = total / sum(cells.map((row) => row[j]))
      for (const row of cells) row[j] *= factor
    })
    rowTotals.forEach((total, i) => {
      const factor = total / sum(cells[i])
      cells[i] = cells[i].map((value) => value * factor)
    })
  }
  return cells
}

/** Whole numbers near the given ones that keep their total, by cumulative rounding. */
export function roundKeeping(values) {
  let passed = 0
  let given = 0
  return values.map((value) => {
    passed += value
    const next = Math.round(passed) - given
    given += next
    return next
  })
}

/** Shares rounded to six decimals, the last one taking the rest. */
export function roundShares(values) {
  const rounded = values.map((value) => Number((value / sum(values)).toFixed(6)))
  rounded[rounded.length - 1] = Number((1 - sum(rounded.slice(0, -1))).toFixed(6))
  return rounded
}

const quote = (cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))

/** Collects the tables of the pack and writes them at the end. */
export class Output {
  files = new Map()

  /** A file with any columns. */
  file(name, columns, rows) {
    const lines = [columns, ...rows].map((row) => row.map(quote).join(','))
    this.files.set(name, `${lines.join('\n')}\n`)
  }

  /** A table of cells: rows are keys…, value, source. Values keep at most `digits` significant digits. */
  table(name, keys, rows, digits = 7) {
    const file = `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.csv`
    this.file(
      file,
      [...keys, 'value', 'source'],
      rows.map((row) => {
        const value = row.at(-2)
        if (!Number.isFinite(value)) throw new Error(`${name}: ${row.slice(0, -2).join(', ')} is ${value}`)
        const shown = Number.isInteger(value) ? value : Number(value.toPrecision(digits))
        return [...row.slice(0, -2), plain(shown), row.at(-1)]
      }),
    )
  }

  /** Drops every file but those named. */
  keep(names) {
    for (const name of this.files.keys()) if (!names.includes(name)) this.files.delete(name)
  }

  write(folder) {
    for (const [name, text] of this.files) writeFileSync(join(folder, name), text)
  }
}

/** A number without exponent. */
export function plain(value) {
  const text = String(value)
  return text.includes('e') ? value.toFixed(12).replace(/0+$/, '').replace(/\.$/, '') : text
}
