import { roundWon } from '../base/won.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'

const OWN_RESERVE = 1.15

/** Own-account units on their steady state: what they sell, earn and keep. */
export function openOwnAccount(world: World, flows: BaseFlows): void {
  const { cells, parameters, shape } = world
  const payout = parameters['selfEmployment.payout']!
  const buffer = parameters['selfEmployment.buffer']!
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
    cells.ownDeposits[cell] = roundWon(flows.ownValueAdded[cell]! / payout + buffer * cells.ownMaterialsBill[cell]!)
  }
}
