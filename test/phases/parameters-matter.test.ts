import { beforeAll, describe, expect, test } from 'vitest'
import { formatMonth } from '../../src/base/months.ts'
import type { ParameterDeclaration } from '../../src/pack/parameter.ts'
import { createEconomy, type Economy } from '../../src/phases/economy.ts'
import { ALL_PARAMETERS, type ParameterId } from '../../src/phases/parameters.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { copyWorld, createWorld, type World } from '../../src/world/world.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const fields = { from: '2017-01', to: '2020-12', budgetBnKrwPerYear: 20 }
const POLICIES = [
  { name: 'network', use: 'startup-network', fields: { ...fields, incubated: 100 } },
  { name: 'people', use: 'workforce-rd', fields },
  { name: 'city', use: 'smart-city', fields: { ...fields, budgetBnKrwPerYear: 100 } },
  { name: 'converge', use: 'convergence', fields: { ...fields, budgetBnKrwPerYear: 50 } },
  { name: 'gear', use: 'equipment-infrastructure', fields },
  { name: 'govern', use: 'region-governance', fields: { ...fields, from: '2019-01', budgetBnKrwPerYear: 1 } },
  { name: 'train', use: 'custom-training', fields: { ...fields, from: '2018-01', budgetBnKrwPerYear: 1 } },
  { name: 'zones', use: 'demonstration-zone', fields: { ...fields, budgetBnKrwPerYear: 200 } },
  {
    name: 'force',
    use: 'strategic-tf',
    fields: { ...fields, projects: 2, approvalMonths: 0, leastGrowthPct: 100 },
  },
  { name: 'culture', use: 'lifestyle-ecosystem', fields },
  { name: 'need', use: 'balance-allocation', fields: { from: '2017-01', to: '2018-12', mode: 'need-based' } },
  { name: 'score', use: 'balance-allocation', fields: { from: '2019-01', to: '2020-12', mode: 'performance-based' } },
]
/** Among all the others a task force finds the time of agencies taken; alone its choice reaches firms. */
const FORCE = POLICIES.filter(({ use }) => use === 'strategic-tf')
/** Incidents and proof that some months of a small country can show. */
const LIVELY = { 'gate.incidentChance': 0.2, 'gate.proofNeeded': 1 }
const BURNED_IN = '2016-12'
const FIRST = '2017-12'
const LAST = '2020-06'

/** Half way from the value to either end of the range, the farther one first. */
function perturbed(value: number, { low, high }: ParameterDeclaration): number[] {
  const values = [value + 0.5 * (high - value), value - 0.5 * (value - low), low]
  return (high - value >= value - low ? values : [values[1]!, values[0]!, high]).filter((other) => other !== value)
}

/** The economy of `source` with one parameter changed from now on. */
function withParameter(source: Economy, id: ParameterId, value: number): Economy {
  const { world } = source
  const copy = createWorld(world.shape, world.pack, { ...world.parameters, [id]: value }, world.runKey)
  const economy = createEconomy(copy, 1, undefined, POLICIES)
  copyWorld(world, copy)
  economy.cellStart.set(source.cellStart)
  return economy
}

/** Takes all customers from the smallest firms, some of which then stand without staff and sales. */
function loseCustomers({ firms, shape }: World): void {
  for (let firm = 0; firm < shape.firmRows; firm++)
    if (firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]! <= 1)
      firms.customerBase[firm] = 0
}

/** Earmarks half of the deposits of firms with research staff for research, as a grant does. */
function earmarkResearch({ firms, shape }: World): void {
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.staff[firm * 3 + 2] === 0 || firms.state[firm] !== FIRM_STATE.MARKET) continue
    const won = Math.max(0, Math.floor(firms.deposits[firm]! / 2))
    firms.deposits[firm]! -= won
    firms.grantForResearch[firm]! += won
  }
}

/** Makers of new things that are better and worse than others, among which tenders choose. */
function offerNovelties({ firms, sectors, shape }: World): void {
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    firms.quality[firm] = sectors.meanQuality[firms.sector[firm]!]! + (firm % 2 === 0 ? 0.5 : -0.5)
    firms.researchProjects[firm * 9 + 3] = 2
  }
}

/** Takes what buyers know of the maker from every other firm, so that records differ among young firms too. */
function forgetRecords({ firms, shape }: World): void {
  for (let firm = 0; firm < shape.firmRows; firm += 3) firms.trackRecord[firm] = 0
}

const ids = Object.keys(ALL_PARAMETERS) as ParameterId[]
const usual = new Map<number, string>()
let start: Economy
let opening: string
let burnedIn: string

beforeAll(() => {
  start = toyEconomy(POLICIES, LIVELY)
  opening = stateHash(start.world)
  runTo(start, BURNED_IN)
  burnedIn = stateHash(start.world)
  runTo(start, FIRST)
  loseCustomers(start.world)
  start.world.places.amenity[0] = 0.5
  start.world.firms.trackRecord.fill(0.5)
  earmarkResearch(start.world)
  offerNovelties(start.world)
  forgetRecords(start.world)
  const same = withParameter(start, ids[0]!, start.parameters[ids[0]!])
  runTo(same, LAST, (month) => usual.set(month, stateHash(same.world)))
})

/** Months until the state differs from the usual one; infinite where it never does up to the last month. */
function monthsUntilDifferent(economy: Economy): number {
  let months = 0
  for (const [month, hash] of usual) {
    months += 1
    runTo(economy, formatMonth(month))
    if (stateHash(economy.world) !== hash) return months
  }
  return Infinity
}

describe('a parameter that is changed changes the state', () => {
  test.each(ids.filter((id) => id.startsWith('selection.')))('%s', (id) => {
    const end = (changed: Record<string, number>) => stateHash(runTo(toyEconomy(FORCE, changed), '2019-06').world)
    const matters = perturbed(start.parameters[id], ALL_PARAMETERS[id]).some(
      (value) => end({ [id]: value }) !== end({}),
    )
    expect(matters).toBe(true)
  })

  test.each(ids.filter((id) => !id.startsWith('selection.')))('%s', (id) => {
    const matters = perturbed(start.parameters[id], ALL_PARAMETERS[id]).some(
      (value) =>
        monthsUntilDifferent(withParameter(start, id, value)) < Infinity ||
        stateHash(toyEconomy(POLICIES, { ...LIVELY, [id]: value }).world) !== opening ||
        stateHash(runTo(toyEconomy(POLICIES, { ...LIVELY, [id]: value }), BURNED_IN).world) !== burnedIn,
    )
    expect(matters).toBe(true)
  })

  test('an economy in which nothing is changed stays the same', () => {
    expect(monthsUntilDifferent(withParameter(start, ids[0]!, start.parameters[ids[0]!]))).toBe(Infinity)
  })
})
