import type { BudgetLine } from '../accounts/budget-lines.ts'
import type { Settings } from './declaration.ts'
import type { PolicyView } from './view.ts'

/** How a policy moves one lever, for each region, place or cell that it reaches. */
export interface LeverRule {
  readonly lever: string
  /** Value wanted at full strength; intensity, ramp and, where it is paid for, money scale the distance from neutral. */
  readonly value: (settings: Settings, view: PolicyView, index: number) => number
  /** For a lever with a unit cost: the line that pays, and units a month that the whole value asks for (see PaidBy). */
  readonly paidBy?: PaidBy
}

/**
 * What a lever costs: `units` a month at full strength, each at the lever’s `unitCost` × the wage level. All rules of a
 * line in a region move by the same share, `min(1, money / cost)`; money beyond the cost is not spent.
 */
export interface PaidBy {
  readonly line: BudgetLine
  readonly units: (settings: Settings, view: PolicyView, index: number) => number
}
