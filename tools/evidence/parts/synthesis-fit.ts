import type { Synthesis } from '../../../src/synthesis/synthesise.ts'
import { FIRM_STATE } from '../../../src/world/firm-columns.ts'
import { STATUS } from '../../../src/world/person-columns.ts'
import { round } from './bands.ts'

/** Share of a margin’s total that sits in another cell than the pack says, percent, and both totals in the pack’s units. */
export interface Fit {
  readonly cells: number
  readonly pack: number
  readonly synthesised: number
  readonly misplacedPct: number
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

function compareMargin(simulated: Float64Array, target: ArrayLike<number>, scale: number): Fit {
  const [have, want] = [sum(simulated), sum(target)]
  let apart = 0
  for (let cell = 0; cell < simulated.length; cell++) apart += Math.abs(simulated[cell]! / have - target[cell]! / want)
  const synthesised = Math.round(have * scale)
  return { cells: simulated.length, pack: Math.round(want), synthesised, misplacedPct: round(50 * apart, 3) }
}

const FIRST_ADULT_BAND = 3

/** How well the synthesised world repeats every margin of the pack that counts people or firms. */
export function fitToMargins({ world, sizes }: Synthesis): Record<string, Fit> {
  const { pack, persons, firms, nation, shape } = world
  const [P, S, A] = [shape.places, shape.sectors, shape.ageBands]
  const people = new Float64Array(P * A)
  const education = new Float64Array(P * A * 3)
  const employees = new Float64Array(P * S)
  const ownWorkers = new Float64Array(P * S)
  const employed = new Float64Array(P)
  const unemployed = new Float64Array(P)
  const establishments = new Float64Array(P * S)
  for (let person = 0; person < persons.status.length; person++) {
    const status = persons.status[person]!
    if (status === STATUS.VACANT) continue
    const home = persons.place[person]!
    const band = Math.min(A - 1, Math.floor((nation.startMonth[0]! - persons.birthMonth[person]!) / 60))
    people[home * A + band]! += 1
    education[(home * A + band) * 3 + persons.education[person]!]! += 1
    if (status === STATUS.EMPLOYED || status === STATUS.SELF_EMPLOYED) employed[home]! += 1
    if (status === STATUS.UNEMPLOYED) unemployed[home]! += 1
    if (status === STATUS.SELF_EMPLOYED) ownWorkers[home * S + persons.sector[person]!]! += 1
    if (status === STATUS.EMPLOYED) {
      const firm = persons.employer[person]!
      employees[firms.place[firm]! * S + firms.sector[firm]!]! += 1
    }
  }
  for (let firm = 0; firm < firms.state.length; firm++)
    if (firms.state[firm] === FIRM_STATE.MARKET) establishments[firms.place[firm]! * S + firms.sector[firm]!]! += 1
  const adults = pack.population.map((value, row) => (row % A >= FIRST_ADULT_BAND ? value : 0))
  const byEducation = pack.education.map((share, row) => share * adults[Math.floor(row / 3)]!)
  const children = pack.population.filter((_, row) => row % A < FIRST_ADULT_BAND)
  const scale = shape.personsPerAgent
  return {
    'residents of 15 and over by place and age': compareMargin(people, adults, scale),
    'children by place and age': compareMargin(sizes.children, children, scale),
    'education by place and age': compareMargin(education, byEducation, scale),
    'employees by place of work and sector': compareMargin(employees, pack.employees, scale),
    'own-account workers by place and sector': compareMargin(ownWorkers, pack.selfEmployed, scale),
    'employed residents by place': compareMargin(employed, pack.employedResidents, scale),
    'unemployed residents by place': compareMargin(unemployed, pack.unemployedResidents, scale),
    'market establishments by place and sector': compareMargin(establishments, pack.establishments, scale),
    'dwellings by place': compareMargin(Float64Array.from(world.places.dwellings), pack.dwellings, scale),
  }
}
