import { html } from '../html.ts'
import { decimalsFor, formatNumber, formatPercent, formatProbability } from '../numbers.ts'
import type { StudyEffect } from '../study-report.ts'
import type { View } from '../view.ts'
import { armLabel, type Cell, estimateCell, type Section, table } from './parts.ts'
import { confidenceCell, effectOf, formatTimes, verdictSentence } from './verdict-sentence.ts'

function smallestOf(view: View, outcome: string): string {
  const row = view.report.effects.find(
    (effect) =>
      effect.outcome === outcome && effect.window === view.report.headlineWindow && effect.smallestEffect !== null,
  )
  return row?.smallestEffect ? formatNumber(row.smallestEffect, decimalsFor(row.smallestEffect)) : view.messages.none
}

const timesCell = (view: View, effect: StudyEffect | undefined): Cell =>
  effect?.cashEquivalents ? formatTimes(effect.cashEquivalents.mean) : view.messages.none

function verdictTable(view: View, caption: string) {
  const { messages, report } = view
  const words = messages.verdict
  const rows = report.verdicts
    .filter((row) => row.window === report.headlineWindow)
    .map((row): readonly Cell[] => {
      const balance = effectOf(view, row.arm, 'balance', row.window)
      const efficiency = effectOf(view, row.arm, 'efficiency', row.window)
      const share = (value: number | null) => (value === null ? messages.none : formatProbability(value, view.language))
      return [
        armLabel(view, row.arm),
        words.names[row.verdict],
        confidenceCell(view, row),
        estimateCell(view, balance?.difference ?? null),
        typeof balance?.gapClosedPct === 'number'
          ? formatPercent(
              formatNumber(balance.gapClosedPct, Math.min(2, decimalsFor(balance.gapClosedPct))),
              view.language,
            )
          : messages.none,
        timesCell(view, balance),
        estimateCell(view, efficiency?.difference ?? null),
        timesCell(view, efficiency),
        row.multiplier === null ? messages.none : formatNumber(row.multiplier, 2),
        share(row.frontierProbability),
        share(row.signShareOverWeights),
      ]
    })
  const points = (name: string) => `${view.columnName(name)}, ${messages.units.points}`
  return table(
    caption,
    [
      words.arm,
      words.verdictColumn,
      words.probabilityColumn,
      points('balance'),
      words.gapColumn,
      words.cashColumn,
      points('efficiency'),
      words.cashColumn,
      words.multiplierColumn,
      words.frontierColumn,
      words.weightsColumn,
    ],
    rows,
  )
}

/** The first thing that a reader meets: one sentence per mix, then the numbers behind it. */
export function verdictSection(view: View): Section {
  const { messages, report } = view
  const words = messages.verdict
  const placebos = new Set(report.arms.filter((arm) => arm.role === 'placebo').map((arm) => arm.id))
  const rows = report.verdicts.filter((row) => row.window === report.headlineWindow && !placebos.has(row.arm))
  if (rows.length === 0) {
    return {
      anchor: 'verdict',
      heading: words.heading,
      body: html`<p>${report.kind === 'run' ? words.noVerdict : words.tooFew}</p>`,
    }
  }
  const lead = words.lead(view.windowName(report.headlineWindow), report.reference ?? '')
  return {
    anchor: 'verdict',
    heading: words.heading,
    body: html`<p>${lead}</p>
<ul class="verdicts">${rows.map((row) => html`<li class="${row.verdict}">${verdictSentence(view, row)}</li>`)}</ul>
<p>${words.smallest(smallestOf(view, 'balance'), smallestOf(view, 'efficiency'))}</p>
<p class="note">${words.howToRead} ${words.bands}</p>
${verdictTable(view, lead)}`,
  }
}
