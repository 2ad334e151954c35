import { roundWon } from '../base/won.ts'
import { MEAN_ENTRANT_SIZE } from '../rules/firm/entry.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'

/** Used equipment that waits with the bank, in proportion to the equipment of each cell, valued at its price. */
export function openUsedEquipment(world: World): void {
  const { firms, cells, parameters, shape } = world
  for (let firm = 0; firm < shape.firmRows; firm++)
    if (firms.state[firm] === FIRM_STATE.MARKET)
      cells.usedEquipment[firms.place[firm]! * shape.sectors + firms.sector[firm]!]! +=
        parameters['synthesis.usedShare']! * firms.equipment[firm]!
  for (let cell = 0; cell < shape.places * shape.sectors; cell++)
    cells.usedValue[cell] = roundWon(
      parameters['exit.recovery']! * parameters['entry.usedPrice']! * cells.usedEquipment[cell]!,
    )
}

/** What a month’s entrants of each region need for tools and first costs in the base year, won. */
export function foundersNeed(world: World): Float64Array {
  const { cells, sectors, places, parameters, shape } = world
  const need = new Float64Array(shape.regions)
  for (let cell = 0; cell < shape.places * shape.sectors; cell++) {
    const sector = cell % shape.sectors
    const each =
      parameters['entry.equityMonths']! * sectors.outputPerStaff[sector]! +
      parameters['entry.usedPrice']! * sectors.equipmentPerStaff[sector]!
    const entrants = parameters['entry.rate']! * cells.baseFirms[cell]!
    need[places.region[Math.floor(cell / shape.sectors)]!]! += entrants * MEAN_ENTRANT_SIZE * each
  }
  return need
}
