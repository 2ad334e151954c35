import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Assignment, readAssignment } from '../scenario/assignments.ts'

/** Flags that every verb understands. */
export interface CommonFlags {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly lang: 'ko' | 'en'
}

/** Flags that override values of a scenario file. */
export interface ScenarioFlags {
  readonly set: readonly string[]
  readonly seed?: string
  readonly reps?: number
  readonly personsPerAgent?: number
  readonly months?: number
}

/** Adds the flags that every verb understands. */
export function addCommonFlags(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON in the last line of stdout')
    .option('-q, --quiet', 'print no messages')
    .addOption(new Option('--lang <LANGUAGE>', 'language of names').choices(['ko', 'en']).default('en'))
    .option('--no-color', 'print without colours')
}

/** Adds the flags that override values of a scenario file. */
export function addScenarioFlags(command: Command): Command {
  return command
    .option(
      '--set <PATH=VALUE>',
      'set a value of the file; may be repeated',
      (text, all: string[]) => [...all, text],
      [],
    )
    .option('--seed <TEXT>', 'seed of the replications')
    .option('-r, --reps <N>', 'number of replications', wholeNumber)
    .option('--persons-per-agent <N>', 'persons that one simulated person stands for', wholeNumber)
    .option('--months <N>', 'months of the run, burn-in excluded', wholeNumber)
}

/** The values that the flags override, in the order of precedence; errors about them name the flag. */
export function assignmentsOf(flags: ScenarioFlags): Assignment[] {
  const found = flags.set.map((text) => readAssignment(text))
  const add = (path: string, value: number | string | undefined, flag: string) => {
    if (value !== undefined) found.push(readAssignment(`${path}=${JSON.stringify(value)}`, `${flag} ${value}`))
  }
  add('replications.seed', flags.seed, '--seed')
  for (const key of ['count', 'min', 'max']) add(`replications.${key}`, flags.reps, '--reps')
  add('run.personsPerAgent', flags.personsPerAgent, '--persons-per-agent')
  add('run.months', flags.months, '--months')
  return found
}

/** Reads the value of a flag that takes a whole number, for commander. */
export function wholeNumber(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new InvalidArgumentError(`expected a whole number, found "${text}".`)
  return Number(text)
}
