import type { ColumnTable } from '../base/run.ts'
import type { Recorder } from './recorder.ts'
import { monthLabels, textColumn } from './recorder-text.ts'

const COUNTS = ['stock', 'entrants', 'deaths', 'in', 'out'] as const

/** Numbers kept of each place and month. */
export const PEOPLE_ENTRIES = COUNTS.length

/** Residents of 15 and over by month and place, and how they changed; national magnitudes. */
export function personsTable(recorder: Recorder): ColumnTable {
  const { people, observations, economy } = recorder
  const { pack, shape } = economy.world
  const rows = observations.months * shape.places
  const count = (entry: number) =>
    Float64Array.from({ length: rows }, (_, row) => people[row * PEOPLE_ENTRIES + entry]! * shape.personsPerAgent)
  return {
    rows,
    columns: {
      month: textColumn(monthLabels(recorder), rows, (row) => Math.floor(row / shape.places)),
      place: textColumn(
        pack.places.map((place) => place.id),
        rows,
        (row) => row % shape.places,
      ),
      ...Object.fromEntries(COUNTS.map((name, entry) => [name, count(entry)])),
    },
    integerColumns: COUNTS,
  }
}
