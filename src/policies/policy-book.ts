import { BUDGET_LINES } from '../accounts/budget-lines.ts'
import { createProgrammes, type ProgrammeTable } from '../accounts/programme-accounts.ts'
import { type ProgrammeSpan, strengthIn } from '../accounts/programme-plan.ts'
import type { PolicyInstance } from '../base/run.ts'
import { outputMultipliers } from '../rules/market/multipliers.ts'
import { type ColumnArray, column, type TableOf } from '../world/columns.ts'
import { addTable, type World } from '../world/world.ts'
import { type ActivePolicy, activatePolicy } from './active-policy.ts'
import { createMemories } from './memory.ts'
import type { PolicyMemory } from './view.ts'

const REACH_COLUMNS = { reach: column('f64', 'share', 'part of what rules asked for last month that money paid') }

/** Kinds of people by place whom policies look at, in this order. */
export const RECIPIENTS = { STUDENTS: 0, SCHOLARS: 1, NEWCOMERS: 2, SEEKERS: 3 } as const
export const RECIPIENT_KINDS = 4
const PEOPLE_COLUMNS = {
  people: column('f64', 'persons', 'students, scholars, newcomers and job seekers last month', RECIPIENT_KINDS),
}
/** Where a policy concentrates its money, by policy × cell. */
const FOCUS_COLUMNS = {
  focusWeight: column('f64', 'weight', 'weight of the cell in the budget'),
  focusOpen: column('f64', 'flag', 'one where money may be paid'),
} as const

/** The policies of a run with their accounts and memory; all state is in columns named `policies…`. */
export interface PolicyBook {
  readonly policies: readonly ActivePolicy[]
  readonly accounts: ProgrammeTable
  /** Share of what rules asked for last month that money paid, by account. */
  readonly reach: Float64Array
  /** Whether a policy looks at people by kind, and their number last month by place × RECIPIENTS. */
  readonly observesPeople: boolean
  readonly people: Float64Array
  readonly focus: TableOf<typeof FOCUS_COLUMNS>
  /** Output of the economy per won of final demand, by sector. */
  readonly multipliers: Float64Array
  /** Of each policy. */
  readonly memories: readonly PolicyMemory[]
}

/** Prepares the policies of a run and registers their columns, which state hashes leave out. */
export function createPolicyBook(
  world: World,
  instances: readonly PolicyInstance[],
  given?: ReadonlyMap<string, ColumnArray>,
): PolicyBook {
  const policies = instances.map((instance) => activatePolicy(instance, world.pack, world.shape.personsPerAgent))
  const rows = policies.length * world.shape.regions * BUDGET_LINES.length
  const cells = world.shape.places * world.shape.sectors
  return {
    policies,
    accounts: createProgrammes(world, instances.length, given),
    reach: addTable(world.columns, 'policies', REACH_COLUMNS, rows, given).reach,
    observesPeople: policies.some(({ declaration }) => declaration.observesPeople === true),
    people: addTable(world.columns, 'policies', PEOPLE_COLUMNS, world.shape.places, given).people,
    focus: addTable(world.columns, 'policies', FOCUS_COLUMNS, instances.length * cells, given),
    multipliers: outputMultipliers(world.pack.domesticInputs, world.shape.sectors),
    memories: createMemories(world, policies, given),
  }
}

/** Months in which a policy works: none before the first recorded month of the run. */
export function spanOf(policy: ActivePolicy, world: World): ProgrammeSpan {
  return { ...policy.span, from: Math.max(policy.span.from, world.nation.startMonth[0]!) }
}

/** Strength of a policy this month, intensity × ramp; 0 outside its span. */
export function strengthOf(policy: ActivePolicy, world: World): number {
  return policy.intensity * strengthIn(spanOf(policy, world), world.nation.month[0]!)
}

/** Whether a policy may pay money in a cell this month, among those that it reaches. */
export function mayPay({ policies, focus }: PolicyBook, policy: number, cell: number, cells: number): boolean {
  return policies[policy]!.declaration.focus === undefined || focus.focusOpen[policy * cells + cell] === 1
}
