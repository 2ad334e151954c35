import type { IndicatorDeclaration } from './declaration.ts'
import { MONTHLY_DECLARATIONS } from './monthly-declarations.ts'
import { HEADLINE_DECLARATIONS, WINDOWED_DECLARATIONS } from './windowed-declarations.ts'

/** Columns that `record.monthly` may name: one value a month and region, and for the nation. */
export const MONTHLY: readonly IndicatorDeclaration[] = Object.values(MONTHLY_DECLARATIONS)

/** What outcomes and assertions may name: the headline indices, every monthly column, and parts of the indices. */
export const INDICATORS: readonly IndicatorDeclaration[] = [
  ...HEADLINE_DECLARATIONS,
  ...MONTHLY,
  ...WINDOWED_DECLARATIONS,
]
