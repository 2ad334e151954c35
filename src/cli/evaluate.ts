import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import { Option } from 'commander'
import { AssertionFailure, InternalError, RegioError, UsageError } from '../base/errors.ts'
import { requestOf, type StudyPlan } from '../experiments/build-plan.ts'
import { evaluatePlan } from '../experiments/evaluation/evaluate-plan.ts'
import type { ReplicationEvaluation } from '../experiments/evaluation/evaluate-replication.ts'
import { findEffects } from '../experiments/evaluation/findings.ts'
import { keepReplication, keptReplications } from '../experiments/evaluation/kept-replications.ts'
import { writeEvaluation } from '../experiments/evaluation/write-evaluation.ts'
import { openDatabase } from '../results/database.ts'
import { RESULT_NAMES } from '../results/folder.ts'
import type { PlanRow } from '../results/plan-row.ts'
import { readRuns } from '../results/read-runs.ts'
import { unknownName } from '../scenario/messages.ts'
import { builtFolder } from './code-version.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { listenForInterrupt } from './interrupt.ts'
import { reopenStudy } from './open-study.ts'
import { shortPath } from './packs.ts'
import { evaluationJson, printEvaluation } from './print-evaluation.ts'
import { showProgress } from './progress.ts'
import { PROGRESS_MODES, type ProgressMode, positiveNumber } from './study-flags.ts'

interface EvaluateFlags extends CommonFlags {
  readonly mix?: string
  readonly reps?: number
  readonly jobs?: number
  readonly twins: number
  readonly progress: ProgressMode
}

/** `regio evaluate DIR`: what support did to firms, as an evaluator would estimate it and as the twin economies tell. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('evaluate')
    .summary('effects of support on firms: naive, matched, true')
    .argument('<DIR>', 'results folder; its replications are simulated again, with twins that withhold awards')
  addCommonFlags(command)
    .option('--mix <NAME>', 'the mix whose support is evaluated; the reference by default')
    .option('-r, --reps <N>', 'first N replications; all by default', positiveNumber)
    .option('-j, --jobs <N>', 'replications at a time; as many as there are cores by default', positiveNumber)
    .option('--twins <N>', 'twins a replication; each withholds the awards of one firm in N', positiveNumber, 4)
    .addOption(new Option('--progress <MODE>', 'how progress is shown').choices(PROGRESS_MODES).default('auto'))
    .action((directory: string, flags: EvaluateFlags) => evaluate(directory, flags, context))
}

/** Rows of the plan to evaluate. */
function chooseRows(plan: StudyPlan, flags: EvaluateFlags): PlanRow[] {
  const { scenario, arms, rows } = plan
  const names = arms.map(({ name }) => name)
  const mix = flags.mix ?? (scenario.kind === 'Bench' ? scenario.reference : names[0]!)
  if (!names.includes(mix)) throw new UsageError(`--mix: ${unknownName('mix', mix, names)}`)
  const chosen = rows.filter((row) => row.mix === mix)
  if (flags.reps !== undefined && flags.reps > chosen.length)
    throw new UsageError(`--reps ${flags.reps}: the result has ${chosen.length} replications`)
  return chosen.slice(0, flags.reps ?? chosen.length)
}

/** Checks that what was simulated again is what was recorded. */
async function checkHashes(directory: string, rows: readonly PlanRow[], found: readonly ReplicationEvaluation[]) {
  const database = await openDatabase()
  const runs = await readRuns(database, directory)
  database.close()
  for (const { replication, stateHash } of found) {
    const recorded = runs.find((run) => run.mix === rows[0]!.mix && run.replication === replication)
    if (recorded !== undefined && recorded.stateHash !== stateHash)
      throw new AssertionFailure(
        `${recorded.mix}/${replication} differs from the record: state hash ${stateHash}, recorded ${recorded.stateHash}`,
      )
  }
}

async function evaluate(directory: string, flags: EvaluateFlags, context: Context): Promise<void> {
  const { plan, pack } = reopenStudy(directory)
  const rows = chooseRows(plan, flags)
  const settings = { planHash: plan.hash, mix: rows[0]!.mix, twins: flags.twins }
  const wanted = new Set(rows.map(({ replication }) => replication))
  const found = keptReplications(directory, settings).filter(({ replication }) => wanted.has(replication))
  const kept = found.length
  const known = new Set(found.map(({ replication }) => replication))
  const requests = rows.filter(({ replication }) => !known.has(replication)).map((row) => requestOf(plan, row))
  const { months, burnInMonths, personsPerAgent } = plan.scenario.run
  const interrupt = listenForInterrupt(context)
  let monthsDone = () => 0
  const mode = flags.quiet === true ? 'none' : flags.progress
  const show = showProgress(mode, context, () => monthsDone(), burnInMonths + (1 + flags.twins) * months)
  const progress = () => show.update({ planned: rows.length, kept, done: found.length - kept, failed: 0 })
  progress()
  try {
    const broken = await evaluatePlan(requests, {
      entry: evaluateEntry(),
      jobs: Math.max(1, Math.min(requests.length, flags.jobs ?? availableParallelism())),
      twins: flags.twins,
      signal: interrupt.signal,
      onResult(result) {
        keepReplication(directory, settings, result)
        found.push(result)
        progress()
      },
      watch(counter) {
        monthsDone = counter
      },
    })
    if (broken !== null)
      throw new RegioError(`${settings.mix}/${broken.replication}: ${broken.fault.message}`, broken.fault.exitCode)
  } finally {
    show.stop()
    interrupt.release()
  }
  if (interrupt.signal.aborted) {
    context.exitCode = interrupt.exitCode()
    context.tell(`interrupted after ${found.length} of ${rows.length}; the same command goes on from there`)
    return
  }
  found.sort((one, other) => one.replication - other.replication)
  await checkHashes(directory, rows, found)
  const findings = findEffects(found)
  const regions = pack.regions.map(({ id }) => id)
  writeEvaluation(directory, found, findings, regions, personsPerAgent)
  if (flags.json === true) context.out(JSON.stringify(evaluationJson(directory, settings.mix, found.length, findings)))
  else if (flags.quiet !== true) {
    for (const line of printEvaluation(settings.mix, found.length, findings)) context.out(line)
    context.out(`Wrote ${shortPath(join(directory, RESULT_NAMES.evaluation))}`)
  }
}

/** The bundled entry point of workers. Errors: `InternalError` when the sources run unbuilt. */
function evaluateEntry(): URL {
  const folder = builtFolder()
  if (folder === null) throw new InternalError('the command is not built; run: npm run build')
  return pathToFileURL(join(folder, 'workers', 'evaluate.js'))
}
