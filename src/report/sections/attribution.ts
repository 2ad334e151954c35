import { drawHeatMap } from '../charts/heat-map.ts'
import { type Html, html } from '../html.ts'
import { formatNumber, formatPercent, formatSigned } from '../numbers.ts'
import type { FactorialEffect } from '../study-report.ts'
import type { View } from '../view.ts'
import { armLabel, type Cell, coversZero, estimateCell, figure, type Section, table } from './parts.ts'

const INDICES = ['balance', 'efficiency'] as const

/** Main effects on the diagonal, synergies of pairs below it; one map for each grid and index. */
function interactionFigure(view: View, grid: string, index: (typeof INDICES)[number]): Html | null {
  const { messages, report } = view
  const words = messages.attribution
  const rows = report.factorialEffects.filter(
    (row) => row.grid === grid && row.outcome === index && row.window === report.headlineWindow && row.effect !== null,
  )
  const contrasts = rows.filter(({ kind }) => kind !== 'shapley')
  if (contrasts.length === 0) return null
  const names = contrasts.filter(({ kind }) => kind === 'main').map(({ first }) => first)
  const cells = contrasts.map(({ first, second, effect }) => {
    const [from, to] = [first, second ?? first].sort((a, b) => names.indexOf(a) - names.indexOf(b))
    const pale = coversZero(effect!)
    return {
      column: from!,
      row: to!,
      value: effect!.mean,
      text: `${formatSigned(effect!.mean, 2)}${pale ? '' : ' *'}`,
      pale,
    }
  })
  const name = `${view.columnName(index)}, ${messages.units.points}`
  const caption = words.figure(grid, name)
  const image = drawHeatMap(names, cells, { title: caption, description: words.figureText })
  return figure(view, `${caption}. ${words.figureText}`, image, effectTable(view, caption, rows))
}

function effectTable(view: View, caption: string, rows: readonly FactorialEffect[]): Html {
  const words = view.messages.attribution
  return table(
    caption,
    [words.policy, words.kind, words.effect, words.share],
    rows.map(({ kind, first, second, effect, sharePct }): readonly Cell[] => [
      second === null ? first : `${first} × ${second}`,
      words.kinds[kind],
      estimateCell(view, effect),
      sharePct === null ? '' : formatPercent(formatNumber(sharePct), view.language),
    ]),
  )
}

function breakEvenTable(view: View): Html | null {
  const { messages, report } = view
  const words = messages.attribution
  const rows = report.breakEven.filter((row) => row.window === report.headlineWindow)
  if (rows.length === 0) return null
  return html`<p>${words.breakEvenLead}</p>${table(
    words.breakEven,
    [messages.verdict.arm, words.policy, words.verdict, words.factor, words.after],
    rows.map((row): readonly Cell[] => [
      armLabel(view, row.arm),
      row.policy,
      messages.verdict.names[row.verdict],
      row.factor === null ? words.never : formatNumber(row.factor, 2),
      row.after === null ? messages.none : messages.verdict.names[row.after],
    ]),
  )}`
}

/** What each policy of a factorial does alone and with others, its share of the whole, and how far it may shrink. */
export function attributionSection(view: View): Section | null {
  const { messages, report } = view
  const grids = [...new Set(report.factorialEffects.map(({ grid }) => grid))]
  const figures = grids.flatMap((grid) => INDICES.map((index) => interactionFigure(view, grid, index)))
  const factors = breakEvenTable(view)
  if (figures.every((one) => one === null) && factors === null) return null
  const lead =
    figures.some((one) => one !== null) &&
    html`<p>${messages.attribution.lead(view.windowName(report.headlineWindow))}</p>`
  return {
    anchor: 'attribution',
    heading: messages.attribution.heading,
    body: html`${lead}<div class="pair">${figures}</div>${factors}`,
  }
}
