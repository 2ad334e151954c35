import type { ArmStyle } from '../arm-style.ts'
import { type Html, html, trusted } from '../html.ts'
import { drawSvg, Plot } from './draw.ts'

/** A small sample of an arm's line and symbol for legends and tables; hidden from screen readers. */
export function drawSwatch(style: ArmStyle): Html {
  const open = style.symbol === 'times' || style.symbol === 'plus'
  const paint = open ? { stroke: style.color, strokeWidth: 2 } : { fill: style.color, stroke: style.color }
  const svg = drawSvg({
    width: 34,
    height: 14,
    margin: 0,
    x: { axis: null, domain: [0, 34] },
    y: { axis: null, domain: [0, 14] },
    marks: [
      Plot.link([0], {
        x1: 2,
        x2: 32,
        y1: 7,
        y2: 7,
        stroke: style.color,
        strokeWidth: 1.6,
        strokeDasharray: style.dash || 'none',
      }),
      Plot.dot([[17, 7]], { r: 4, symbol: style.symbol, ...paint }),
    ],
  })
  return html`<span class="swatch" aria-hidden="true">${trusted(svg)}</span>`
}
