import { createLedger, type Ledger } from '../../src/accounts/ledger.ts'
import { EFFICIENCY_UNIT, FIRM_STATE } from '../../src/world/firm-columns.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { createWorld, type World } from '../../src/world/world.ts'
import { TOY_PACK, toyShape } from '../world/random-world.ts'

export const START = 2017 * 12

/** A world of the toy pack with twelve rows for persons and four for firms, all vacant, and its ledger. */
export function smallWorld(): { world: World; ledger: Ledger } {
  const parameters = { 'production.ownerLabour': 1, 'technology.drift': 0.001 }
  const world = createWorld(toyShape(12, 4), TOY_PACK, parameters, { high: 1, low: 2 })
  world.nation.month[0] = START
  world.nation.startMonth[0] = START
  world.nation.ageing[0] = 1
  world.nation.consumerPrice[0] = 1.25
  world.nation.meanWage[0] = 2e6
  world.places.region.set(TOY_PACK.places.map((place) => place.region))
  for (let place = 0; place < world.shape.places; place++)
    world.pairs.childShare[place * world.shape.places + place] = 1
  world.persons.employer.fill(-1)
  return { world, ledger: createLedger(world) }
}

/** Fills a row with a person; what is not given is a job seeker of 30 with secondary education. */
export function addPerson(
  world: World,
  row: number,
  given: Partial<
    Record<'status' | 'place' | 'age' | 'education' | 'employer' | 'occupation' | 'wage' | 'income' | 'sector', number>
  >,
): void {
  const { persons } = world
  persons.status[row] = given.status ?? STATUS.UNEMPLOYED
  persons.place[row] = given.place ?? 0
  persons.birthMonth[row] = START - 12 * (given.age ?? 30)
  persons.education[row] = given.education ?? 0
  persons.employer[row] = given.employer ?? -1
  persons.occupation[row] = given.occupation ?? 0
  persons.wage[row] = given.wage ?? 0
  persons.income[row] = given.income ?? 0
  persons.sector[row] = given.sector ?? 0
}

/** Fills a row with a firm of so many units of effective labour and output. */
export function addFirm(
  world: World,
  row: number,
  place: number,
  sector: number,
  labour: number,
  output: number,
): void {
  const { firms } = world
  firms.state[row] = TOY_PACK.sectors[sector]!.market ? FIRM_STATE.MARKET : FIRM_STATE.GOVERNMENT
  firms.place[row] = place
  firms.sector[row] = sector
  firms.efficiency[row] = labour * EFFICIENCY_UNIT
  firms.output[row] = output
  firms.normalOutput[row] = output
}
