import type { BudgetLine } from '../accounts/programme-accounts.ts'

/** What the value of a field of a policy may be. */
export type FieldKind =
  | 'number'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'month'
  | 'regions'
  | 'places'
  | 'sectors'
  | 'fields'
  | 'text'

/** One field that a user may write under a policy: kind, unit, bounds (inclusive) and meaning. */
export interface FieldSpec {
  readonly kind: FieldKind
  readonly unit?: string
  readonly low?: number
  readonly high?: number
  readonly choices?: readonly string[]
  readonly default?: number | boolean | string
  readonly required?: boolean
  readonly meaning: string
}

/** What is known of a policy's effect per won; grade D is a prior that includes zero. */
export interface PolicyEvidence {
  readonly effectPerWon: string
  readonly interval: string
  readonly grade: 'A' | 'B' | 'C' | 'D'
  readonly unitCost: string
  readonly source: string
  readonly downside: string
}

/** Values of a policy's fields by name, checked and completed. */
export type Settings = Readonly<Record<string, unknown>>

/** Last month's observations of the regions that a rule may look at, one value per region. */
export interface RegionView {
  /** Residents of 15 and over. */
  readonly residents: Float64Array
  /** Gross regional product per resident relative to the nation. */
  readonly relativeProduct: Float64Array
  /** Growth of product per resident over the last full year less that of the nation, log; 0 before it is known. */
  readonly score: Float64Array
  /** Answer of money per head to product per head. */
  readonly productWeight: number
  /** Answer of money per head to growth. */
  readonly growthWeight: number
}

/** What a policy tells about itself: the scenario's schema, the docs and `regio policies` are built from it. */
export interface PolicyDeclaration {
  readonly id: string
  readonly summary: { readonly en: string; readonly ko: string }
  /** Source of the proposal: seed and section. */
  readonly seed: string
  /** Added to public spending, or steered from the programmes of the base year. */
  readonly money: 'added' | 'steered'
  /** Placebos hand out the same won without the policy's mechanism. */
  readonly placebo?: boolean
  /** Ids of the levers that the policy writes. */
  readonly levers: readonly string[]
  /** Fields beside the common ones; an entry with a common name replaces it. */
  readonly fields: Readonly<Record<string, FieldSpec>>
  readonly evidence: PolicyEvidence
  /** Share of the budget that each line gets; absent for rules that bring no money. */
  readonly budgetLines?: (settings: Settings) => Readonly<Partial<Record<BudgetLine, number>>>
  /** Competition of agencies for budgets that the rule brings at full strength, 0 to 1. */
  readonly competition?: (settings: Settings) => number
  /** Part of today's support that the rule splits as it splits other money, 0 to 1. */
  readonly steered?: (settings: Settings) => number
  /** Weight per head that the rule wants for a region at full strength; any scale. */
  readonly regionWeight?: (settings: Settings, view: RegionView, region: number) => number
}
