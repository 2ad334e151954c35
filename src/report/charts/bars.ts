import type { Html } from '../html.ts'
import { type Alternative, drawImage, Plot } from './draw.ts'
import { textWidth } from './place-labels.ts'

/** One bar: spent money in full colour, unspent money hatched beside it; same unit as the axis. */
export interface SpendingBar {
  readonly label: string
  readonly color: string
  readonly spent: number
  readonly unspent: number
}

/** Draws money by arm and policy as horizontal bars. */
export function drawSpending(bars: readonly SpendingBar[], xLabel: string, alternative: Alternative): Html {
  const label = 'label'
  return drawImage(
    {
      width: 760,
      height: 48 + bars.length * 24,
      marginTop: 4,
      marginRight: 20,
      marginBottom: 40,
      marginLeft: 16 + Math.max(60, ...bars.map((bar) => textWidth(bar.label, 12))),
      style: { fontSize: '12px' },
      x: { label: xLabel, labelAnchor: 'center', labelArrow: 'none', labelOffset: 36, grid: true, ticks: 6 },
      y: { type: 'band', domain: bars.map((bar) => bar.label), label: null, tickSize: 0, padding: 0.25 },
      marks: [
        Plot.barX(bars, { y: label, x: 'spent', fill: 'color' }),
        Plot.barX(bars, {
          y: label,
          x1: 'spent',
          x2: (bar: SpendingBar) => bar.spent + bar.unspent,
          fill: 'color',
          fillOpacity: 0.15,
          stroke: 'color',
          strokeDasharray: '3,2',
        }),
        Plot.ruleX([0]),
      ],
    },
    alternative,
  )
}
