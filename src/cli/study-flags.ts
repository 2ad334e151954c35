import { type Command, InvalidArgumentError, Option } from 'commander'
import { addCommonFlags, addScenarioFlags, type CommonFlags, type ScenarioFlags, wholeNumber } from './flags.ts'

/** How progress is shown. */
export const PROGRESS_MODES = ['auto', 'bar', 'plain', 'ndjson', 'none'] as const
export type ProgressMode = (typeof PROGRESS_MODES)[number]

/** Flags of how runs are carried out. */
export interface ExecutionFlags extends CommonFlags {
  readonly jobs?: number
  readonly threads: number
  readonly progress: ProgressMode
  /** Seconds. */
  readonly timeBudget?: number
  readonly maxFailures: FailureAllowance
}

/** Flags of a verb that starts a study. */
export interface StudyFlags extends ExecutionFlags, ScenarioFlags {
  readonly output?: string
  readonly force?: boolean
  readonly mix: readonly string[]
  readonly dryRun?: boolean
}

/** How many runs may fail. */
export type FailureAllowance = { readonly runs: number } | { readonly sharePct: number }

/** Adds the flags of how runs are carried out. */
export function addExecutionFlags(command: Command): Command {
  return addCommonFlags(command)
    .option('-j, --jobs <N>', 'runs at a time; as many as there are cores by default', positiveNumber)
    .option('--threads <N>', 'threads within one run', positiveNumber, 1)
    .addOption(new Option('--progress <MODE>', 'how progress is shown').choices(PROGRESS_MODES).default('auto'))
    .option('--time-budget <TIME>', 'start no replication after this time, such as 30m or 1h30m', readDuration)
    .addOption(
      new Option('--max-failures <N|P%>', 'runs that may fail, or their share')
        .argParser(readAllowance)
        .default({ runs: 0 }, 'none'),
    )
}

/** Adds the flags of a verb that starts a study. */
export function addStudyFlags(command: Command): Command {
  return addScenarioFlags(addExecutionFlags(command))
    .option('-o, --output <DIR>', 'folder for the result; results/<time>-<id>-<hash> by default')
    .option('-f, --force', 'overwrite an earlier result')
    .addOption(
      new Option('--mix <NAME>', 'only this mix, beside the reference; may be repeated')
        .argParser((name: string, all: readonly string[]) => [...all, name])
        .default([], 'all'),
    )
    .option('-n, --dry-run', 'print the plan and run nothing')
}

/** Reads the value of a flag that takes a whole number of at least one, for commander. */
export function positiveNumber(text: string): number {
  const number = wholeNumber(text)
  if (number < 1) throw new InvalidArgumentError('expected at least 1.')
  return number
}

/** Seconds of a text such as `90s`, `30m`, `1h30m`. */
export function readDuration(text: string): number {
  const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text)
  if (text === '' || parts === null) throw new InvalidArgumentError(`expected a time such as 30m, found "${text}".`)
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number]
  return hours * 3600 + minutes * 60 + seconds
}

function readAllowance(text: string): FailureAllowance {
  const parts = /^(\d{1,9}(?:\.\d+)?)(%?)$/.exec(text)
  if (parts === null || (parts[2] === '' && parts[1]!.includes('.'))) {
    throw new InvalidArgumentError(`expected a number of runs or a share such as 5%, found "${text}".`)
  }
  return parts[2] === '%' ? { sharePct: Number(parts[1]) } : { runs: Number(parts[1]) }
}

/** Runs that may fail out of those planned. */
export function allowedFailures(allowance: FailureAllowance, planned: number): number {
  return 'runs' in allowance ? allowance.runs : Math.floor((planned * allowance.sharePct) / 100)
}
