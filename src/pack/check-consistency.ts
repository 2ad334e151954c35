import { checkAgencies } from './check-agencies.ts'
import { checkCommuting, checkFlow, checkLabourForce, checkMoves } from './check-people.ts'
import { checkCells, checkInputs, checkJobs, checkWageShares } from './check-production.ts'
import { type DenseTables, sum } from './dense-tables.ts'
import { round } from './format-number.ts'
import type { ProblemList } from './problem-list.ts'
import { cellName } from './read-table.ts'
import { TABLE_SPECS } from './table-specs.ts'

const SHARE_TOLERANCE = 1e-6

/** Checks what must hold between the cells and tables of any pack; returns one line per thing proved. */
export function checkConsistency(dense: DenseTables, problems: ProblemList): readonly string[] {
  checkShares(dense, problems)
  return [
    checkLabourForce(dense, problems),
    checkJobs(dense, problems),
    checkFlow(dense, problems, 'births', 'fertility', 0.5),
    checkFlow(dense, problems, 'deaths', 'mortality', 1),
    checkMoves(dense, problems),
    checkCommuting(dense, problems),
    checkWageShares(dense, problems),
    checkInputs(dense, problems),
    checkCells(dense, problems),
    checkAgencies(dense, problems),
  ]
}

function checkShares(dense: DenseTables, problems: ProblemList): void {
  for (const spec of TABLE_SPECS) {
    if (spec.sumsToOne !== true) continue
    const { values, spot } = dense.tables[spec.name]
    const width = dense.names.of[spec.keys.at(-1)![1]].length
    for (let from = 0; from < values.length; from += width) {
      const total = sum(values.subarray(from, from + width))
      if (Math.abs(total - 1) <= SHARE_TOLERANCE) continue
      const where = cellName(from, spec, dense.names).replace(/,? ?[^,]*$/, '')
      problems.add(spot(from), spec.name, `shares of ${where} sum to ${round(total)} instead of 1`)
    }
  }
}
