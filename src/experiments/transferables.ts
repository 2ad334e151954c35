import type { RunResult } from '../base/run.ts'

/** The buffers of a result that can be moved to another thread; shared ones are not among them. */
export function listTransferables(result: RunResult): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  for (const table of Object.values(result.tables)) {
    for (const column of Object.values(table.columns)) {
      const { buffer } = 'codes' in column ? column.codes : column
      if (buffer instanceof ArrayBuffer) buffers.add(buffer)
    }
  }
  return [...buffers]
}
