import { createProgrammes, type ProgrammeTable } from '../accounts/programme-accounts.ts'
import type { ProgrammeSpan } from '../accounts/programme-plan.ts'
import type { PolicyInstance } from '../base/run.ts'
import { type ColumnArray, column, type TableOf } from '../world/columns.ts'
import { addTable, type World } from '../world/world.ts'
import { type ActivePolicy, activatePolicy } from './active-policy.ts'

/** What a rule remembers, by row of policy × region. */
const SCORE_COLUMNS = {
  score: column('f64', 'log', 'growth of product per resident over the last full year'),
  lastProduct: column('f64', 'won a month', 'product per resident when it was last scored'),
} as const

export type ScoreTable = TableOf<typeof SCORE_COLUMNS>

/** The policies of a run with their accounts and memory; all state is in columns named `policies.…`. */
export interface PolicyBook {
  readonly policies: readonly ActivePolicy[]
  readonly accounts: ProgrammeTable
  readonly scores: ScoreTable
}

/** Prepares the policies of a run and registers their columns, which state hashes leave out. */
export function createPolicyBook(
  world: World,
  instances: readonly PolicyInstance[],
  given?: ReadonlyMap<string, ColumnArray>,
): PolicyBook {
  const rows = instances.length * world.shape.regions
  return {
    policies: instances.map((instance) => activatePolicy(instance, world.pack, world.shape.personsPerAgent)),
    accounts: createProgrammes(world, instances.length, given),
    scores: addTable(world.columns, 'policies', SCORE_COLUMNS, rows, given),
  }
}

/** Months in which a policy works: none before the first recorded month of the run. */
export function spanOf(policy: ActivePolicy, world: World): ProgrammeSpan {
  return { ...policy.span, from: Math.max(policy.span.from, world.nation.startMonth[0]!) }
}
