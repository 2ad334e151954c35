import { drawSpending } from '../charts/bars.ts'
import { html } from '../html.ts'
import { formatNumber, formatPercent, formatWon } from '../numbers.ts'
import type { View } from '../view.ts'
import { moneyTable } from './budget-rule.ts'
import { armLabel, figure, type Section, table } from './parts.ts'

const TRILLION = 1e12

/** What policies planned, spent and left unspent, and what makes budgets comparable. */
export function budgetSection(view: View): Section {
  const { language, messages, report } = view
  const words = messages.budget
  const rule = (words.rules as Readonly<Record<string, string>>)[report.budgetRule] ?? report.budgetRule
  const money = (won: number) => formatWon(won, language)
  const envelope = report.envelopeBnPerYear === null ? '' : words.envelope(money(report.envelopeBnPerYear * 1e9))
  const source = report.financedBy
  const sources: Readonly<Record<string, string>> = words.sources
  const financed = source === null ? '' : words.financedBy(sources[source] ?? source)
  const stated = report.arms.filter((arm) => arm.budgetBnPerYear !== null)
  const statements =
    stated.length > 0 &&
    table(
      words.statedPerYear,
      [messages.verdict.arm, words.policy, words.statedPerYear],
      stated.map((arm) => [
        armLabel(view, arm),
        arm.policies.map(({ name, use }) => (name === use ? name : `${name} (${use})`)).join(' + ') || messages.none,
        money(arm.budgetBnPerYear! * 1e9),
      ]),
    )
  const rows = report.spending
  const figures =
    rows.length > 0 &&
    figure(
      view,
      words.figureText,
      drawSpending(
        rows.map((row) => ({
          label: row.arm === row.policy ? row.arm : `${row.arm} · ${row.policy}`,
          color: view.styles.get(row.arm)?.color ?? '#555',
          spent: row.spent / TRILLION,
          unspent: row.unspent / TRILLION,
        })),
        language === 'ko' ? '조 원' : 'tn won',
        { title: words.figure, description: words.figureText },
      ),
      table(
        words.figure,
        [messages.verdict.arm, words.policy, words.planned, words.spent, words.unspent, words.share],
        rows.map((row) => [
          armLabel(view, row.arm),
          row.policy,
          money(row.planned),
          money(row.spent),
          money(row.unspent),
          row.planned > 0
            ? formatPercent(formatNumber((100 * row.unspent) / row.planned, 1), view.language)
            : messages.none,
        ]),
      ),
    )
  return {
    anchor: 'budget',
    heading: words.heading,
    body: html`<p>${rule} ${envelope} ${financed}</p>${moneyTable(view)}${statements}${figures || html`<p>${words.empty}</p>`}`,
  }
}
