import type { BudgetLine } from '../accounts/budget-lines.ts'
import type { LeverRule } from './lever-rule.ts'
import type { PolicyView } from './view.ts'

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

/** Names of what each instance remembers by region, place and cell, at most MEMORY_SLOTS each. */
export interface MemoryDeclaration {
  readonly region?: readonly string[]
  readonly place?: readonly string[]
  readonly cell?: readonly string[]
}

/** Cells on which a policy concentrates its money, of those that it reaches. */
export interface Focus {
  /** Weight of a cell in the split of the budget over regions, at least 0; money of a policy without any stays unappropriated. */
  readonly weight: (settings: Settings, view: PolicyView, cell: number) => number
  /** Whether money may be paid in the cell this month. */
  readonly isOpen: (settings: Settings, view: PolicyView, cell: number) => boolean
}

/** What a policy tells about itself: the scenario's schema, the docs and `regio policies` are built from it. */
export interface PolicyDeclaration {
  readonly id: string
  readonly summary: { readonly en: string; readonly ko: string }
  /** Source of the proposal: seed and section. */
  readonly seed: string
  /** Added to public spending, or steered from the programmes of the base year. */
  readonly money: 'added' | 'steered'
  /** Part of today’s support that it puts under its own rule at full strength, 0 to 1. */
  readonly steered?: (settings: Settings) => number
  /** Placebos hand out the same won without the policy's mechanism. */
  readonly placebo?: boolean
  /** Ids of the levers that it moves, by a rule or by the money of a line. */
  readonly levers: readonly string[]
  /** Sectors that it reaches where none are named; all where absent, or where the country knows no new industries. */
  readonly sectors?: 'new-industries'
  /** Fields beside the common ones; an entry with a common name replaces it. */
  readonly fields: Readonly<Record<string, FieldSpec>>
  readonly evidence: PolicyEvidence
  /** Share of the budget that each line gets; absent for rules that bring no money. */
  readonly budgetLines?: (settings: Settings) => Readonly<Partial<Record<BudgetLine, number>>>
  /** How it moves levers; levers of its lines need no rule. */
  readonly rules?: readonly LeverRule[]
  /** Whether it looks at or pays students, scholars, newcomers or job seekers by place, who are counted only then. */
  readonly observesPeople?: true
  readonly memory?: MemoryDeclaration
  readonly focus?: Focus
  /** Updates the memory once a month while the policy works, before its rules are asked. */
  readonly remember?: (settings: Settings, view: PolicyView) => void
}
