import { expect, test } from 'vitest'
import { createObservations, describeCountry } from '../../src/indicators/observations.ts'
import { createObserver, observeMonth } from '../../src/indicators/observe-month.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { TOY_PACK } from '../world/random-world.ts'
import { addFirm, addPerson, START, smallWorld } from './small-world.ts'

test('commuters count as employed, paid and unemployed where they live, and their jobs where they work', () => {
  const { world, ledger } = smallWorld()
  const home = 0
  const work = TOY_PACK.places.findIndex((place) => place.region !== TOY_PACK.places[home]!.region)
  const market = TOY_PACK.sectors.findIndex((sector) => sector.market)
  addFirm(world, 0, work, market, 1, 10)
  addPerson(world, 0, { status: STATUS.EMPLOYED, place: home, employer: 0, occupation: 1, wage: 3e6, education: 1 })
  addPerson(world, 1, { place: home })
  const table = createObservations(describeCountry(world), START, 1)
  observeMonth(world, ledger, createObserver(world), table)
  const at = (id: keyof typeof table.columns, place: number) => table.columns[id][TOY_PACK.places[place]!.region]!
  const one = world.shape.personsPerAgent
  expect([at('highSkillJobs', home), at('highSkillJobs', work)]).toEqual([0, one])
  expect([at('marketJobs', home), at('marketJobs', work)]).toEqual([0, one])
  expect([at('employment', home), at('employment', work)]).toEqual([one, 0])
  expect([at('commuters', home), at('commuters', work)]).toEqual([one, 0])
  expect([at('wage', home), at('wage', work)]).toEqual([3e6, 0])
  expect(at('unemploymentRate', home)).toBe(50)
})
