import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { formatMonth } from '../base/months.ts'
import { type ProblemList, unknownName } from './problem-list.ts'
import { fileOf, TABLE_SPECS } from './table-specs.ts'

/** Tables that an earlier base year may have of its own; all others are the country's. */
const OWN_FILES = [...TABLE_SPECS.map(({ name }) => fileOf(name)), 'margins.csv', 'scalars.csv']

/** Earlier base years of a pack, ascending: folders named by a year, each with the tables that differ then. */
export function findBaseYears(folder: string): readonly number[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name))
    .map(({ name }) => Number(name))
    .sort((one, other) => one - other)
}

/** The latest of ascending base years that ended before a month; undefined if none did. */
export function baseYearBefore(baseYears: readonly number[], startMonth: number): number | undefined {
  return baseYears.findLast((year) => startMonth >= firstStart(year))
}

/** First month of a run from a base year: the January after it. */
export function firstStart(baseYear: number): number {
  return 12 * (baseYear + 1)
}

/** Why no run can start in a month, for the user. */
export function describeEarlyStart(baseYears: readonly number[], startMonth: number): string {
  const earliest = formatMonth(firstStart(baseYears[0]!))
  return `${formatMonth(startMonth)} is before ${earliest}, the first month after the pack's base year ${baseYears[0]}`
}

/** The folder in which a base year's version of a table lies: its own where it has one, else the pack's. */
export function folderOfTable(folder: string, baseYear: number, name: string): string {
  const own = join(folder, String(baseYear))
  return existsSync(join(own, name)) ? own : folder
}

/** Earlier base years come before the pack's own, and hold no table of the country's. */
export function checkBaseYears(folder: string, latest: number, problems: ProblemList): void {
  for (const year of findBaseYears(folder)) {
    const own = join(folder, String(year))
    if (year >= latest) {
      const message = `the folder holds an earlier base year, but pack.yaml names ${latest}`
      problems.add({ file: own, line: 1, column: 1 }, 'pack.baseYear', message)
    }
    for (const name of readdirSync(own).filter((file) => !OWN_FILES.includes(file)))
      problems.add({ file: join(own, name), line: 1, column: 1 }, 'table', unknownName('table', name, OWN_FILES))
  }
}
