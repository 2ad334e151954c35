import { formatMonth } from '../base/months.ts'
import type { TextColumn } from '../base/run.ts'
import type { Recorder } from './recorder.ts'

/** Id of the nation where regions are named. */
export const NATIONAL = 'national'

/** YYYY-MM of every recorded month. */
export function monthLabels({ observations }: Recorder): string[] {
  return Array.from({ length: observations.months }, (_, month) => formatMonth(observations.firstMonth + month))
}

/** Ids of the regions, the nation last. */
export function areaLabels({ observations }: Recorder): string[] {
  return [...observations.country.regions, NATIONAL]
}

/** A text column from the code of each row. */
export function textColumn(labels: readonly string[], rows: number, codeOf: (row: number) => number): TextColumn {
  return { labels, codes: Int32Array.from({ length: rows }, (_, row) => codeOf(row)) }
}
