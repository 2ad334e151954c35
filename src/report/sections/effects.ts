import { kindOfColumn } from '../columns.ts'
import { type Html, html } from '../html.ts'
import { formatEstimate, formatLevel } from '../numbers.ts'
import type { StudyOutcome } from '../study-report.ts'
import type { View } from '../view.ts'
import { armLabel, comparedArms, estimateCell, type Section, table } from './parts.ts'
import { effectOf } from './verdict-sentence.ts'

function effectCell(view: View, arm: string, outcome: StudyOutcome, window: string): Html {
  const { messages } = view
  const effect = effectOf(view, arm, outcome.id, window)
  if (!effect?.difference) {
    const isOutside = typeof effect?.level !== 'number'
    return html`<span class="missing">${isOutside ? messages.effects.outsideRun : messages.effects.tooFew}</span>`
  }
  const { scale } = kindOfColumn(outcome.indicator)
  const adjusted = effect.adjusted
  return html`${estimateCell(view, effect.difference, scale)}${
    adjusted && html`<br><small>${messages.effects.holm(formatEstimate(adjusted, messages.to, scale))}</small>`
  }`
}

function heads(view: View): readonly Html[] {
  return view.report.windows.map(({ id, from, to }) =>
    from && to
      ? html`${view.windowName(id)}<br><small>${from}${view.messages.to}${to}</small>`
      : html`${view.windowName(id)}`,
  )
}

/** Levels of every arm in every window, for a study without a reference. */
export function levelSection(view: View): Section | null {
  const { messages, report } = view
  if (report.reference !== null || report.levels.length === 0) return null
  const words = messages.effects
  const rows = report.outcomes.map((outcome) => {
    const { scale } = kindOfColumn(outcome.indicator)
    const unit = view.levelUnit(outcome.indicator)
    return [
      `${view.columnName(outcome.id)}${unit && ` (${unit})`}`,
      ...report.windows.map(({ id }) => {
        const row = report.levels.find((level) => level.outcome === outcome.id && level.window === id)
        return row?.level ? formatLevel(row.level, messages.to, scale) : words.outsideRun
      }),
    ]
  })
  return {
    anchor: 'levels',
    heading: words.levels,
    body: table(words.levelCaption, [words.outcome, ...heads(view)], rows),
  }
}

/** Effects of every arm on every outcome in every window. */
export function effectsSection(view: View): Section | null {
  const { messages, report } = view
  if (report.effects.length === 0) return null
  const words = messages.effects
  const windows = report.windows.map((window) => window.id)
  const tables = report.outcomes.map((outcome) =>
    table(
      `${view.columnName(outcome.id)} (${view.levelUnit(outcome.indicator)})`,
      [messages.verdict.arm, ...heads(view)],
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
