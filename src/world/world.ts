import type { Pack } from '../pack/pack.ts'
import type { RunKey } from '../random/run-key.ts'
import {
  AGENCY_COLUMNS,
  type AgencyTable,
  DELIVERY_COLUMNS,
  type DeliveryTable,
  PRIORITY_COLUMNS,
  type PriorityTable,
} from './agency-columns.ts'
import {
  BAND_COLUMNS,
  type BandTable,
  CHILD_COLUMNS,
  CHILD_MONTHS,
  type ChildTable,
  MOVE_COLUMNS,
  type MoveTable,
  NATION_COLUMNS,
  type NationTable,
  PAIR_COLUMNS,
  type PairTable,
  PLACE_COLUMNS,
  type PlaceTable,
  REGION_COLUMNS,
  type RegionTable,
  SECTOR_COLUMNS,
  type SectorTable,
} from './area-columns.ts'
import { CAMPUS_COLUMNS, CAMPUS_LEVELS, type CampusTable } from './campus-columns.ts'
import {
  CELL_COLUMNS,
  type CellTable,
  MARKET_COLUMNS,
  type MarketTable,
  TRADE_COLUMNS,
  type TradeTable,
} from './cell-columns.ts'
import { allocateColumn, type ColumnArray, type ColumnSpec, type ColumnSpecs, type TableOf } from './columns.ts'
import { FIRM_COLUMNS, type FirmTable } from './firm-columns.ts'
import { PERSON_COLUMNS, type PersonTable } from './person-columns.ts'
import {
  COUNTED_KINDS,
  INSTITUTE_COLUMNS,
  type InstituteTable,
  OUTCOME_COLUMNS,
  type OutcomeTable,
  PERFORMERS,
  RECENT_OUTCOME_COLUMNS,
  type RecentOutcomeTable,
  TEST_BED_COLUMNS,
  type TestBedTable,
} from './research-columns.ts'
import type { Shape } from './shape.ts'

/** One column with its declaration and its full name, `table.column`. */
export interface NamedColumn {
  readonly name: string
  readonly spec: ColumnSpec
  readonly array: ColumnArray
  readonly rows: number
}

/** The state of an economy at one month: columns and nothing else. */
export interface World {
  readonly shape: Shape
  readonly pack: Pack
  readonly parameters: Readonly<Record<string, number>>
  readonly runKey: RunKey
  readonly persons: PersonTable
  readonly firms: FirmTable
  readonly cells: CellTable
  readonly markets: MarketTable
  readonly trade: TradeTable
  readonly places: PlaceTable
  readonly regions: RegionTable
  readonly sectors: SectorTable
  readonly nation: NationTable
  readonly children: ChildTable
  readonly pairs: PairTable
  readonly bands: BandTable
  readonly moves: MoveTable
  readonly agencies: AgencyTable
  readonly campuses: CampusTable
  readonly institutes: InstituteTable
  readonly testBeds: TestBedTable
  readonly outcomes: OutcomeTable
  readonly recentOutcomes: RecentOutcomeTable
  readonly priorities: PriorityTable
  readonly delivery: DeliveryTable
  /** Every column by full name; further tables (ledgers, levers, policies) register themselves here. */
  readonly columns: Map<string, NamedColumn>
}

/** Allocates one table and registers its columns under `table.column`; shared arrays are taken where given. */
export function addTable<C extends ColumnSpecs>(
  columns: Map<string, NamedColumn>,
  table: string,
  specs: C,
  rows: number,
  given?: ReadonlyMap<string, ColumnArray>,
): TableOf<C> {
  const result: Record<string, ColumnArray> = {}
  for (const [key, spec] of Object.entries(specs)) {
    const name = `${table}.${key}`
    const array = given?.get(name) ?? allocateColumn(spec.type, rows * spec.width)
    columns.set(name, { name, spec, array, rows })
    result[key] = array
  }
  // A copy by spread has a shape of its own, which the engine reads in one step; an object filled key by key becomes a hash table.
  return { ...result } as TableOf<C>
}

/** Allocates a world, or joins one whose columns another thread has allocated. */
export function createWorld(
  shape: Shape,
  pack: Pack,
  parameters: Readonly<Record<string, number>>,
  runKey: RunKey,
  given?: ReadonlyMap<string, ColumnArray>,
): World {
  const columns = new Map<string, NamedColumn>()
  const { places, regions, sectors, ageBands } = shape
  const cells = places * sectors
  const agencies = pack.agencies.reduce((sum, count) => sum + count, 0)
  return {
    shape,
    pack,
    parameters,
    runKey,
    columns,
    persons: addTable(columns, 'persons', PERSON_COLUMNS, shape.personRows, given),
    firms: addTable(columns, 'firms', FIRM_COLUMNS, shape.firmRows, given),
    cells: addTable(columns, 'cells', CELL_COLUMNS, cells, given),
    markets: addTable(columns, 'markets', MARKET_COLUMNS, cells, given),
    trade: addTable(columns, 'trade', TRADE_COLUMNS, cells * (places + 1), given),
    places: addTable(columns, 'places', PLACE_COLUMNS, places, given),
    regions: addTable(columns, 'regions', REGION_COLUMNS, regions, given),
    sectors: addTable(columns, 'sectors', SECTOR_COLUMNS, sectors, given),
    nation: addTable(columns, 'nation', NATION_COLUMNS, 1, given),
    children: addTable(columns, 'children', CHILD_COLUMNS, places * CHILD_MONTHS, given),
    pairs: addTable(columns, 'pairs', PAIR_COLUMNS, places * places, given),
    bands: addTable(columns, 'bands', BAND_COLUMNS, places * ageBands, given),
    moves: addTable(columns, 'moves', MOVE_COLUMNS, places * ageBands * places, given),
    agencies: addTable(columns, 'agencies', AGENCY_COLUMNS, agencies, given),
    campuses: addTable(columns, 'campuses', CAMPUS_COLUMNS, CAMPUS_LEVELS * places * shape.fields, given),
    institutes: addTable(columns, 'institutes', INSTITUTE_COLUMNS, places * PERFORMERS, given),
    testBeds: addTable(columns, 'testBeds', TEST_BED_COLUMNS, cells, given),
    outcomes: addTable(columns, 'outcomes', OUTCOME_COLUMNS, regions * COUNTED_KINDS, given),
    recentOutcomes: addTable(columns, 'recentOutcomes', RECENT_OUTCOME_COLUMNS, regions * COUNTED_KINDS, given),
    priorities: addTable(columns, 'priorities', PRIORITY_COLUMNS, regions * sectors, given),
    delivery: addTable(columns, 'delivery', DELIVERY_COLUMNS, regions, given),
  }
}

/** Shared arrays of every column, to hand to another thread. */
export function sharedColumns(world: World): Map<string, ColumnArray> {
  return new Map([...world.columns].map(([name, entry]) => [name, entry.array]))
}

/** Copies every column of `source` into `target`, which must have the same shape. */
export function copyWorld(source: World, target: World): void {
  for (const [name, entry] of source.columns)
    (target.columns.get(name)!.array as Float64Array).set(entry.array as Float64Array)
}
