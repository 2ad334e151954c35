import type { Command } from 'commander'
import type { Context } from './context.ts'
import { addCommonFlags, addScenarioFlags, assignmentsOf, type CommonFlags, type ScenarioFlags } from './flags.ts'
import { openStudy } from './open-study.ts'
import { showPlan } from './study-verb.ts'

/** `regio plan FILE`: the runs that a file asks for, without running them. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('plan')
    .summary('print the runs that a file asks for')
    .argument('<FILE>', 'scenario or bench file')
  addScenarioFlags(addCommonFlags(command)).action((file: string, flags: CommonFlags & ScenarioFlags) => {
    showPlan(openStudy(file, assignmentsOf(flags)), flags, context)
  })
}
