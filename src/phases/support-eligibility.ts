import { roundWon } from '../base/won.ts'
import { grantSize, usableForPeople } from '../rules/government/support.ts'
import type { Economy } from './economy.ts'
import { researchPrice } from './research-results.ts'
import { INSTRUMENT } from './support-arena.ts'
import { headsOf } from './training.ts'

/** Whole won of the grant that a firm would get: for research a whole project, otherwise months of its wages. */
export function sizeFor(economy: Economy, firm: number, instrument: number): number {
  const { parameters, world } = economy
  if (instrument === INSTRUMENT.research) return roundWon(parameters['research.projectCost'] * researchPrice(economy))
  return grantSize(
    world.firms.wageBill[firm]!,
    parameters['support.grantWageMonths'],
    parameters['support.grantSize'],
    parameters['support.largestGrant'],
  )
}

/** Use of shared equipment that a firm’s staff can make in a quarter, won. */
function wantedUse(economy: Economy, firm: number): number {
  const { world, parameters } = economy
  const { staff } = world.firms
  const skilled = staff[firm * 3 + 2]! + parameters['support.unskilledUse'] * staff[firm * 3 + 1]!
  return parameters['support.equipmentNeed'] * skilled
}

/** Whether a firm can use an award by an instrument. */
export function canUse(
  economy: Economy,
  firm: number,
  instrument: number,
  trainingCost: number,
  need: number,
): boolean {
  const { world, parameters } = economy
  const { firms, nation } = world
  const size = sizeFor(economy, firm, instrument)
  switch (instrument) {
    case INSTRUMENT.people:
      return (
        size <=
        usableForPeople(
          headsOf(economy, firm),
          parameters['support.highestTrainingShare'],
          trainingCost,
          parameters['support.grantMonths'],
        )
      )
    case INSTRUMENT.research:
      return firms.staff[firm * 3 + 2]! > 0
    case INSTRUMENT.capital:
      return size <= parameters['support.highestEquipmentShare'] * firms.equipment[firm]! * nation.investmentPrice[0]!
    case INSTRUMENT.startup:
      return nation.month[0]! - firms.foundedMonth[firm]! < parameters['support.startupMonths']
    case INSTRUMENT.equipment:
      return need * size < wantedUse(economy, firm)
    default:
      return headsOf(economy, firm) > 0
  }
}
