import type { Command } from 'commander'
import { UsageError } from '../base/errors.ts'
import { readAssignment } from '../scenario/assignments.ts'
import type { Context } from './context.ts'
import { addScenarioFlags, assignmentsOf } from './flags.ts'
import { addExecutionFlags } from './study-flags.ts'
import type { ValidateFlags } from './validate-study.ts'

/** `regio validate`: runs without policy against the targets of the pack. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('validate')
    .summary('run the model without policy against its targets')
    .argument('[FILE]', 'scenario without policies; the one that comes with the package by default')
    .option('--pack <PACK>', 'country pack by id or folder; the same as --set pack=PACK')
    .option('-o, --output <DIR>', 'folder for the result; results/<time>-<id>-<hash> by default')
    .option('-f, --force', 'overwrite an earlier result')
    .option('-n, --dry-run', 'print the plan and run nothing')
  addScenarioFlags(addExecutionFlags(command)).action(async (file: string | undefined, flags: ValidateFlags) => {
    if (flags.threads !== 1) throw new UsageError('validate runs each replication on one thread; use --jobs')
    const pack = flags.pack === undefined ? [] : [readAssignment(`pack=${JSON.stringify(flags.pack)}`, '--pack')]
    const { validateStudy } = await import('./validate-study.ts')
    await validateStudy(file, [...pack, ...assignmentsOf(flags)], flags, context)
  })
}
