/** One policy of a mix: the name that the user gave it, the policy it uses, its checked fields. */
export interface PolicyInstance {
  readonly name: string
  readonly use: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Kinds of moves between places that may be recorded. */
export const FLOW_KINDS = ['job', 'graduate', 'study', 'other'] as const
export type FlowKind = (typeof FLOW_KINDS)[number]

/** What one run records beside its outcomes. */
export interface RecordRequest {
  /** Names of monthly columns of `data/series`. */
  readonly monthly: readonly string[]
  readonly flows: readonly FlowKind[]
}

/** A lasting change of a place or of a product's demand from abroad, reached in equal steps from one month to another. */
export interface EffectRequest {
  readonly effect: 'public-jobs' | 'dwellings' | 'exports'
  /** Id of the place; every place if absent. */
  readonly place?: string
  /** Id of the sector, of `exports` only. */
  readonly sector?: string
  readonly from: number
  /** Last month, inclusive. */
  readonly to: number
  /** Heads, dwellings, or log points of demand. */
  readonly value: number
}

/** Everything that determines one run, as plain data that can be posted to a worker. */
export interface RunRequest {
  readonly mix: string
  /** Counts from 1. */
  readonly replication: number
  readonly seed: string
  /** Folder of the country pack. */
  readonly packFolder: string
  /** First recorded month, as `base/months` counts months. */
  readonly startMonth: number
  /** Recorded months; burn-in comes before. */
  readonly months: number
  readonly burnInMonths: number
  readonly personsPerAgent: number
  /** Parameter values that differ from the pack's, by parameter id. */
  readonly parameters: Readonly<Record<string, number>>
  readonly policies: readonly PolicyInstance[]
  /** Ids of the pack's events that happen; all of them if absent. */
  readonly packEvents?: readonly string[]
  /** What the scenario's world adds to them. */
  readonly effects?: readonly EffectRequest[]
  readonly record: RecordRequest
  readonly threads: number
}

/** A text column as codes into its labels. */
export interface TextColumn {
  readonly codes: Int32Array
  readonly labels: readonly string[]
}

/** A table by columns, all of one length. Whole won are `Float64Array`s below 2^53 named in `wonColumns`. */
export interface ColumnTable {
  readonly rows: number
  readonly columns: Readonly<Record<string, Float64Array | Int32Array | TextColumn>>
  /** Columns that hold whole won or persons and are written as INT64. */
  readonly integerColumns: readonly string[]
}

/** Names of the tables that a run yields, as folders under `data/`. */
export const RUN_TABLES = ['series', 'flows', 'budget', 'accounts', 'persons'] as const
export type RunTableName = (typeof RUN_TABLES)[number]

/** What a finished run hands to the writer; `month` columns are TextColumns of YYYY-MM. */
export interface RunResult {
  readonly mix: string
  readonly replication: number
  readonly seed: string
  /** Hash of the final state by key, 16 hexadecimal digits. */
  readonly stateHash: string
  /** Value of every indicator in every window, keyed `indicator@window`; null outside the run. */
  readonly outcomes: Readonly<Record<string, number | null>>
  readonly tables: Readonly<Record<RunTableName, ColumnTable>>
}
