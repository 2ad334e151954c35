import type { World } from '../world/world.ts'

/** Orders of equipment a month per unit of it that wear, trend growth and the price of new vintages ask for. */
export function orderRate(parameters: World['parameters']): number {
  return (
    parameters['equipment.depreciation']! +
    parameters['technology.drift']! * (1 + parameters['technology.adoptionCost']!)
  )
}

/** Orders of equipment of a firm a month in steady growth, won. */
export function steadyOrders(world: World, firm: number): number {
  return orderRate(world.parameters) * world.firms.equipment[firm]!
}
