import type { Pack } from './pack.ts'

/** The properties of a pack that are dense tables. */
export type TableName = { [K in keyof Pack]: Pack[K] extends Float64Array ? K : never }[keyof Pack]

/** What an index of a table runs over. */
export type Axis =
  | 'region'
  | 'place'
  | 'sector'
  | 'age'
  | 'field'
  | 'education'
  | 'occupation'
  | 'user'
  | 'function'
  | 'trait'

/** One file of the pack: a row per cell, its key columns, its value, its source. */
export interface TableSpec {
  readonly name: TableName
  readonly keys: readonly (readonly [column: string, axis: Axis])[]
  /** Values over the last index sum to one. */
  readonly sumsToOne?: true
  /** Cells that are zero by definition and may be left out. */
  readonly zero?: 'diagonal' | 'between regions'
  readonly maximum?: number
  /** Negative values are allowed. */
  readonly signed?: true
  /** Zero is not allowed. */
  readonly positive?: true
}

const PLACE = ['place', 'place'] as const
const AGE = ['age', 'age'] as const
const SECTOR = ['sector', 'sector'] as const
const ORIGIN = ['origin', 'place'] as const
const DESTINATION = ['destination', 'place'] as const
const PRODUCT = ['product', 'sector'] as const

/** Every dense table of a pack, in the order in which they are read and reported. */
export const TABLE_SPECS: readonly TableSpec[] = [
  { name: 'population', keys: [PLACE, AGE] },
  { name: 'fertility', keys: [PLACE, AGE], maximum: 1 },
  { name: 'mortality', keys: [PLACE, AGE], maximum: 1 },
  { name: 'employedResidents', keys: [PLACE], positive: true },
  { name: 'unemployedResidents', keys: [PLACE] },
  { name: 'participation', keys: [AGE], maximum: 1 },
  { name: 'education', keys: [PLACE, AGE, ['level', 'education']], sumsToOne: true },
  { name: 'fieldOfStudy', keys: [PLACE, ['field', 'field']], sumsToOne: true },
  { name: 'campusSeats', keys: [PLACE, ['field', 'field']] },
  { name: 'advancedSeats', keys: [PLACE, ['field', 'field']] },
  {
    name: 'campusMatrix',
    keys: [ORIGIN, ['campus', 'place']],
    sumsToOne: true,
  },
  { name: 'campusQuality', keys: [PLACE], signed: true },
  {
    name: 'graduateDestination',
    keys: [
      ['campus', 'region'],
      ['destination', 'region'],
    ],
    sumsToOne: true,
  },
  { name: 'employees', keys: [PLACE, SECTOR] },
  { name: 'selfEmployed', keys: [PLACE, SECTOR] },
  {
    name: 'commuting',
    keys: [
      ['home', 'place'],
      ['work', 'place'],
    ],
    zero: 'between regions',
    maximum: 1,
  },
  { name: 'occupationShares', keys: [SECTOR, ['occupation', 'occupation']], sumsToOne: true },
  { name: 'fieldRequirement', keys: [SECTOR, ['field', 'field']], sumsToOne: true },
  { name: 'researchers', keys: [PLACE] },
  { name: 'publicResearchSpending', keys: [PLACE] },
  { name: 'researchTraits', keys: [SECTOR, ['trait', 'trait']] },
  { name: 'valueAdded', keys: [PLACE, SECTOR] },
  { name: 'domesticInputs', keys: [PRODUCT, SECTOR], maximum: 1 },
  { name: 'importedInputs', keys: [PRODUCT, SECTOR], maximum: 1 },
  { name: 'finalDemand', keys: [PRODUCT, ['user', 'user']] },
  { name: 'finalImportShare', keys: [PRODUCT], maximum: 1 },
  { name: 'relativeWageBySector', keys: [SECTOR], positive: true },
  { name: 'relativeWageByPlace', keys: [PLACE], positive: true },
  { name: 'educationPremium', keys: [['level', 'education']], positive: true },
  { name: 'occupationPremium', keys: [['occupation', 'occupation']], positive: true },
  { name: 'personalIncomePerHead', keys: [PLACE], positive: true },
  { name: 'regionalIncomePerHead', keys: [PLACE], positive: true },
  { name: 'regionalProductPerHead', keys: [PLACE], positive: true },
  { name: 'dwellings', keys: [PLACE], positive: true },
  { name: 'rent', keys: [PLACE], positive: true },
  { name: 'housingSupplyElasticity', keys: [PLACE] },
  { name: 'moves', keys: [ORIGIN, DESTINATION], zero: 'diagonal' },
  { name: 'moveAgeProfile', keys: [AGE] },
  { name: 'moveAgeBalance', keys: [PLACE, AGE], signed: true },
  { name: 'establishments', keys: [PLACE, SECTOR] },
  { name: 'publicShare', keys: [SECTOR], maximum: 1 },
  { name: 'agencies', keys: [['region', 'region']] },
  {
    name: 'agencyCounts',
    keys: [
      ['region', 'region'],
      ['function', 'function'],
    ],
  },
]

/** File name of a table: `moveAgeProfile` lies in `move-age-profile.csv`. */
export function fileOf(name: string): string {
  return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.csv`
}

/** Columns of a table's file. */
export function columnsOf(spec: TableSpec): readonly string[] {
  return [...spec.keys.map(([column]) => column), 'value', 'source']
}
