import { roundWon } from '../base/won.ts'
import { OWN_BUFFER } from '../rules/person/household.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'

const OWN_RESERVE = 1.15

/** Own-account units on their steady state: what they sell, earn and keep. */
export function openOwnAccount(world: World, flows: BaseFlows): void {
  const { cells, shape } = world
  for (let cell = 0; cell < shape.places * shape.sectors; cell++) {
    const workers = cells.ownWorkers[cell]!
    const output = flows.ownValueAdded[cell]! / flows.valueAddedRatio[cell % shape.sectors]!
    cells.price[cell] = 1
    cells.ownMaterialsBill[cell] = roundWon(output - flows.ownValueAdded[cell]!)
    if (workers > 0) {
      cells.ownOutputPerWorker[cell] = (OWN_RESERVE * output) / workers
      cells.ownBase[cell] = output / workers
      cells.mixedIncome[cell] = flows.ownValueAdded[cell]! / workers
    }
    cells.ownOrders[cell] = output
    cells.ownDeposits[cell] = roundWon(2 * flows.ownValueAdded[cell]! + OWN_BUFFER * cells.ownMaterialsBill[cell]!)
  }
}
