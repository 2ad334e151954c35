import type { Command } from 'commander'
import type { Context } from './context.ts'
import { addStudyFlags, type StudyFlags } from './study-flags.ts'

/** `regio bench FILE`: policy mixes under common random numbers. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('bench')
    .summary('compare policy mixes under common random numbers')
    .argument('<FILE>', 'bench file')
  addStudyFlags(command).action(async (file: string, flags: StudyFlags) => {
    const { carryOutStudy } = await import('./study-verb.ts')
    await carryOutStudy(file, 'Bench', flags, context)
  })
}
