import { html } from '../html.ts'
import { formatNumber, formatPercent } from '../numbers.ts'
import type { View } from '../view.ts'
import { type Section, table } from './parts.ts'

const STATUSES = ['sourced', 'calibrated', 'assumption'] as const

/** What the numbers rest on: parameters by status, the list itself, the pack's sources, and what the page is not for. */
export function assumptionSection(view: View): Section {
  const { messages, report } = view
  const words = messages.assumptions
  const all = report.parameters.length
  const counts =
    all > 0 &&
    table(
      words.counts,
      [words.statusColumn, words.count, words.share],
      STATUSES.map((status) => {
        const count = report.parameters.filter((parameter) => parameter.status === status).length
        return [words.status[status], String(count), formatPercent(formatNumber((100 * count) / all), view.language)]
      }),
    )
  const list =
    all > 0 &&
    html`<details><summary>${words.list} (${all})</summary>${table(
      words.list,
      [messages.precision.parameter, words.value, words.statusColumn, words.source],
      report.parameters.map(({ id, value, status, source }) => [
        html`<code>${id}</code>`,
        String(value),
        words.status[status],
        source,
      ]),
    )}</details>`
  const sources =
    report.sources.length > 0 &&
    html`<details><summary>${words.sourceList} (${report.sources.length})</summary>${table(
      words.sourceList,
      [words.source, ''],
      report.sources.map(({ id, title }) => [html`<code>${id}</code>`, title]),
    )}</details>`
  return {
    anchor: 'assumptions',
    heading: words.heading,
    body: html`<p>${words.judge} ${words.notFor}</p>${all === 0 && html`<p>${words.empty}</p>`}${counts}${list}${sources}`,
  }
}
