import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  completedParts,
  openStatusLog,
  readStatus,
  summariseStatus,
  type TimedEvent,
} from '../../src/results/status.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString()
const run = (row: number): TimedEvent => ({ time: at(10 + row), event: 'run', row, mix: 'a', replication: row })

test('a line torn by a crash costs itself alone', () => {
  const directory = mkdtempSync(join(tmpdir(), 'regio-status-'))
  openStatusLog(directory).append({ event: 'part', part: 1, rows: 2, failed: 0 })
  appendFileSync(join(directory, 'status.ndjson'), '{"event":"part","par')
  openStatusLog(directory).append({ event: 'part', part: 2, rows: 2, failed: 0 })
  expect(readStatus(directory).map((event) => event.event)).toEqual(['part', 'part'])
})

test('a part is complete with all its runs and no failure, by its last record', () => {
  const planned = new Map([1, 2, 3, 4].map((part) => [part, 2]))
  const part = (number: number, rows: number, failed = 0): TimedEvent => ({
    time: at(0),
    event: 'part',
    part: number,
    rows,
    failed,
  })
  const events = [part(1, 2), part(2, 1, 1), part(3, 1), part(3, 2), part(4, 2), part(4, 1)]
  expect([...completedParts(events, planned)]).toEqual([1, 3])
})

test('status counts this session on top of what was kept, and tells the time left at its speed', () => {
  const started: TimedEvent = { time: at(10), event: 'started', planned: 12, kept: 4, jobs: 2, pid: 1 }
  const events = [run(99), started, run(1), run(2)]
  const now = new Date(Date.UTC(2026, 0, 1, 0, 0, 30))
  expect(summariseStatus(events, true, now)).toEqual({ planned: 12, done: 6, failed: 0, running: 2, etaSeconds: 60 })
  expect(summariseStatus(events, false, now)).toMatchObject({ running: 0, etaSeconds: null })
  expect(summariseStatus([], false, now)).toMatchObject({ planned: 0, done: 0 })
})
