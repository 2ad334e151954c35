import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'

/** Wage bill of each cell’s firms and government establishments in efficiency units. */
function unitsByCell(world: World): { market: Float64Array; government: Float64Array } {
  const { persons, firms, shape } = world
  const cells = shape.places * shape.sectors
  const market = new Float64Array(cells)
  const government = new Float64Array(cells)
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] !== STATUS.EMPLOYED) continue
    const firm = persons.employer[person]!
    const cell = firms.place[firm]! * shape.sectors + firms.sector[firm]!
    ;(firms.state[firm] === FIRM_STATE.GOVERNMENT ? government : market)[cell]! += persons.wage[person]! / 1024
  }
  return { market, government }
}

/**
 * Sets the level of pay: sector × place relatives, scaled to the wage share of value added, with the share of each
 * cell kept below the highest; offers are for one efficiency unit. Returns the mean wage, won a month.
 */
export function setWages(world: World, flows: BaseFlows): number {
  const { pack, firms, persons, parameters, shape } = world
  const sectorCount = shape.sectors
  const units = unitsByCell(world)
  const relative = (cell: number) =>
    pack.relativeWageBySector[cell % sectorCount]! * pack.relativeWageByPlace[Math.floor(cell / sectorCount)]!
  let weighted = 0
  let valueAdded = 0
  for (let cell = 0; cell < units.market.length; cell++) {
    weighted += relative(cell) * (units.market[cell]! + units.government[cell]!)
    valueAdded += flows.firmValueAdded[cell]! + flows.ownValueAdded[cell]!
  }
  const level = (parameters['synthesis.wageShare']! * valueAdded) / weighted
  const pay = new Float64Array(units.market.length)
  for (let cell = 0; cell < pay.length; cell++) {
    const highest = parameters['synthesis.highestWageShare']! * flows.firmValueAdded[cell]!
    const wanted = level * relative(cell)
    pay[cell] = units.market[cell]! > 0 ? Math.min(wanted, highest / units.market[cell]!) : wanted
  }
  for (let firm = 0; firm < firms.state.length; firm++) {
    if (firms.state[firm] === FIRM_STATE.VACANT) continue
    const cell = firms.place[firm]! * sectorCount + firms.sector[firm]!
    const offer = firms.state[firm] === FIRM_STATE.GOVERNMENT ? level * relative(cell) : pay[cell]!
    for (let occupation = 0; occupation < 3; occupation++) firms.wageOffer[firm * 3 + occupation] = offer
  }
  let bill = 0
  let earners = 0
  for (let person = 0; person < persons.status.length; person++) {
    if (persons.status[person] !== STATUS.EMPLOYED) continue
    const firm = persons.employer[person]!
    const wage = Math.round((firms.wageOffer[firm * 3 + persons.occupation[person]!]! * persons.wage[person]!) / 1024)
    persons.wage[person] = wage
    persons.lastWage[person] = wage
    firms.wageBill[firm]! += wage
    bill += wage
    earners++
  }
  return bill / Math.max(1, earners)
}
