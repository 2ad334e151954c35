import { html } from '../html.ts'
import { decimalsFor, formatNumber } from '../numbers.ts'
import type { View } from '../view.ts'
import { armLabel, type Section, table } from './parts.ts'

/** What varies, how many replications, and how sharp each comparison is. */
export function precisionSection(view: View): Section {
  const { messages, report } = view
  const words = messages.precision
  const { planned, finished, failed } = report.replications
  const hasUncertain = report.uncertain.length > 0
  const size = (value: number | null, decimals?: number) =>
    value === null ? messages.none : formatNumber(value, decimals ?? decimalsFor(value))
  const rows = report.precision.map((row) => {
    const missed = row.goal !== null && row.halfWidth !== null && row.halfWidth > row.goal
    return [
      armLabel(view, row.arm),
      view.columnName(row.outcome),
      view.windowName(row.window),
      String(row.replications),
      missed ? html`${size(row.halfWidth)} <em class="flag">${words.notReached}</em>` : size(row.halfWidth),
      size(row.goal),
      size(row.minimumDetectable),
      size(row.correlation, 2),
      size(row.varianceRatio, 1),
    ]
  })
  const heads = [
    messages.verdict.arm,
    messages.effects.outcome,
    words.window,
    'n',
    words.half,
    words.goal,
    words.detectable,
    words.correlation,
    words.ratio,
  ]
  return {
    anchor: 'precision',
    heading: words.heading,
    body: html`${report.budgetRule === 'none' && report.kind === 'bench' && html`<p class="statement">${hasUncertain ? words.statement : words.statementOfChance}</p>`}
<p>${words.replications(String(finished), String(planned), String(failed))} ${words.varied} ${
      hasUncertain ? words.replicationAndParameters : words.onlyReplication
    } ${report.kind === 'bench' && words.pairing}</p>
${
  hasUncertain &&
  table(
    words.varied,
    [words.parameter, words.distribution],
    report.uncertain.map(({ id, distribution }) => [html`<code>${id}</code>`, distribution]),
  )
}${rows.length > 0 && html`${table(words.caption, heads, rows)}<p class="note">${words.detectableNote}</p>`}`,
  }
}
