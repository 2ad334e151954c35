import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'

const staffOf = ({ firms }: World, firm: number) =>
  firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!

/** The largest firm that stays in the cell of a closing head office and is no plant itself; −1 without one. */
function successorOf(world: World, head: number): number {
  const { firms, cells, shape } = world
  const cell = firms.place[head]! * shape.sectors + firms.sector[head]!
  let best = -1
  for (let firm = cells.firstFirm[cell]!; firm < cells.afterLastFirm[cell]!; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET || firms.headOffice[firm]! >= 0) continue
    const larger = best < 0 ? 1 : staffOf(world, firm) - staffOf(world, best)
    const byKey =
      best < 0 ? 0 : firms.keyHigh[firm]! - firms.keyHigh[best]! || firms.keyLow[firm]! - firms.keyLow[best]!
    if (larger > 0 || (larger === 0 && byKey > 0)) best = firm
  }
  return best
}

/** Plants of a head office that closes go to its largest neighbour of the sector; without one they stand alone. */
export function handOverPlants(world: World): void {
  const { firms } = world
  for (let plant = 0; plant < firms.state.length; plant++) {
    const head = firms.headOffice[plant]!
    if (head >= 0 && firms.state[head] === FIRM_STATE.CLOSING) firms.headOffice[plant] = successorOf(world, head)
  }
}
