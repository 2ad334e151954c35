import type { Pack } from '../../pack/pack.ts'

const KILOMETRES_PER_DEGREE = 111.2
const RADIANS_PER_DEGREE = 0.017453292519943295

/** Whether a student keeps living at the origin: the campus is within reach of commuters. */
export function livesAtOrigin(pack: Pack, origin: number, campus: number): boolean {
  return pack.commuting[origin * pack.places.length + campus]! > 0
}

/** Distance between two places, in hundreds of kilometres, on a plane that touches the first. */
export function hundredsOfKilometres(pack: Pack, from: number, to: number): number {
  const a = pack.places[from]!
  const b = pack.places[to]!
  const angle = a.latitude * RADIANS_PER_DEGREE
  const square = angle * angle
  const shrink = 1 - square / 2 + (square * square) / 24 - (square * square * square) / 720
  const north = a.latitude - b.latitude
  const east = (a.longitude - b.longitude) * shrink
  return (Math.sqrt(north * north + east * east) * KILOMETRES_PER_DEGREE) / 100
}
