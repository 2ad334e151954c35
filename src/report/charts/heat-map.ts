import type { Html } from '../html.ts'
import { type Alternative, drawImage, Plot } from './draw.ts'
import { textWidth } from './place-labels.ts'

/** One cell of a heat map: names of its column and row, value, the text inside, pale where it cannot be told from zero. */
export interface HeatCell {
  readonly column: string
  readonly row: string
  readonly value: number
  readonly text: string
  readonly pale: boolean
}

const CELL_WIDTH = 110
const CELL_HEIGHT = 40
const LOSS = '#d55e00'
const NONE = '#f7f7f7'
const GAIN = '#0072b2'

/** Draws values as coloured cells, blue above zero and orange below, each with its number. */
export function drawHeatMap(names: readonly string[], cells: readonly HeatCell[], alternative: Alternative): Html {
  const most = Math.max(1e-12, ...cells.map(({ value }) => Math.abs(value)))
  const left = 16 + Math.max(40, ...names.map((name) => textWidth(name, 12)))
  const places = cells.map((cell) => ({
    ...cell,
    fill: cell.value < 0 ? LOSS : GAIN,
    opacity: Math.min(1, Math.abs(cell.value) / most) * (cell.pale ? 0.2 : 0.7),
  }))
  return drawImage(
    {
      width: left + CELL_WIDTH * names.length + 10,
      height: 30 + CELL_HEIGHT * names.length,
      marginTop: 26,
      marginRight: 8,
      marginBottom: 4,
      marginLeft: left,
      style: { fontSize: '12px' },
      x: { type: 'band', domain: [...names], axis: 'top', label: null, tickSize: 0, padding: 0.03 },
      y: { type: 'band', domain: [...names], label: null, tickSize: 0, padding: 0.05 },
      marks: [
        Plot.cell(places, { x: 'column', y: 'row', fill: NONE }),
        Plot.cell(places, { x: 'column', y: 'row', fill: 'fill', fillOpacity: 'opacity' }),
        ...[true, false].map((pale) =>
          Plot.text(
            places.filter((cell) => cell.pale === pale),
            { x: 'column', y: 'row', text: 'text', fill: '#111', fontWeight: pale ? 400 : 700 },
          ),
        ),
      ],
    },
    alternative,
  )
}
