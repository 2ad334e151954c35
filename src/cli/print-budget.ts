import type { BudgetRow } from '../experiments/budget/budget-summary.ts'
import type { StudyPlan } from '../experiments/build-plan.ts'
import { BUDGET_WORDS, type BudgetWords } from './budget-words.ts'
import { formatTable } from './table.ts'

/** The money of every arm: what was added and what was steered side by side, who pays, how well the rule is kept. */
export function printBudget(plan: StudyPlan, rows: readonly BudgetRow[], language: 'en' | 'ko'): string[] {
  const words = BUDGET_WORDS[language]
  const { budget } = plan.scenario
  const ruled = budget.rule !== 'none'
  const told = rows.filter((row) => Number(row.added) > 0 || Number(row.steered) > 0)
  if (told.length === 0) return []
  const head = [words.mix, words.added, words.steered, words.deficit, ...(ruled ? [words.factor, words.residual] : [])]
  const cells = told.map((row) => [
    String(row.mix),
    won(row.added),
    won(row.steered),
    won(row.deficitChange),
    ...(ruled ? [factorOf(row), percent(row.residualPct)] : []),
  ])
  const rule = words.rules[budget.rule](won(budget.envelopeBnKrwPerYear ?? null), `${budget.tolerancePct}`)
  return [
    `${words.heading(`${budget.discountRatePct}`)} ${rule} ${words.financed[budget.financedBy] ?? ''}`.trim(),
    '',
    ...formatTable([head, ...cells]).map((line) => line.trimEnd()),
    ...explainRule(plan, rows, words),
  ]
}

/** One line for every arm with which the rule could do nothing, or not enough. */
export function explainRule(plan: StudyPlan, rows: readonly BudgetRow[], words: BudgetWords): string[] {
  const { rule } = plan.scenario.budget
  if (rule === 'none') return []
  const idle = rows.filter((row) => row.role === 'mix' && row.target === null && row.mix !== plan.scenario.reference)
  const none = rule === 'deficit-neutral' ? [] : idle.map((row) => words.nothing(String(row.mix), rule))
  const missed = rows
    .filter((row) => row.reached === 'no')
    .map((row) =>
      words.missed(String(row.mix), rule, percent(row.pilotResidualPct), won(row.reachableLow), won(row.reachableHigh)),
    )
  return [...none, ...missed]
}

function factorOf({ rule, scale, incomeTaxShare }: BudgetRow): string {
  return Number(rule === 'deficit-neutral' ? incomeTaxShare : scale).toFixed(3)
}

function won(value: unknown): string {
  return typeof value === 'number' ? grouped(value, 0) : '–'
}

function percent(value: unknown): string {
  return typeof value === 'number' ? `${grouped(value, 2)} %` : '–'
}

function grouped(value: number, decimals: number): string {
  const text = value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '')
}
