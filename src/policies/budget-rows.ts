import { BUDGET_LINES, type BudgetLine } from '../accounts/budget-lines.ts'
import { programmeRow } from '../accounts/programme-accounts.ts'
import type { World } from '../world/world.ts'
import type { PolicyBook } from './policy-book.ts'

/** Takes one row of `data/budget`: region index, name of the policy, line, simulated whole won of the month. */
export type TakeBudgetRow = (
  region: number,
  policy: string,
  line: BudgetLine,
  planned: number,
  spent: number,
  unspent: number,
) => void

/**
 * Hands over the month’s budget of each region × policy × line that has money; allocates nothing. Over the months of a
 * policy’s budget year, planned = spent + unspent to the won; spent is net of grants that came back, unspent of money
 * that was short of one grant in December and is claimed anew in January, so both may be negative.
 */
export function eachBudgetRow(world: World, book: PolicyBook, take: TakeBudgetRow): void {
  const { plannedMonth, spentMonth, unspentMonth } = book.accounts
  for (let policy = 0; policy < book.policies.length; policy++) {
    const { name, lineShares } = book.policies[policy]!
    for (let region = 0; region < world.shape.regions; region++)
      for (let line = 0; line < BUDGET_LINES.length; line++) {
        if (lineShares[line] === 0) continue
        const row = programmeRow(world, policy, region, line)
        take(region, name, BUDGET_LINES[line]!, plannedMonth[row]!, spentMonth[row]!, unspentMonth[row]!)
      }
  }
}
