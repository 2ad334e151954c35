import type { Command } from 'commander'
import { AssertionFailure, InternalError, UsageError } from '../base/errors.ts'
import type { RunResult } from '../base/run.ts'
import { requestOf, type StudyPlan } from '../experiments/build-plan.ts'
import { createThreadRunner } from '../experiments/thread-runner.ts'
import { openDatabase } from '../results/database.ts'
import type { PlanRow } from '../results/plan-row.ts'
import { type RecordedRun, readRuns } from '../results/read-runs.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { reopenStudy } from './open-study.ts'
import { workerEntry } from './run-study.ts'

/** `regio replay DIR RUN`: reruns one replication and compares its hash and outcomes with what was recorded. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('replay')
    .summary('rerun one replication and check its hash')
    .argument('<DIR>', 'results folder')
    .argument('<RUN>', "the plan's row, or mix/replication")
  addCommonFlags(command).action(async (directory: string, name: string, flags: CommonFlags) => {
    const { plan } = reopenStudy(directory)
    const row = findRow(plan, name)
    const result = await rerun(plan, row)
    const database = await openDatabase()
    const runs = await readRuns(database, directory)
    database.close()
    const recorded = runs.find((run) => run.mix === row.mix && run.replication === row.replication)
    const differences = recorded ? compareRuns(recorded, result) : []
    const run = `${row.mix}/${row.replication}`
    const same = recorded ? differences.length === 0 : null
    if (flags.json === true) context.out(JSON.stringify({ run, row: row.row, stateHash: result.stateHash, same }))
    else if (flags.quiet !== true) context.out(`${run} (row ${row.row}): state hash ${result.stateHash}`)
    if (!recorded) context.tell(`${run} is not among the finished runs: nothing to compare with`)
    if (differences.length > 0) throw new AssertionFailure(`${run} differs from the record: ${differences.join('; ')}`)
  })
}

function findRow(plan: StudyPlan, name: string): PlanRow {
  const slash = name.lastIndexOf('/')
  const row = /^\d+$/.test(name)
    ? plan.rows[Number(name) - 1]
    : plan.rows.find((one) => one.mix === name.slice(0, slash) && one.replication === Number(name.slice(slash + 1)))
  if (row) return row
  const mixes = plan.arms.map((arm) => arm.name).join(', ')
  throw new UsageError(
    `no run "${name}": rows 1 to ${plan.rows.length}, or mix/replication; mixes: ${mixes}; replications 1 to ${plan.scenario.replications.count}`,
  )
}

async function rerun(plan: StudyPlan, row: PlanRow): Promise<RunResult> {
  const runner = await createThreadRunner(workerEntry(), 1)
  const results: RunResult[] = []
  try {
    await runner.run([requestOf(plan, row)], (message) => {
      if ('fault' in message) throw new InternalError(`${row.mix}/${row.replication} failed: ${message.fault.message}`)
      results.push(message.result)
    })
  } finally {
    await runner.close()
  }
  return results[0]!
}

function compareRuns(recorded: RecordedRun, result: RunResult): string[] {
  const differences: string[] = []
  if (recorded.stateHash !== result.stateHash) {
    differences.push(`state hash ${result.stateHash}, recorded ${recorded.stateHash}`)
  }
  for (const [key, value] of Object.entries(recorded.outcomes)) {
    const again = result.outcomes[key] ?? null
    if (!Object.is(again === null || Number.isNaN(again) ? null : again, value)) {
      differences.push(`${key} ${again}, recorded ${value}`)
    }
  }
  return differences
}
