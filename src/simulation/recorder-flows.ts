import { type ColumnTable, FLOW_KINDS } from '../base/run.ts'
import type { Recorder } from './recorder.ts'
import { monthLabels, textColumn } from './recorder-text.ts'

/** Moves between regions of the kinds that were asked for; national magnitudes, rows with movers only. */
export function flowsTable(recorder: Recorder): ColumnTable {
  const { movers, observations, economy, request } = recorder
  const { regions, personsPerAgent } = economy.world.shape
  const pairs = regions * regions
  const wanted = FLOW_KINDS.map((kind) => request.record.flows.includes(kind))
  const kept: number[] = []
  for (let row = 0; row < observations.months * FLOW_KINDS.length * pairs; row++) {
    const sameRegion = Math.floor(row / regions) % regions === row % regions
    if (movers[row] !== 0 && !sameRegion && wanted[Math.floor(row / pairs) % FLOW_KINDS.length]) kept.push(row)
  }
  const ids = observations.country.regions
  const column = (labels: readonly string[], codeOf: (row: number) => number) =>
    textColumn(labels, kept.length, (k) => codeOf(kept[k]!))
  return {
    rows: kept.length,
    columns: {
      month: column(monthLabels(recorder), (row) => Math.floor(row / pairs / FLOW_KINDS.length)),
      origin: column(ids, (row) => Math.floor(row / regions) % regions),
      destination: column(ids, (row) => row % regions),
      kind: column(FLOW_KINDS, (row) => Math.floor(row / pairs) % FLOW_KINDS.length),
      persons: Float64Array.from(kept, (row) => movers[row]! * personsPerAgent),
    },
    integerColumns: ['persons'],
  }
}
