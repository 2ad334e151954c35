import { describe, expect, it } from 'vitest'
import { FLOW, type Flow } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { eachBudgetRow } from '../../src/policies/budget-rows.ts'
import { forkEconomy } from '../../src/simulation/open-economy.ts'
import { SKILL_UNIT, STATUS } from '../../src/world/person-columns.ts'
import { runTo, toyEconomy } from '../phases/toy-economy.ts'

const HILL = 2
const start = runTo(toyEconomy(), '2016-12')
const parts = ['curricula', 'jobSeekers', 'staff', 'scholarships', 'residence']
const STRENGTHS = [0, 0.25, 0.5, 1]

/** The toy country under a policy that spends all of its money on one part. */
function trained(part: string, fields: Record<string, unknown>, last: string, see = (_: Economy) => {}): Economy {
  const weights = Object.fromEntries(parts.map((name) => [`${name}Weight`, name === part ? 1 : 0]))
  const settings = { from: '2017-01', budgetBnKrwPerYear: 200, ...weights, ...fields }
  const economy = forkEconomy(start, [{ name: 'train', use: 'custom-training', fields: settings }])
  return runTo(economy, last, () => see(economy))
}

const rising = (values: readonly number[]) => {
  expect(values).toEqual(values.toSorted((one, other) => one - other))
  expect(values.at(-1)).toBeGreaterThan(values[0]!)
}

function heads(economy: Economy, isMeant: (person: number) => boolean): number {
  return [...economy.world.persons.status.keys()].filter(
    (person) => economy.world.persons.status[person] !== STATUS.VACANT && isMeant(person),
  ).length
}

describe('scholarships', () => {
  const fields = { regions: ['inland'], scholarshipPull: 2 }
  const newStudents = (intensity: number, more = {}) => {
    const economy = trained('scholarships', { ...fields, intensity, ...more }, '2017-03')
    const { persons } = economy.world
    return heads(economy, (person) => persons.campusPlace[person] === HILL && persons.homePlace[person] !== HILL)
  }

  it('bring students from elsewhere, the more the stronger, and none without pull or money', () => {
    rising(STRENGTHS.map((intensity) => newStudents(intensity)))
    expect(newStudents(1, { scholarshipPull: 0 })).toBe(newStudents(0))
    expect(newStudents(1, { budgetBnKrwPerYear: 0 })).toBe(newStudents(0))
  })

  it('go mostly to students who would have come anyway', () => {
    const policy = { scholarshipPull: 0.5 }
    expect(newStudents(0) / newStudents(1, policy)).toBeGreaterThan(0.5)
  })

  it.each([
    ['scholarships', 'scholarships'],
    ['residence', 'residenceSupport'],
    ['curricula', 'programmePurchases'],
    ['jobSeekers', 'programmePurchases'],
  ] as const)('and the other parts are paid in the region: %s', (part, flow: Flow) => {
    let [paid, spent] = [0, 0]
    trained(part, { regions: ['inland'] }, '2017-04', ({ ledger, world, book }) => {
      for (const region of [0, 1]) {
        const won = ledger.flows.received[flowRow(ledger, FLOW[flow], region, region)]!
        expect(region === 1 || won === 0).toBe(true)
        paid += won
      }
      eachBudgetRow(world, book, (_, __, ___, ____, won) => {
        spent += won
      })
    })
    expect(spent).toBeGreaterThan(0)
    expect(paid).toBe(spent)
  })
})

describe('residence support', () => {
  const beginners = (intensity: number, regions: string[], last = '2017-02') => {
    let heads = 0
    trained('residence', { regions, intensity, residencePull: 3 }, last, ({ world: { places, nation } }) => {
      if (nation.month[0]! % 12 === 1)
        heads += places.newcomers[HILL]! + places.natives[HILL]! + places.returners[HILL]!
    })
    return heads
  }

  it('draws graduates, the more the stronger', () => {
    rising(STRENGTHS.map((intensity) => beginners(intensity, ['inland'])))
  })

  it('of the capital area takes them from the provinces', () => {
    expect(beginners(1, ['coast'], '2019-02')).toBeLessThan(beginners(0, ['coast'], '2019-02'))
  })
})

describe('courses', () => {
  const skill = (intensity: number, more = {}) => {
    const economy = trained('jobSeekers', { intensity, seekersShare: 0.8, ...more }, '2017-03')
    const { persons } = economy.world
    let sum = 0
    const all = heads(economy, (person) => {
      sum += persons.logSkill[person]! / SKILL_UNIT
      return true
    })
    return sum / all
  }

  it('raise the skill of job seekers, the more the stronger, and not without a place in one', () => {
    rising(STRENGTHS.map((intensity) => skill(intensity)))
    expect(
      trained('jobSeekers', { seekersShare: 0 }, '2017-03').placeLevers.seekers.every((share) => share === 0),
    ).toBe(true)
  })
})

describe('training of staff', () => {
  it('is poached: some of those who trained soon work for firms that paid and got nothing', () => {
    const pupils = new Set<string>()
    const economy = trained('staff', {}, '2018-03', ({ world: { persons, firms, nation } }) => {
      if (nation.month[0]! % 12 !== 5) return
      for (const [person, status] of persons.status.entries())
        if (status === STATUS.EMPLOYED && firms.trainingShare[persons.employer[person]!]! > 0)
          pupils.add(`${persons.keyHigh[person]} ${persons.keyLow[person]}`)
    })
    const { persons, firms } = economy.world
    const poached = heads(
      economy,
      (person) =>
        persons.status[person] === STATUS.EMPLOYED &&
        firms.supportReceived[persons.employer[person]!] === 0 &&
        pupils.has(`${persons.keyHigh[person]} ${persons.keyLow[person]}`),
    )
    expect(poached).toBeGreaterThan(0)
    expect(poached).toBeLessThan(0.5 * pupils.size)
  })
})

describe('industry-linked curricula', () => {
  it('speed up seats as far as money reaches', () => {
    const linked = (budgetBnKrwPerYear: number) =>
      trained('curricula', { budgetBnKrwPerYear, linkedSpeed: 4 }, '2017-02').placeLevers.linkedCurricula[HILL]!
    expect(linked(0)).toBe(0)
    expect(linked(200)).toBe(4)
    rising([0.001, 0.01, 200].map(linked))
  })
})
