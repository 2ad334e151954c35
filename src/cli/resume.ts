import type { Command } from 'commander'
import type { Context } from './context.ts'
import { finishStudy } from './finish-study.ts'
import { reopenStudy } from './open-study.ts'
import { runStudy } from './run-study.ts'
import { addExecutionFlags, type ExecutionFlags } from './study-flags.ts'

/** `regio resume DIR`: finishes what was interrupted, to the same bytes. */
export function register(program: Command, context: Context): void {
  const command = program.command('resume').summary('finish an interrupted result').argument('<DIR>', 'results folder')
  addExecutionFlags(command).action(async (directory: string, flags: ExecutionFlags) => {
    const study = reopenStudy(directory)
    await finishStudy(study, await runStudy(study, directory, flags, context), flags, context)
  })
}
