import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { RunResult } from '../base/run.ts'
import { RUN_TABLES } from '../base/run.ts'
import type { Database } from './database.ts'
import { publishFile } from './durable.ts'
import type { PlanRow } from './plan-row.ts'
import { type FinishedRun, finishRun, writeRuns } from './runs-table.ts'
import { createTableBuffer } from './table-buffer.ts'
import { partFileName } from './table-layout.ts'

/** The one writer of `data/`: takes runs in plan order and cuts them into parts. */
export interface PartWriter {
  /** Takes one finished run of the part under way. */
  add(row: PlanRow, result: RunResult): void
  /** Writes the part under way, all tables flushed and renamed; an empty part writes nothing. */
  finishPart(part: number): Promise<void>
}

/** Names of the folders under `data/`. */
export const DATA_FOLDERS = ['runs', ...RUN_TABLES] as const

/** Path of a part inside a results folder. */
export function partFile(directory: string, table: (typeof DATA_FOLDERS)[number], part: number): string {
  return join(directory, 'data', table, partFileName(part))
}

/** Makes the writer of a results folder. */
export async function createPartWriter(directory: string, database: Database): Promise<PartWriter> {
  const buffers = new Map(
    await Promise.all(RUN_TABLES.map(async (name) => [name, await createTableBuffer(database, name)] as const)),
  )
  let finished: FinishedRun[] = []
  return {
    add(row, result) {
      for (const [name, buffer] of buffers) {
        buffer.append(row.mix, row.replication, row.row, result.tables[name])
      }
      finished.push(finishRun(row, result))
    },
    async finishPart(part) {
      if (finished.length === 0) return
      const files = DATA_FOLDERS.map((table) => partFile(directory, table, part))
      for (const file of files) mkdirSync(dirname(file), { recursive: true })
      for (const [name, buffer] of buffers) await buffer.copyTo(`${partFile(directory, name, part)}.tmp`)
      await writeRuns(database, finished, `${partFile(directory, 'runs', part)}.tmp`)
      for (const file of files) publishFile(file)
      finished = []
    },
  }
}
