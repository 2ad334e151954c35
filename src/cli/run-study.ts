import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InternalError } from '../base/errors.ts'
import { runSession, type SessionReport } from '../experiments/run-session.ts'
import { type StudyFindings, summariseStudy } from '../experiments/summarise-study.ts'
import { createThreadRunner } from '../experiments/thread-runner.ts'
import type { Manifest } from '../results/manifest.ts'
import { builtFolder } from './code-version.ts'
import type { Context } from './context.ts'
import { listenForInterrupt } from './interrupt.ts'
import type { OpenStudy } from './open-study.ts'
import { packageFolder, shortPath } from './packs.ts'
import { showProgress } from './progress.ts'
import { allowedFailures, type ExecutionFlags } from './study-flags.ts'
import { packageVersion } from './version.ts'

/** A session with what it found. */
export interface FinishedStudy {
  readonly report: SessionReport
  /** Null where the session was interrupted. */
  readonly findings: StudyFindings | null
  readonly seconds: number
}

/** Runs a study into a folder over worker threads, showing progress; an interruption sets the exit code. */
export async function runStudy(
  study: OpenStudy,
  directory: string,
  flags: ExecutionFlags,
  context: Context,
): Promise<FinishedStudy> {
  const { plan } = study
  const began = Date.now()
  const distinct = plan.rows.filter((row) => row.sameAs === null).length
  const jobs = Math.min(distinct, flags.jobs ?? Math.max(1, Math.floor(availableParallelism() / flags.threads)))
  const runner = await createThreadRunner(workerEntry(), jobs)
  const { months, burnInMonths } = plan.scenario.run
  const mode = flags.quiet === true ? 'none' : flags.progress
  const show = showProgress(mode, context, runner.monthsDone, months + burnInMonths)
  const interrupt = listenForInterrupt(context)
  let findings: StudyFindings | null = null
  try {
    const report = await runSession(plan, {
      directory,
      runner,
      threads: flags.threads,
      limits: {
        maxFailures: allowedFailures(flags.maxFailures, plan.rows.length),
        outOfTime: () => flags.timeBudget !== undefined && Date.now() - began > flags.timeBudget * 1000,
        signal: interrupt.signal,
      },
      resolvedYaml: study.resolvedYaml,
      command: process.argv.slice(2),
      versions: versions(),
      progress: show.update,
      async summarise(runs, database) {
        show.stop()
        findings = await summariseStudy(plan, runs, database, directory)
      },
    })
    if (report.stopped === 'interrupted') {
      context.exitCode = interrupt.exitCode()
      context.tell(`interrupted; continue with: regio resume ${shortPath(directory)}`)
    }
    return { report, findings, seconds: (Date.now() - began) / 1000 }
  } finally {
    show.stop()
    interrupt.release()
    await runner.close()
  }
}

/** The bundled entry point of workers. Errors: `InternalError` when the sources run unbuilt. */
export function workerEntry(): URL {
  const folder = builtFolder()
  if (folder === null) throw new InternalError('the command is not built; run: npm run build')
  return pathToFileURL(join(folder, 'workers', 'run.js'))
}

function versions(): Manifest['versions'] {
  const file = join(packageFolder(), 'package.json')
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> }
  return { regio: packageVersion(), node: process.versions.node, duckdb: dependencies['@duckdb/node-api'] ?? '' }
}
