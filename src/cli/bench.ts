import type { Command } from 'commander'
import type { Context } from './context.ts'
import { addStudyFlags, type StudyFlags } from './study-flags.ts'
import { carryOutStudy } from './study-verb.ts'

/** `regio bench FILE`: policy mixes under common random numbers. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('bench')
    .summary('compare policy mixes under common random numbers')
    .argument('<FILE>', 'bench file')
  addStudyFlags(command).action((file: string, flags: StudyFlags) => carryOutStudy(file, 'Bench', flags, context))
}
