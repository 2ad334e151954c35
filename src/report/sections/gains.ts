import type { Html } from '../html.ts'
import type { View } from '../view.ts'
import { armLabel, type Cell, comparedArms, coversZero, table } from './parts.ts'

/** What a region can gain or lose, in the order of the tables; those that were recorded are shown. */
const COLUMNS = ['disposableIncomePerHead', 'employment', 'population'] as const

/** Which regions gain, which lose and of which the study cannot tell, by arm; a table for each column that was recorded. */
export function gainTables(view: View): readonly Html[] {
  const { messages, report } = view
  const words = messages.regions
  return COLUMNS.flatMap((column) => {
    const changes = report.regionalChanges.filter((change) => change.column === column)
    if (changes.length === 0) return []
    const rows = comparedArms(view).flatMap((arm): readonly Cell[][] => {
      const own = changes.filter((change) => change.arm === arm.id)
      if (own.length === 0) return []
      const named = (isIn: (change: (typeof own)[number]) => boolean) =>
        own
          .filter(isIn)
          .map(({ region }) => view.regionName(region))
          .join(', ') || messages.none
      return [
        [
          armLabel(view, arm),
          named(({ difference }) => difference.low > 0),
          named(({ difference }) => difference.high < 0),
          named(({ difference }) => coversZero(difference)),
        ],
      ]
    })
    const heads = [messages.verdict.arm, words.gain, words.lose, words.open]
    return [table(words.gainsCaption(view.columnName(column)), heads, rows)]
  })
}
