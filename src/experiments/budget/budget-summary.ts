import { parseMonth } from '../../base/months.ts'
import { type Database, quoteText } from '../../results/database.ts'
import { listTables } from '../../results/views.ts'
import type { Interval } from '../../statistics/interval.ts'
import { meanInterval } from '../../statistics/mean-interval.ts'
import { finiteOrNull } from '../../statistics/study-table.ts'
import type { StudyPlan } from '../build-plan.ts'
import type { Arm } from '../expand-mixes.ts'
import { bringsMoney, moneyOf } from './envelope.ts'
import { plannedPerYear } from './rule.ts'
import { CENTRAL } from './run-money.ts'
import { steeredPerYear } from './steered.ts'

/** Columns of `summary/budget.csv`; money is billions of won a year, discounted over the run. */
export const BUDGET_COLUMNS = [
  'mix',
  'role',
  'rule',
  'scale',
  'incomeTaxShare',
  'target',
  'planned',
  'added',
  'addedLow',
  'addedHigh',
  'steered',
  'deficitChange',
  'deficitLow',
  'deficitHigh',
  'residualPct',
  'pilotResidualPct',
  'reachableLow',
  'reachableHigh',
  'reached',
  'replications',
] as const

export type BudgetRow = Readonly<Record<(typeof BUDGET_COLUMNS)[number], string | number | null>>

/** What each arm's money came to on the study's own replications, beside what the rule asked and the pilot found. */
export async function summariseBudget(plan: StudyPlan, database: Database, directory: string): Promise<BudgetRow[]> {
  const spent = await readMoney(plan, database, directory, 'budget', 'spent')
  const isSide = `payer = ${quoteText(CENTRAL)} OR payee = ${quoteText(CENTRAL)}`
  const balance = `CASE WHEN payee = ${quoteText(CENTRAL)} THEN won ELSE -won END`
  const central = await readMoney(plan, database, directory, 'accounts', balance, isSide)
  return plan.arms.map((arm) => describeArm(plan, arm, spent, central))
}

/** Billions a year by arm and replication. */
type Money = ReadonlyMap<string, ReadonlyMap<number, number>>

async function readMoney(
  plan: StudyPlan,
  database: Database,
  directory: string,
  table: 'budget' | 'accounts',
  won: string,
  where = 'true',
): Promise<Money> {
  if (!listTables(directory).includes(table)) return new Map()
  const money = moneyOf(plan.scenario)
  const { start } = plan.scenario.run
  const rows = await database.query(`
    SELECT mix, replication, month, sum(${won})::DOUBLE AS won
    FROM read_parquet(${quoteText(`${directory}/data/${table}/part-*.parquet`)}) WHERE ${where}
    GROUP BY mix, replication, month ORDER BY mix, replication, month`)
  const found = new Map<string, Map<number, number>>()
  for (const row of rows) {
    const byReplication = found.get(String(row.mix)) ?? new Map<number, number>()
    found.set(String(row.mix), byReplication)
    const replication = Number(row.replication)
    const month = parseMonth(String(row.month)) - start
    byReplication.set(replication, (byReplication.get(replication) ?? 0) + money.perYear(Number(row.won), month))
  }
  return found
}

function describeArm(plan: StudyPlan, arm: Arm, spent: Money, central: Money): BudgetRow {
  const { budget, inference, reference } = plan.scenario
  const confidence = inference.confidencePct / 100
  const replications = [...(central.get(arm.name) ?? spent.get(arm.name) ?? new Map<number, number>()).keys()]
  const paid = replications.map((replication) => spent.get(arm.name)?.get(replication) ?? 0)
  const added = meanInterval(Float64Array.from(paid), confidence)
  const own = central.get(arm.name)
  const other = central.get(reference)
  const changes = replications.map((r) => (other?.get(r) ?? Number.NaN) - (own?.get(r) ?? Number.NaN))
  const deficit = meanInterval(Float64Array.from(changes).filter(Number.isFinite), confidence)
  const pilot = budget.solved?.find(({ mix }) => mix === arm.name)
  return {
    mix: arm.name,
    role: arm.role,
    rule: budget.rule,
    scale: arm.scale,
    incomeTaxShare: arm.incomeTaxShare ?? (budget.financedBy === 'income-tax' ? 1 : 0),
    target: targetOf(plan, arm),
    planned: plannedPerYear(plan, arm),
    added: finiteOrNull(added.estimate),
    addedLow: finiteOrNull(added.low),
    addedHigh: finiteOrNull(added.high),
    steered: steeredPerYear(plan, arm),
    deficitChange: finiteOrNull(deficit.estimate),
    deficitLow: finiteOrNull(deficit.low),
    deficitHigh: finiteOrNull(deficit.high),
    residualPct: residualOf(plan, arm, added, deficit),
    pilotResidualPct: pilot?.pilotResidualPct ?? null,
    reachableLow: pilot?.lowestBnKrwPerYear ?? null,
    reachableHigh: pilot?.highestBnKrwPerYear ?? null,
    reached: pilot === undefined ? null : pilot.reached ? 'yes' : 'no',
    replications: replications.length,
  }
}

/** What the rule asks of an arm: the envelope for spending, zero for the change of the deficit; null without a rule. */
function targetOf({ scenario }: StudyPlan, arm: Arm): number | null {
  const { rule, envelopeBnKrwPerYear } = scenario.budget
  if (rule === 'none' || !arm.policies.some(bringsMoney)) return null
  if (rule === 'deficit-neutral') return arm.name === scenario.reference ? null : 0
  return arm.role === 'cash-lagging' ? null : (envelopeBnKrwPerYear ?? null)
}

/** What is left of the rule's condition, per cent of the target, or of the money; a cap leaves nothing below it. */
function residualOf(plan: StudyPlan, arm: Arm, added: Interval, deficit: Interval): number | null {
  const target = targetOf(plan, arm)
  if (target === null) return null
  const { rule } = plan.scenario.budget
  if (rule === 'deficit-neutral') return finiteOrNull((100 * deficit.estimate) / added.estimate)
  const over = finiteOrNull((100 * (added.estimate - target)) / target)
  return rule === 'cap' && over !== null ? Math.max(0, over) : over
}
