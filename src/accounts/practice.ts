import { OWN_GOVERNMENT, type Pack, SUPPORT_INSTRUMENTS } from '../pack/pack.ts'
import { type ColumnArray, column, type TableOf } from '../world/columns.ts'
import { addTable, type World } from '../world/world.ts'
import { FLOW } from './flows.ts'
import { type Ledger, recordTransfer } from './ledger.ts'
import { appropriate, PROGRAMME_COLUMNS } from './programme-accounts.ts'

/** Today’s support: an account per row of the pack’s programme table. Unlike policies’ accounts it is part of the state. */
export const PRACTICE_COLUMNS = {
  ...PROGRAMME_COLUMNS,
  kept: column('f64', 'won', 'overhead of agencies paid this year'),
} as const

export type PracticeTable = TableOf<typeof PRACTICE_COLUMNS>

export interface Practice {
  readonly accounts: PracticeTable
  /** First month of the year’s budget; 0 before any is appropriated. */
  readonly year: { readonly first: Int32Array }
  /** Rows by instrument × regions + region. */
  readonly rows: readonly Int32Array[]
  /** Rows by region, in the order of `rows`. */
  readonly regionRows: readonly Int32Array[]
  /** What is due on each of a region’s rows, and the part of it at hand; scratch. */
  readonly due: Float64Array
  readonly parts: Float64Array
  /** Code of each row’s payer, from 1 on. */
  readonly payer: Uint8Array
  /** Won a year of each row in the simulated economy, before shares of regions move. */
  readonly won: Float64Array
}

/** Won a year of each row of the programme table in an economy of one person for `personsPerAgent`. */
export function practiceWon(
  { pack, shape }: { readonly pack: Pack; readonly shape: { readonly personsPerAgent: number } },
  parameters: Readonly<Record<string, number>>,
): Float64Array {
  let total = 0
  for (const programme of pack.programmes) total += programme.wonPerYear
  const reading = parameters['support.budgetReading']! > 0.5 ? 1 : pack.scalars.get('regionalProgrammesWon')! / total
  const scale = total > 0 ? (reading * parameters['support.budgetScale']!) / shape.personsPerAgent : 0
  return Float64Array.from(pack.programmes, ({ wonPerYear }) => wonPerYear * scale)
}

/** Allocates the accounts of today’s support and registers them under the table `practice`. */
export function createPractice(world: World, given?: ReadonlyMap<string, ColumnArray>): Practice {
  const { programmes } = world.pack
  const payers = [...new Set(programmes.map(({ payer }) => payer))]
  const year = addTable(world.columns, 'practice-year', { first: column('i32', 'month', 'first month') }, 1, given)
  const rows = SUPPORT_INSTRUMENTS.flatMap((_, instrument) =>
    world.pack.regions.map((_, region) =>
      Int32Array.from(
        programmes.flatMap((row, index) => (row.instrument === instrument && row.region === region ? [index] : [])),
      ),
    ),
  )
  return {
    accounts: addTable(world.columns, 'practice', PRACTICE_COLUMNS, programmes.length, given),
    year,
    rows,
    regionRows: world.pack.regions.map((_, region) =>
      Int32Array.from(rows.flatMap((list, call) => (call % world.shape.regions === region ? [...list] : []))),
    ),
    due: new Float64Array(programmes.length),
    parts: new Float64Array(programmes.length),
    payer: Uint8Array.from(programmes, ({ payer }) => 1 + payers.indexOf(payer)),
    won: practiceWon(world, world.parameters),
  }
}

/** Pays whole won to an account of today’s support; what a region’s government pays comes to it by a transfer. */
export function fundPractice(world: World, ledger: Ledger, practice: Practice, row: number, won: number): void {
  const { region, payer } = world.pack.programmes[row]!
  if (payer !== OWN_GOVERNMENT) {
    appropriate(world, ledger, practice.accounts, row, region, won)
    return
  }
  recordTransfer(ledger, FLOW.regionalTransfers, world.shape.regions, region, won)
  world.nation.centralDeposits[0]! -= won
  recordTransfer(ledger, FLOW.regionalAppropriations, region, region, won)
  world.regions.programmeDeposits[region]! += won
  practice.accounts.deposits[row]! += won
  practice.accounts.appropriated[row]! += won
}
