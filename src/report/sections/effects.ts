import { kindOfColumn } from '../columns.ts'
import { type Html, html } from '../html.ts'
import { formatEstimate } from '../numbers.ts'
import type { StudyOutcome } from '../study-report.ts'
import type { View } from '../view.ts'
import { armLabel, comparedArms, estimateCell, type Section, table } from './parts.ts'
import { effectOf } from './verdict-sentence.ts'

function effectCell(view: View, arm: string, outcome: StudyOutcome, window: string): Html {
  const { messages } = view
  const effect = effectOf(view, arm, outcome.id, window)
  if (!effect?.difference) return html`<span class="missing">${messages.outsideRun}</span>`
  const { scale } = kindOfColumn(outcome.indicator)
  const adjusted = effect.adjusted
  return html`${estimateCell(view, effect.difference, scale)}${
    adjusted && html`<br><small>${messages.effects.holm(formatEstimate(adjusted, messages.to, scale))}</small>`
  }`
}

/** Effects of every arm on every outcome in every window. */
export function effectsSection(view: View): Section | null {
  const { messages, report } = view
  if (report.effects.length === 0) return null
  const words = messages.effects
  const windows = report.windows.map((window) => window.id)
  const heads = report.windows.map((window) =>
    window.from && window.to
      ? html`${view.windowName(window.id)}<br><small>${window.from}${messages.to}${window.to}</small>`
      : html`${view.windowName(window.id)}`,
  )
  const tables = report.outcomes.map((outcome) =>
    table(
      `${view.columnName(outcome.id)} (${view.levelUnit(outcome.indicator)})`,
      [messages.verdict.arm, ...heads],
      comparedArms(view).map((arm) => [
        armLabel(view, arm),
        ...windows.map((window) => effectCell(view, arm.id, outcome, window)),
      ]),
    ),
  )
  return {
    anchor: 'effects',
    heading: words.heading,
    body: html`<p>${words.caption}. ${words.indistinct}</p>${tables}`,
  }
}
