import { drawIntervals } from '../charts/intervals.ts'
import { html } from '../html.ts'
import type { View } from '../view.ts'
import { armLabel, type Cell, comparedArms, estimateCell, legend, type Section, table } from './parts.ts'
import { effectOf } from './verdict-sentence.ts'

const INDICES = ['balance', 'efficiency'] as const

function placeboTable(view: View, index: (typeof INDICES)[number]) {
  const { messages, report } = view
  const window = report.headlineWindow
  const contrasts = report.contrasts.filter((row) => row.outcome === index && row.window === window)
  const placebos = report.arms.filter((arm) => contrasts.some((row) => row.placebo === arm.id))
  const columns: Cell[] = [
    messages.verdict.arm,
    '',
    `${view.columnName(index)}, ${messages.units.points}`,
    ...placebos.map((placebo) => messages.placebo.minus(placebo.id)),
  ]
  const rows = comparedArms(view).map((arm): readonly Cell[] => [
    armLabel(view, arm),
    messages.roles[arm.role],
    estimateCell(view, effectOf(view, arm.id, index, window)?.difference ?? null),
    ...placebos.map((placebo) => {
      const contrast = contrasts.find((row) => row.arm === arm.id && row.placebo === placebo.id)
      return estimateCell(view, contrast?.difference ?? null)
    }),
  ])
  return table(`${view.columnName(index)}. ${messages.placebo.caption(view.windowName(window))}`, columns, rows)
}

function placeboFigure(view: View) {
  const { messages, report } = view
  const window = report.headlineWindow
  const arms = comparedArms(view)
  return INDICES.map((index) => {
    const rows = arms.flatMap((arm) => {
      const effect = effectOf(view, arm.id, index, window)
      return effect?.difference ? [{ arm, effect, estimate: effect.difference }] : []
    })
    if (rows.length === 0) return null
    const name = view.columnName(index)
    return drawIntervals(
      {
        groups: rows.map(({ arm }) => arm.id),
        marks: rows.map(({ arm, estimate }) => ({ group: arm.id, style: view.styles.get(arm.id)!, estimate })),
        xLabel: `${name}, ${messages.units.points}`,
        smallest: rows[0]!.effect.smallestEffect,
        width: 500,
      },
      {
        title: `${messages.placebo.figure}: ${name}`,
        description: messages.placebo.figureText(view.windowName(window)),
      },
    )
  })
}

/** Forest plot: every mix minus each placebo, one panel for each index. */
function forestFigure(view: View) {
  const { messages, report } = view
  const window = report.headlineWindow
  const mixes = comparedArms(view).filter((arm) => arm.role === 'mix')
  return INDICES.map((index) => {
    const contrasts = report.contrasts.filter((row) => row.outcome === index && row.window === window)
    const marks = mixes.flatMap((arm) =>
      contrasts
        .filter((row) => row.arm === arm.id)
        .map((row) => ({ group: arm.id, style: view.styles.get(row.placebo)!, estimate: row.difference })),
    )
    if (marks.length === 0) return null
    const groups = mixes.filter((arm) => marks.some((mark) => mark.group === arm.id)).map((arm) => arm.id)
    const name = view.columnName(index)
    return drawIntervals(
      { groups, marks, xLabel: `${name}, ${messages.units.points}`, smallest: null, width: 500 },
      {
        title: `${messages.placebo.forest}: ${name}`,
        description: messages.placebo.forestText(view.windowName(window)),
      },
    )
  })
}

/** Policies and placebos side by side, and each policy minus each placebo. */
export function placeboSection(view: View): Section | null {
  const { messages, report } = view
  if (report.effects.length === 0) return null
  const words = messages.placebo
  const hasPlacebo = report.arms.some((arm) => arm.role === 'placebo')
  const window = view.windowName(report.headlineWindow)
  const image = html`<div class="pair">${placeboFigure(view)}</div>`
  const forest = forestFigure(view)
  const placebos = report.arms.filter((arm) => report.contrasts.some((row) => row.placebo === arm.id))
  return {
    anchor: 'placebos',
    heading: words.heading,
    body: html`<p>${hasPlacebo ? words.lead : words.none}</p>
${INDICES.map((index) => placeboTable(view, index))}
<figure>${image}<figcaption>${words.figure}. ${words.figureText(window)} ${messages.effects.indistinct}</figcaption></figure>
${
  forest.some((one) => one !== null) &&
  html`${legend(view, placebos)}<figure><div class="pair">${forest}</div><figcaption>${words.forest}. ${words.forestText(window)} ${messages.effects.indistinct}</figcaption></figure>`
}`,
  }
}
