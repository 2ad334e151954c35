import type { ArmStyle } from '../arm-style.ts'
import type { Html } from '../html.ts'
import { type Alternative, drawImage, Plot } from './draw.ts'
import { outlineMean } from './ellipse.ts'
import { placeLabels, textWidth } from './place-labels.ts'

/** One arm of the plane: differences to the reference by replication, in points. */
export interface PlaneArm {
  readonly id: string
  readonly style: ArmStyle
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** What the plane shows; the box is the half-width and half-height of effects too small to count. */
export interface Plane {
  readonly arms: readonly PlaneArm[]
  readonly reference: string
  readonly box: { readonly x: number; readonly y: number } | null
  readonly confidence: number
  readonly xLabel: string
  readonly yLabel: string
  readonly better: string
}

const WIDTH = 760
const HEIGHT = 520
const MARGIN = { top: 28, right: 24, bottom: 48, left: 64 }

function padded(values: readonly number[]): [number, number] {
  const low = Math.min(...values, 0)
  const high = Math.max(...values, 0)
  const room = (high - low || 1) * 0.08
  return [low - room, high + room]
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Draws the balance–efficiency plane: ellipses of the mean, replications as small dots, the reference at zero. */
export function drawPlane(plane: Plane, alternative: Alternative): Html {
  const shapes = plane.arms.map((arm) => ({ ...arm, outline: outlineMean(arm.x, arm.y, plane.confidence) ?? [] }))
  const means = [
    { id: plane.reference, x: 0, y: 0 },
    ...shapes.map(({ id, x, y }) => ({ id, x: average(x), y: average(y) })),
  ]
  const box = plane.box
  const corners = box ? [box.x, -box.x] : []
  const sides = box ? [box.y, -box.y] : []
  const xDomain = padded([...shapes.flatMap((arm) => [...arm.x, ...arm.outline.map(([x]) => x)]), ...corners])
  const yDomain = padded([...shapes.flatMap((arm) => [...arm.y, ...arm.outline.map(([, y]) => y)]), ...sides])
  const frame = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom }
  const labels = placeLabels(
    means.map(({ id, x, y }) => ({
      id,
      x: ((x - xDomain[0]) / (xDomain[1] - xDomain[0])) * frame.width,
      y: ((yDomain[1] - y) / (yDomain[1] - yDomain[0])) * frame.height,
      width: textWidth(id, 13),
    })),
    frame,
  )
  const marks: Plot.Markish[] = []
  if (box) marks.push(Plot.rect([0], { x1: -box.x, x2: box.x, y1: -box.y, y2: box.y, fill: '#000', fillOpacity: 0.07 }))
  marks.push(Plot.ruleX([0], { stroke: '#777' }), Plot.ruleY([0], { stroke: '#777' }))
  for (const { style, x, y, outline } of shapes) {
    const pairs = x.map((value, index) => [value, y[index]!])
    marks.push(
      Plot.line(outline, { stroke: style.color, strokeWidth: 1.6, strokeDasharray: style.dash || 'none' }),
      Plot.line(outline, { stroke: null, fill: style.color, fillOpacity: 0.1 }),
      Plot.dot(pairs, { r: 1.8, fill: style.color, fillOpacity: 0.55 }),
    )
  }
  marks.push(Plot.dot([[0, 0]], { r: 6, fill: '#111', stroke: 'white' }))
  for (const { style, x, y } of shapes) {
    const filled = style.symbol !== 'times' && style.symbol !== 'plus'
    const paint = filled ? { fill: style.color, stroke: 'white' } : { stroke: style.color, strokeWidth: 2.5 }
    marks.push(Plot.dot([[average(x), average(y)]], { r: 6, symbol: style.symbol, ...paint }))
  }
  for (const [index, { id, dx, dy, anchor }] of labels.entries()) {
    const point = means[index]!
    marks.push(
      Plot.text([[point.x, point.y]], {
        text: () => id,
        dx,
        dy,
        textAnchor: anchor,
        fontSize: 13,
        fontWeight: 600,
        fill: shapes.find((arm) => arm.id === id)?.style.color ?? '#111',
        stroke: 'white',
        strokeWidth: 4,
      }),
    )
  }
  marks.push(Plot.text([`${plane.better} ↗`], { frameAnchor: 'top-right', fontSize: 13, fill: '#555', dx: -4, dy: 4 }))
  return drawImage(
    {
      width: WIDTH,
      height: HEIGHT,
      marginTop: MARGIN.top,
      marginRight: MARGIN.right,
      marginBottom: MARGIN.bottom,
      marginLeft: MARGIN.left,
      style: { fontSize: '12px' },
      x: { domain: xDomain, label: `${plane.xLabel} →`, grid: true, ticks: 7, labelAnchor: 'center', labelOffset: 40 },
      y: { domain: yDomain, label: `↑ ${plane.yLabel}`, grid: true, ticks: 7, labelArrow: 'none' },
      marks,
    },
    alternative,
  )
}
