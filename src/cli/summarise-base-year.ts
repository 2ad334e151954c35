import { firstStart } from '../pack/index.ts'
import { measureBaseYear } from '../simulation/measure-base-year.ts'
import { packOf } from '../simulation/open-economy.ts'
import type { FitRow } from '../synthesis/fit-row.ts'
import { summariseFit } from '../synthesis/fit-summary.ts'

/** Scale at which `regio check` synthesises; smaller packs are thinned less. */
const PERSONS_PER_AGENT = 500
const LEAST_PERSONS = 5_000

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

function formatAmount(value: number, unit: string): string {
  if (unit.startsWith('won')) return (value / 1e9).toPrecision(4)
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1)
}

function describeLargest({ margin, wanted, got, unit }: FitRow): string {
  const named = unit.startsWith('won') ? unit.replace('won', 'bn won') : unit
  return `${margin}: ${formatAmount(got, unit)} of ${formatAmount(wanted, unit)} ${named}`
}

/**
 * The lines that `regio check` prints about a pack's synthesised base year: for every table its margins, the share of
 * persons, won or agencies that miss theirs, and the largest misfit; then the first month and year in shares of product.
 */
export function summariseBaseYear(packFolder: string, baseYear: number): string {
  const population = packOf(packFolder, firstStart(baseYear)).population.reduce((sum, persons) => sum + persons, 0)
  const personsPerAgent = Math.max(1, Math.min(PERSONS_PER_AGENT, Math.floor(population / LEAST_PERSONS)))
  const rows = measureBaseYear(packFolder, personsPerAgent, undefined, baseYear)
  const lines = [`synthesis of ${baseYear} at 1:${personsPerAgent}: margins, misplaced share, largest misfit`]
  for (const { table, margins, misplaced, largest } of summariseFit(rows.filter((row) => row.unit !== 'of product'))) {
    const counted = `${String(margins).padStart(4)}  ${percent(misplaced).padStart(6)}`
    lines.push(`  ${table.padEnd(32)}${counted}  ${describeLargest(largest)}`)
  }
  for (const { table, margin, got } of rows.filter((row) => row.unit === 'of product'))
    lines.push(
      `  ${`${table}: ${margin}`.padEnd(44)}${percent(Math.abs(got) < 0.0005 ? 0 : got).padStart(8)} of product`,
    )
  return lines.join('\n')
}
