import { describe, expect, it } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runMonth } from '../../src/phases/month.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { toyRequest } from './toy-run.ts'

const burnIn = 24
/** Band of 15 to 19. */
const FIRST_BAND = 3

function peopleByPlace({ world }: Economy, isCounted: (status: number) => boolean): number[] {
  const counts = new Array<number>(world.shape.places).fill(0)
  for (const [person, status] of world.persons.status.entries())
    if (status !== STATUS.VACANT && isCounted(status)) counts[world.persons.place[person]!]! += 1
  return counts
}

const isAtWork = (status: number) => status === STATUS.EMPLOYED || status === STATUS.SELF_EMPLOYED
const product = (economy: Economy) => economy.ledger.real.production.reduce((sum, won) => sum + won, 0)

describe.each([
  ['packs/toy', 10],
  ['packs/korea', 2000],
])('the start of %s at one to %i', (packFolder, personsPerAgent) => {
  const request = toyRequest({ packFolder, personsPerAgent, burnInMonths: burnIn })
  const { economy } = openEconomy(request, [])
  const people = peopleByPlace(economy, () => true)
  const atWork = peopleByPlace(economy, isAtWork)
  const month0 = economy.world.nation.gdp[0]!
  const products: number[] = []
  for (let month = 0; month < burnIn; month++) {
    runMonth(economy, SOLO_MEMBER)
    products.push(product(economy))
  }

  it('has the people of the base year in every place, to the head', () => {
    expect(peopleByPlace(economy, () => true)).toEqual(people)
    const { pack, shape } = economy.world
    for (const [place, heads] of people.entries()) {
      const bands = pack.population.subarray(place * shape.ageBands + FIRST_BAND, (place + 1) * shape.ageBands)
      const known = bands.reduce((sum, residents) => sum + residents, 0) / personsPerAgent
      expect(Math.abs(heads - known), pack.places[place]!.id).toBeLessThanOrEqual(1)
    }
  })

  it('has nearly the employment of the base year in every place', () => {
    const now = peopleByPlace(economy, isAtWork)
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
    expect(Math.abs(sum(now) / sum(atWork) - 1)).toBeLessThan(0.05)
    for (const [place, heads] of now.entries())
      expect(Math.abs(heads - atWork[place]!) / atWork[place]!).toBeLessThan(0.06 + 3 / Math.sqrt(atWork[place]!))
  })

  it('does not jump in the first month of burn-in', () => {
    expect(Math.abs(products[0]! / month0 - 1)).toBeLessThan(0.015)
  })

  it('does not jump where the record starts', () => {
    const last = products.at(-1)!
    runMonth(economy, SOLO_MEMBER)
    expect(Math.abs(product(economy) / last - 1)).toBeLessThan(0.02)
  })
})
