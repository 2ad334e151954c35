import type { ArmStyle } from '../arm-style.ts'
import type { Html } from '../html.ts'
import type { Estimate } from '../study-report.ts'
import { type Alternative, drawImage, Plot } from './draw.ts'
import { textWidth } from './place-labels.ts'

/** One estimate in a row of the figure. */
export interface IntervalMark {
  readonly group: string
  readonly style: ArmStyle
  readonly estimate: Estimate
}

/** Estimates by group (a region, or the arm itself), several arms side by side within a group. */
export interface IntervalChart {
  readonly groups: readonly string[]
  readonly marks: readonly IntervalMark[]
  readonly xLabel: string
  /** Half-width of the band of effects too small to count. */
  readonly smallest: number | null
  readonly width: number
}

const ROW_HEIGHT = 11

const coversZero = ({ low, high }: Estimate) => low <= 0 && high >= 0

/** Draws points with interval bars; those that cannot be told from zero are pale. */
export function drawIntervals(chart: IntervalChart, alternative: Alternative): Html {
  const perGroup = Math.max(
    1,
    ...chart.groups.map((group) => chart.marks.filter((mark) => mark.group === group).length),
  )
  const seen = new Map<string, number>()
  const rows = chart.marks.map((mark) => {
    const slot = seen.get(mark.group) ?? 0
    seen.set(mark.group, slot + 1)
    return { ...mark, position: chart.groups.indexOf(mark.group) + (slot + 1) / (perGroup + 1) }
  })
  const extent = rows.flatMap(({ estimate }) => [estimate.low, estimate.high])
  const smallest = chart.smallest
  const low = Math.min(0, ...extent, smallest === null ? 0 : -smallest)
  const high = Math.max(0, ...extent, smallest ?? 0)
  const room = (high - low || 1) * 0.05
  const count = chart.groups.length
  const marks: Plot.Markish[] = []
  if (smallest !== null)
    marks.push(Plot.rect([0], { x1: -smallest, x2: smallest, y1: 0, y2: count, fill: '#000', fillOpacity: 0.07 }))
  if (perGroup > 1)
    marks.push(
      Plot.ruleY(
        Array.from({ length: count - 1 }, (_, index) => index + 1),
        { stroke: '#ddd' },
      ),
    )
  marks.push(Plot.ruleX([0], { stroke: '#777' }))
  for (const { style, estimate, position } of rows) {
    const opacity = coversZero(estimate) ? 0.4 : 1
    const open = style.symbol === 'times' || style.symbol === 'plus'
    const paint = open ? { stroke: style.color, strokeWidth: 2 } : { fill: style.color, stroke: style.color }
    marks.push(
      Plot.ruleY([position], { x1: estimate.low, x2: estimate.high, stroke: style.color, strokeWidth: 2, opacity }),
      Plot.dot([[estimate.mean, position]], { r: 4, symbol: style.symbol, ...paint, opacity }),
    )
  }
  return drawImage(
    {
      width: chart.width,
      height: 44 + count * Math.max(24, perGroup * ROW_HEIGHT + 8),
      marginTop: 4,
      marginRight: 14,
      marginBottom: 40,
      marginLeft: 14 + Math.max(40, ...chart.groups.map((group) => textWidth(group, 12))),
      style: { fontSize: '12px' },
      x: {
        domain: [low - room, high + room],
        label: chart.xLabel,
        labelAnchor: 'center',
        labelArrow: 'none',
        labelOffset: 36,
        grid: true,
        ticks: 5,
      },
      y: {
        domain: [0, count],
        reverse: true,
        label: null,
        ticks: chart.groups.map((_, index) => index + 0.5),
        tickFormat: (position: number) => chart.groups[Math.floor(position)] ?? '',
        tickSize: 0,
      },
      marks,
    },
    alternative,
  )
}
