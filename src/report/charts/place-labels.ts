/** A label beside its point, in pixels. */
export interface PlacedLabel {
  readonly id: string
  /** Offset of the anchor from the point. */
  readonly dx: number
  readonly dy: number
  readonly anchor: 'start' | 'end' | 'middle'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const SPOTS = [
  [12, 0, 'start'],
  [-12, 0, 'end'],
  [0, -14, 'middle'],
  [0, 14, 'middle'],
  [9, -12, 'start'],
  [9, 12, 'start'],
  [-9, -12, 'end'],
  [-9, 12, 'end'],
  [0, -28, 'middle'],
  [0, 28, 'middle'],
  [0, -42, 'middle'],
  [0, 42, 'middle'],
] as const

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** Places each label in the spot that covers least of other labels, points and the outside of the frame. */
export function placeLabels(
  points: readonly { readonly id: string; readonly x: number; readonly y: number; readonly width: number }[],
  frame: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))
  return points.map(({ id, x, y, width }) => {
    let best: { cost: number; box: Box; spot: (typeof SPOTS)[number] } | undefined
    for (const spot of SPOTS) {
      const [dx, dy, anchor] = spot
      const left = x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
      const box = { left, right: left + width, top: y + dy - 8, bottom: y + dy + 8 }
      const outside = Math.max(0, -box.left) + Math.max(0, box.right - frame.width)
      const beyond = Math.max(0, -box.top) + Math.max(0, box.bottom - frame.height)
      const cost = taken.reduce((sum, other) => sum + overlap(box, other), (outside + beyond) * 100)
      if (!best || cost < best.cost) best = { cost, box, spot }
    }
    taken.push(best!.box)
    return { id, dx: best!.spot[0], dy: best!.spot[1], anchor: best!.spot[2] }
  })
}

/** Width of a text in pixels: a Hangul syllable is as wide as the font is high. */
export function textWidth(text: string, fontSize = 12): number {
  let ems = 0
  for (const character of text) ems += character.codePointAt(0)! >= 0x1100 ? 1 : 0.58
  return ems * fontSize
}
