import { BUDGET_LINES, type BudgetLine, LINE } from '../accounts/budget-lines.ts'
import { programmeRow, realised } from '../accounts/programme-accounts.ts'
import { LEVERS, leverOf } from '../levers/registry.ts'
import type { Economy } from './economy.ts'
import { leverColumn, moveLever, reaches, regionOfIndex, type Working, workingPolicies } from './move-levers.ts'

/** What the rules of a policy ask for this month. */
export interface PaidPlan {
  /** Lines that rules draw on. */
  readonly paying: ReadonlySet<BudgetLine>
  /** Share of the way that money pays for, by region × line; 1 where nothing is asked for, 0 for a policy without money. */
  readonly reach: Float64Array
  /** Won asked for by place × line. */
  readonly placeWon: Float64Array
}

/** What a policy’s rules cost this month; accounts then hold no more than that as money to pay out. */
function plan(economy: Economy, { policy, active, view, strength }: Working): PaidPlan {
  const { world, book, parameters } = economy
  const lines = BUDGET_LINES.length
  const wanted = new Float64Array(world.shape.regions * lines)
  const placeWon = new Float64Array(world.shape.places * lines)
  const paying = new Set<BudgetLine>()
  for (const rule of active.declaration.rules!) {
    if (rule.paidBy === undefined) continue
    const { line, units } = rule.paidBy
    const lever = leverOf(rule.lever)
    const unitCost = parameters[lever.unitCost as keyof typeof parameters] * view.wageLevel
    paying.add(line)
    for (let at = 0; at < leverColumn(economy, lever)!.length; at++) {
      if (!reaches(active, view, lever.index, at)) continue
      const won = strength * unitCost * units(active.settings, view, at)
      wanted[regionOfIndex(view, lever.index, at) * lines + LINE[line]]! += won
      if (lever.index === 'place') placeWon[at * lines + LINE[line]]! += won
    }
  }
  const reach = wanted.map((won, index) => {
    const line = index % lines
    if (!paying.has(BUDGET_LINES[line]!)) return 1
    const row = programmeRow(world, policy, Math.floor(index / lines), line)
    const share = active.monthlyWon > 0 ? realised(1, book.accounts.intended[row]!, won) : 0
    book.accounts.intended[row] = Math.min(Math.max(0, book.accounts.intended[row]!), Math.floor(won))
    book.reach[row] = share
    return share
  })
  return { paying, reach, placeWon }
}

/** Moves the levers that cost money as far as this month’s money reaches; returns what each policy’s rules ask for. */
export function movePaidLevers(economy: Economy): ReadonlyMap<number, PaidPlan> {
  const working = workingPolicies(economy, ({ rules }) => rules?.some(({ paidBy }) => paidBy !== undefined) === true)
  const plans = new Map(working.map((one) => [one.policy, plan(economy, one)]))
  for (const lever of LEVERS)
    if (lever.unitCost !== undefined)
      moveLever(economy, lever, working, (policy, { paidBy }, region) =>
        paidBy === undefined ? 0 : plans.get(policy)!.reach[region * BUDGET_LINES.length + LINE[paidBy.line]]!,
      )
  return plans
}
