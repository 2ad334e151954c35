import type { Kernel } from '../engine/blocks.ts'
import { STAGE } from '../rules/research/stages.ts'
import { nextProof, nextRules, nextSlots, siteChance, slotCost } from '../rules/research/test-beds.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'
import { researchPrice } from './research-results.ts'

const KINDS = 3
const STAGES = 3
/** Firms look at their research once a quarter. */
const EVERY = 3

/** Demonstrations of the cell’s firms that are due this month and wait at a gate or for money. */
function waitingIn(economy: Economy, cell: number): number {
  const { world, cellStart } = economy
  const { state, keyLow, researchProjects } = world.firms
  const turn = world.nation.month[0]! % EVERY
  let waiting = 0
  for (let firm = cellStart[cell]!; firm < cellStart[cell + 1]!; firm++) {
    if (state[firm] !== FIRM_STATE.MARKET || (keyLow[firm]! >>> 0) % EVERY !== turn) continue
    const first = (firm * STAGES + STAGE.DEMONSTRATION) * KINDS
    for (let kind = 0; kind < KINDS; kind++) waiting += researchProjects[first + kind]!
  }
  return waiting
}

/** Builds sites with the month’s money, and sets the chance that a demonstration finds an open gate and a site. */
export const openTestBeds: Kernel<Economy> = (economy, from, to) => {
  const { world, parameters, levers } = economy
  const { testBeds, places, shape } = world
  const price = researchPrice(economy)
  let residents = 0
  for (let place = 0; place < shape.places; place++) residents += places.adults[place]!
  for (let cell = from; cell < to; cell++) {
    const cost = slotCost(parameters['testbed.slotCost'], levers.publicSites[cell]!, parameters['testbed.publicSaving'])
    testBeds.slots[cell] = nextSlots(
      testBeds.slots[cell]!,
      parameters['testbed.wear'],
      levers.testBeds[cell]! / price,
      cost,
    )
    testBeds.opened[cell] = 0
    if (levers.gate[cell] === 0 || testBeds.slots[cell] === 0 || testBeds.closed[cell]! > 0) continue
    const relative = (places.adults[Math.floor(cell / shape.sectors)]! * shape.places) / residents
    const size = parameters['testbed.marketSize']
    const chance = siteChance(testBeds.slots[cell]! / EVERY, relative, size, waitingIn(economy, cell))
    testBeds.opened[cell] = levers.gate[cell]! * chance
  }
}

/** Counts what was hosted: it proves rules of its sector, incidents close the gate of the cell; proven rules spread. */
export function closeTestBeds(economy: Economy): void {
  const { world, parameters, levers, research } = economy
  const { testBeds, sectors, shape } = world
  for (let cell = 0; cell < testBeds.slots.length; cell++) {
    const sector = cell % shape.sectors
    const hosted = research.hosted.target[cell * 2]!
    const incidents = research.hosted.target[cell * 2 + 1]!
    testBeds.hosted[cell] = hosted
    testBeds.incidents[cell] = incidents
    testBeds.closed[cell] = incidents > 0 ? parameters['gate.closedMonths'] : Math.max(0, testBeds.closed[cell]! - 1)
    const counted = hosted * levers.carryOver[cell]! * shape.personsPerAgent
    sectors.proven[sector] = nextProof(sectors.proven[sector]!, counted, incidents)
  }
  for (let sector = 0; sector < shape.sectors; sector++)
    sectors.openedRules[sector] = nextRules(
      sectors.openedRules[sector]!,
      sectors.proven[sector]!,
      parameters['gate.proofNeeded'],
      parameters['gate.carryRate'],
    )
}
