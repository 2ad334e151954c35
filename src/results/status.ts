import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A line of `status.ndjson`; the file is only ever appended to. */
export type StatusEvent =
  | {
      readonly event: 'started'
      readonly planned: number
      readonly kept: number
      readonly jobs: number
      readonly pid: number
    }
  | { readonly event: 'run'; readonly row: number; readonly mix: string; readonly replication: number }
  | { readonly event: 'failed'; readonly row: number; readonly mix: string; readonly replication: number }
  | { readonly event: 'part'; readonly part: number; readonly rows: number; readonly failed: number }
  | { readonly event: 'ended'; readonly exitCode: number; readonly reason: string }

/** An event with the UTC time at which it was written. */
export type TimedEvent = StatusEvent & { readonly time: string }

/** Appends events to a results folder's status. */
export interface StatusLog {
  append(event: StatusEvent): void
}

/** Name of the status file. */
export const STATUS_FILE = 'status.ndjson'

/** Opens the status of a results folder; events that close a part or a session are forced to disk. */
export function openStatusLog(directory: string): StatusLog {
  const file = join(directory, STATUS_FILE)
  if (existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n')) appendFileSync(file, '\n')
  return {
    append(event) {
      const handle = openSync(file, 'a')
      writeSync(handle, `${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`)
      if (event.event === 'part' || event.event === 'ended') fsyncSync(handle)
      closeSync(handle)
    },
  }
}

/** Reads the events; a line torn by a crash is passed over. */
export function readStatus(directory: string): TimedEvent[] {
  const file = join(directory, STATUS_FILE)
  if (!existsSync(file)) return []
  const events: TimedEvent[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    try {
      events.push(JSON.parse(line) as TimedEvent)
    } catch {}
  }
  return events
}

/** Parts that hold all their planned runs and need no rerun: last event of the part has `rows` as planned, none failed. */
export function completedParts(events: readonly TimedEvent[], plannedRows: ReadonlyMap<number, number>): Set<number> {
  const completed = new Set<number>()
  for (const event of events) {
    if (event.event !== 'part') continue
    if (event.failed === 0 && event.rows === plannedRows.get(event.part)) completed.add(event.part)
    else completed.delete(event.part)
  }
  return completed
}

/** What `status` tells. */
export interface StatusSummary {
  readonly planned: number
  readonly done: number
  readonly failed: number
  readonly running: number
  /** Seconds left at the speed of this session; null when nothing runs or nothing is known. */
  readonly etaSeconds: number | null
}

/** Sums up the last session; `live` says whether its process still holds the lock. */
export function summariseStatus(events: readonly TimedEvent[], live: boolean, now: Date): StatusSummary {
  let start: (TimedEvent & { event: 'started' }) | null = null
  let done = 0
  let failed = 0
  for (const event of events) {
    if (event.event === 'started') {
      start = event
      done = 0
      failed = 0
    }
    if (event.event === 'run') done += 1
    if (event.event === 'failed') failed += 1
  }
  if (!start) return { planned: 0, done: 0, failed: 0, running: 0, etaSeconds: null }
  const left = start.planned - start.kept - done - failed
  const elapsed = (now.getTime() - Date.parse(start.time)) / 1000
  const etaSeconds = live && done > 0 ? Math.round((elapsed / done) * left) : null
  return {
    planned: start.planned,
    done: start.kept + done,
    failed,
    running: live ? Math.min(start.jobs, left) : 0,
    etaSeconds: left === 0 ? 0 : etaSeconds,
  }
}
