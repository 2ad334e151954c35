import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { StudyPlan } from '../../src/experiments/build-plan.ts'
import { runSession, type SessionOptions, type SessionReport } from '../../src/experiments/run-session.ts'
import { createInlineRunner, type TaskRunner } from '../../src/experiments/task-runner.ts'
import { writeSummary } from '../../src/results/summary-csv.ts'
import { fakeSimulateGroup } from './fake-simulate.ts'

/** Runs a plan into a folder with a fake simulation. */
export async function runFake(
  plan: StudyPlan,
  directory: string,
  runner: TaskRunner = createInlineRunner(fakeSimulateGroup),
  changes: Partial<SessionOptions> & { maxFailures?: number; outOfTime?: () => boolean; signal?: AbortSignal } = {},
): Promise<SessionReport> {
  mkdirSync(directory, { recursive: true })
  try {
    return await runSession(plan, {
      directory,
      runner,
      threads: 1,
      limits: {
        maxFailures: changes.maxFailures ?? 0,
        outOfTime: changes.outOfTime ?? (() => false),
        signal: changes.signal ?? new AbortController().signal,
      },
      resolvedYaml: 'kind: Bench\n',
      command: ['bench', 'small.yaml'],
      versions: { regio: '0.0.0', node: process.version, duckdb: '0' },
      progress: () => {},
      summarise: async (runs) => {
        writeSummary(directory, 'outcomes', ['mix', 'runs'], [['all', runs.length]])
      },
      ...changes,
    })
  } finally {
    await runner.close()
  }
}

/** A path inside a results folder. */
export function inside(directory: string, ...names: string[]): string {
  return join(directory, ...names)
}
