import { drawnArms } from '../arm-style.ts'
import { drawIntervals } from '../charts/intervals.ts'
import { isRelative, kindOfColumn } from '../columns.ts'
import { type Html, html } from '../html.ts'
import type { Estimate, RegionalChange } from '../study-report.ts'
import type { View } from '../view.ts'
import { gainTables } from './gains.ts'
import { armLabel, type Cell, estimateCell, figure, legend, type Section, table } from './parts.ts'

/** A regional change as printed: per cent of the reference, percentage points, or the column's own unit. */
function printed(change: RegionalChange): Estimate {
  const factor = isRelative(change.column) ? 100 / (change.referenceLevel || 1) : kindOfColumn(change.column).scale
  const { mean, low, high } = change.difference
  const ends = [low * factor, high * factor]
  return { mean: mean * factor, low: Math.min(...ends), high: Math.max(...ends) }
}

function unitOf(view: View, column: string): string {
  const { units } = view.messages
  if (isRelative(column)) return units.percent
  return kindOfColumn(column).unit === 'percent' ? units.percentagePoints : view.levelUnit(column)
}

function changeFigure(view: View, column: string): Html {
  const { messages, report } = view
  const words = messages.regions
  const name = view.columnName(column)
  const label = `${name}, ${unitOf(view, column)}`
  const changes = report.regionalChanges.filter((change) => change.column === column)
  const regions = report.regions.filter((region) => changes.some((change) => change.region === region.id))
  const arms = drawnArms(report)
  const find = (region: string, arm: string) => changes.find((row) => row.region === region && row.arm === arm)
  const marks = regions.flatMap((region) =>
    arms.flatMap((arm) => {
      const change = find(region.id, arm.id)
      return change
        ? [{ group: view.regionName(region.id), style: view.styles.get(arm.id)!, estimate: printed(change) }]
        : []
    }),
  )
  const image = drawIntervals(
    { groups: regions.map((region) => view.regionName(region.id)), marks, xLabel: label, smallest: null, width: 500 },
    { title: words.figure(name), description: words.figureText(name) },
  )
  const rows = report.arms
    .filter((arm) => arm.role !== 'reference')
    .map((arm): readonly Cell[] => [
      armLabel(view, arm),
      ...regions.map((region) => {
        const change = find(region.id, arm.id)
        return estimateCell(view, change ? printed(change) : null)
      }),
    ])
  const heads = [messages.verdict.arm, ...regions.map((region) => view.regionName(region.id))]
  return figure(view, label, image, table(label, heads, rows))
}

/** Changes of every recorded column by region against the reference. */
export function regionSection(view: View): Section | null {
  const { messages, report } = view
  if (report.reference === null) return null
  const words = messages.regions
  const section = { anchor: 'regions', heading: words.heading }
  const columns = [...new Set(report.regionalChanges.map((change) => change.column))]
  if (columns.length === 0) return { ...section, body: html`<p>${words.empty}</p>` }
  return {
    ...section,
    body: html`<p>${words.lead(view.windowName(report.headlineWindow))} ${words.caution}</p>${gainTables(view)}${legend(
      view,
      drawnArms(report),
    )}<div class="pair">${columns.map((column) => changeFigure(view, column))}</div>`,
  }
}
