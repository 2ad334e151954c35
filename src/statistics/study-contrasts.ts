import { completeCases } from './complete-cases.ts'
import { meanInterval } from './mean-interval.ts'
import { finiteOrNull, makeTable, type StudyTable } from './study-table.ts'
import type { StudyView } from './study-view.ts'

/** Columns of `summary/contrasts.csv`; differences are in the outcome's unit. */
export const CONTRAST_COLUMNS = [
  'mix',
  'placebo',
  'outcome',
  'window',
  'difference',
  'low',
  'high',
  'replications',
] as const

/** Difference of every mix minus that of every placebo: what the policy does beyond its money, paired by replication. */
export function summarizeContrasts(view: StudyView): StudyTable {
  const { mixes, outcomes, confidence } = view.input
  const named = (role: string): string[] => mixes.filter((mix) => mix.role === role).map((mix) => mix.name)
  const rows = outcomes.flatMap(({ name: outcome, windows }) =>
    windows.flatMap((window) =>
      named('mix').flatMap((mix) =>
        named('placebo').map((placebo) => {
          const key = `${outcome}@${window}`
          const [own, other] = completeCases([view.differences(mix, key), view.differences(placebo, key)])
          const { estimate, low, high } = meanInterval(
            own.map((value, row) => value - other[row]),
            confidence,
          )
          return {
            mix,
            placebo,
            outcome,
            window,
            difference: finiteOrNull(estimate),
            low: finiteOrNull(low),
            high: finiteOrNull(high),
            replications: own.length,
          }
        }),
      ),
    ),
  )
  return makeTable(CONTRAST_COLUMNS, rows)
}
