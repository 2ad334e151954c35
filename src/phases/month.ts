import type { Member } from '../engine/member.ts'
import type { PhaseObserver } from '../engine/phase.ts'
import { runBooks } from './books.ts'
import { runBudgets } from './budgets.ts'
import { runDemography } from './demography.ts'
import type { Economy } from './economy.ts'
import { runEntry } from './entry.ts'
import { runExit } from './exit.ts'
import { runFirmAccounts } from './firm-accounts.ts'
import { runFirmPlans } from './firm-plans.ts'
import { runGoodsMarket } from './goods-market.ts'
import { runIncomes } from './incomes.ts'
import { runLabourMarket } from './labour-market.ts'
import { runLearning } from './learning.ts'
import { runMoving } from './moving.ts'
import { runObservation } from './observation.ts'
import { runPolicies } from './policies.ts'
import { runProduction } from './production.ts'
import { runProgrammes } from './programmes.ts'
import { runSupport } from './support.ts'

/** The month, in order. */
export const MONTH: readonly { name: string; run(economy: Economy, member: Member): void }[] = [
  { name: 'observation', run: runObservation },
  { name: 'demography', run: runDemography },
  { name: 'policies', run: runPolicies },
  { name: 'budgets', run: runBudgets },
  { name: 'support', run: runSupport },
  { name: 'firm-plans', run: runFirmPlans },
  { name: 'labour-market', run: runLabourMarket },
  { name: 'learning', run: runLearning },
  { name: 'production', run: runProduction },
  { name: 'incomes', run: runIncomes },
  { name: 'goods-market', run: runGoodsMarket },
  { name: 'firm-accounts', run: runFirmAccounts },
  { name: 'exit', run: runExit },
  { name: 'entry', run: runEntry },
  { name: 'moving', run: runMoving },
  { name: 'programmes', run: runProgrammes },
  { name: 'books', run: runBooks },
]

/** Runs one month; the calendar moves first. */
export function runMonth(economy: Economy, member: Member, observer?: PhaseObserver): void {
  if (member.index === 0) {
    const { nation } = economy.world
    nation.month[0]! += 1
    nation.ageing[0] = nation.month[0]! >= nation.startMonth[0]! ? 1 : 0
  }
  member.sync()
  for (const phase of MONTH) {
    const started = observer?.clock() ?? 0
    phase.run(economy, member)
    observer?.passed(phase.name, observer.clock() - started)
  }
}
