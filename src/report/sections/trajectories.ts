import { drawnArms } from '../arm-style.ts'
import { isRelative, kindOfColumn } from '../columns.ts'
import { type Html, html, trusted } from '../html.ts'
import { decimalsFor, formatNumber, formatSigned } from '../numbers.ts'
import type { View } from '../view.ts'
import { armLabel, type Cell, legend, type Section, table } from './parts.ts'
import type { ColumnPanels, DrawnPanel } from './trajectory-panels.ts'

function pathTable(view: View, column: string, regions: readonly string[]): Html {
  const { messages, report } = view
  const { scale } = kindOfColumn(column)
  const rows: Cell[][] = []
  let months: readonly string[] = []
  for (const region of regions)
    for (const arm of report.arms) {
      const path = report.trajectories.find(
        (row) => row.column === column && row.region === region && row.arm === arm.id,
      )
      if (!path || path.months.length === 0) continue
      const last = path.months.length - 1
      const picked = [...new Set([0, Math.floor(last / 2), last])]
      if (months.length < picked.length) months = picked.map((index) => path.months[index]!)
      const decimals = decimalsFor(path.mean[last]! * scale) + 1
      const cells = picked.map((index) => {
        const level = formatNumber(path.mean[index]! * scale, decimals)
        const gap = path.difference?.mean[index]
        return gap === undefined || arm.id === report.reference
          ? level
          : `${level} (${formatSigned(gap * scale, decimalsFor(gap * scale))})`
      })
      rows.push([html`${view.regionName(region)} · ${armLabel(view, arm)}`, ...cells])
    }
  return table(messages.trajectories.yearTable, ['', ...months], rows)
}

function panelGrid(view: View, panels: readonly DrawnPanel[], label: string): Html {
  return html`<div class="panels" role="img" aria-label="${label}">${panels.map(
    ({ region, svg }) => html`<div aria-hidden="true"><b>${view.regionName(region)}</b>${trusted(svg)}</div>`,
  )}</div>`
}

function differenceUnit(view: View, column: string): string {
  const { messages } = view
  if (isRelative(column)) return messages.trajectories.inPercent
  return kindOfColumn(column).unit === 'percent' ? messages.units.percentagePoints : view.levelUnit(column)
}

function columnFigure(view: View, { column, levels, differences }: ColumnPanels): Html {
  const { messages, report } = view
  const words = messages.trajectories
  const name = view.columnName(column)
  const regions = levels.map((panel) => panel.region)
  const unit = view.levelUnit(column)
  const difference =
    differences.length > 0 &&
    html`<div><h4>${words.differences(report.reference ?? '')} (${differenceUnit(view, column)})</h4>${panelGrid(
      view,
      differences,
      words.differenceText(name),
    )}</div>`
  return html`<figure class="paths"><h3>${name}</h3><div class="pair"><div><h4>${words.levels}${
    unit && ` (${unit})`
  }</h4>${panelGrid(view, levels, words.levelText(name))}</div>${difference}</div><details><summary>${
    messages.dataTable
  }</summary>${pathTable(view, column, regions)}</details></figure>`
}

/** Small multiples of every recorded column: levels, and paired differences to the reference. */
export function trajectorySection(view: View, panels: readonly ColumnPanels[]): Section {
  const { messages, report } = view
  const words = messages.trajectories
  const section = { anchor: 'paths', heading: words.heading }
  if (panels.length === 0) return { ...section, body: html`<p>${words.empty}</p>` }
  const drawn = drawnArms(report)
  const lead = report.reference ?? report.arms[0]?.id ?? ''
  const all = report.arms.length
  const shown = drawn.length + 1
  return {
    ...section,
    body: html`<p>${words.lead}${shown < all && ` ${words.shown(String(shown), String(all))}`}</p>${legend(view, [
      lead,
      ...drawn,
    ])}${panels.map((column) => columnFigure(view, column))}`,
  }
}
