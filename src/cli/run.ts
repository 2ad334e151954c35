import type { Command } from 'commander'
import type { Context } from './context.ts'
import { addStudyFlags, type StudyFlags } from './study-flags.ts'
import { carryOutStudy } from './study-verb.ts'

/** `regio run FILE`: one scenario, N replications. */
export function register(program: Command, context: Context): void {
  const command = program.command('run').summary('run one scenario, N replications').argument('<FILE>', 'scenario file')
  addStudyFlags(command).action((file: string, flags: StudyFlags) => carryOutStudy(file, 'Scenario', flags, context))
}
