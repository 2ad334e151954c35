import type { ArmStyle } from '../arm-style.ts'
import { drawSvg, Plot } from './draw.ts'

/** One line of a panel; a band needs `low` and `high`. */
export interface PanelLine {
  readonly style: ArmStyle
  readonly months: readonly string[]
  readonly middle: readonly number[]
  readonly low: readonly number[] | null
  readonly high: readonly number[] | null
  readonly bold: boolean
}

const dateOf = (month: string) => new Date(`${month}-01T00:00:00Z`)

/** Range of all lines and bands of panels, with a little room, and zero if asked. */
export function rangeOf(lines: readonly PanelLine[], withZero: boolean): [number, number] {
  let low = withZero ? 0 : Number.POSITIVE_INFINITY
  let high = withZero ? 0 : Number.NEGATIVE_INFINITY
  for (const line of lines)
    for (const values of [line.middle, line.low ?? [], line.high ?? []])
      for (const value of values) {
        if (value < low) low = value
        if (value > high) high = value
      }
  if (!(low <= high)) return [0, 1]
  const room = (high - low || Math.abs(high) || 1) * 0.05
  return [low - room, high + room]
}

/** At most four Januaries, evenly spaced, so that years never touch. */
function yearTicks(lines: readonly PanelLine[]): Date[] {
  const months = lines[0]?.months ?? []
  const [start, end] = [months[0] ?? '', months.at(-1) ?? '']
  const first = Number(start.slice(0, 4)) + (start.endsWith('-01') ? 0 : 1)
  const last = Number(end.slice(0, 4))
  const step = Math.max(1, Math.ceil((last - first) / 3))
  const ticks: Date[] = []
  for (let year = first; year <= last; year += step) ticks.push(dateOf(`${year}-01`))
  return ticks
}

/** Draws one small panel of paths over time without any words, so that both languages share it. */
export function drawPanel(
  lines: readonly PanelLine[],
  domain: readonly [number, number],
  size: { readonly width: number; readonly height: number },
  marked: readonly string[],
): string {
  const marks: Plot.Markish[] = []
  if (domain[0] < 0 && domain[1] > 0) marks.push(Plot.ruleY([0], { stroke: '#777' }))
  marks.push(Plot.ruleX(marked.map(dateOf), { stroke: '#999', strokeDasharray: '2,3' }))
  for (const { style, months, low, high } of lines) {
    if (!low || !high) continue
    const rows = months.map((month, index) => ({ month: dateOf(month), low: low[index]!, high: high[index]! }))
    marks.push(Plot.areaY(rows, { x: 'month', y1: 'low', y2: 'high', fill: style.color, fillOpacity: 0.13 }))
  }
  for (const { style, months, middle, bold } of lines) {
    const rows = months.map((month, index) => ({ month: dateOf(month), value: middle[index]! }))
    marks.push(
      Plot.lineY(rows, {
        x: 'month',
        y: 'value',
        stroke: style.color,
        strokeWidth: bold ? 1.8 : 1.3,
        strokeDasharray: style.dash || 'none',
      }),
    )
  }
  return drawSvg({
    ...size,
    marginTop: 6,
    marginRight: 6,
    marginBottom: 20,
    marginLeft: 42,
    style: { fontSize: '10px' },
    x: { type: 'utc', label: null, ticks: yearTicks(lines), tickFormat: (date: Date) => String(date.getUTCFullYear()) },
    y: { domain: [...domain], label: null, grid: true, ticks: 4 },
    marks,
  })
}
