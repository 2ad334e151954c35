import type { Command } from 'commander'
import type { Context } from './context.ts'
import { addStudyFlags, type StudyFlags } from './study-flags.ts'

/** `regio run FILE`: one scenario, N replications. */
export function register(program: Command, context: Context): void {
  const command = program.command('run').summary('run one scenario, N replications').argument('<FILE>', 'scenario file')
  addStudyFlags(command).action(async (file: string, flags: StudyFlags) => {
    const { carryOutStudy } = await import('./study-verb.ts')
    await carryOutStudy(file, 'Scenario', flags, context)
  })
}
