import { describe, expect, it } from 'vitest'
import { parseMonth } from '../../src/base/months.ts'
import type { PolicyInstance, RunRequest, RunResult } from '../../src/base/run.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { POLICIES } from '../../src/policies/registry.ts'
import { simulate, simulateGroup } from '../../src/simulation/simulate.ts'
import { permutePersons } from '../../src/world/permute.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { shuffledOrder } from '../world/random-world.ts'
import { allPolicies } from './all-policies.ts'
import { hashesOf, monthlyHashes, openToy } from './monthly-states.ts'
import { toyRequest } from './toy-run.ts'

const request = toyRequest({ burnInMonths: 3, months: 18 })
const withAll: RunRequest = { ...request, policies: allPolicies }

function policy(use: string, fields: PolicyInstance['fields']): PolicyInstance {
  return { name: use, use, fields: { from: '2017-03', to: '2018-12', ...fields } }
}

describe('a request', () => {
  it('has the same state every month whatever ran before it in the process', () => {
    const first = monthlyHashes(withAll)
    monthlyHashes({ ...withAll, seed: 'another', policies: [] })
    monthlyHashes({ ...withAll, replication: 2, personsPerAgent: 150 })
    expect(monthlyHashes(withAll)).toEqual(first)
    expect(simulate(withAll).stateHash).toBe(first.at(-1))
  })

  it('has a history of its own for each seed and replication', () => {
    const ends = [withAll, { ...withAll, seed: 'another' }, { ...withAll, replication: 2 }].map(
      (one) => monthlyHashes({ ...one, months: 3 })[4],
    )
    expect(new Set(ends).size).toBe(3)
  })
})

describe('a policy', () => {
  const none = monthlyHashes(request)

  it.each(POLICIES.map(({ id }) => id))('%s without money or without strength is no policy, month by month', (use) => {
    expect(monthlyHashes({ ...request, policies: [policy(use, { intensity: 0, budgetBnKrwPerYear: 30 })] })).toEqual(
      none,
    )
    expect(monthlyHashes({ ...request, policies: [policy(use, { budgetBnKrwPerYear: 0 })] })).toEqual(none)
  })

  it.each(POLICIES.filter(({ money }) => money !== 'steered').map(({ id }) => id))(
    '%s changes nothing before it starts, and something then',
    (use) => {
      const start = parseMonth('2017-10')
      const chosen = policy(use, { from: '2017-10', budgetBnKrwPerYear: 20 })
      const hashes = monthlyHashes({ ...request, policies: [chosen] })
      const before = start - (request.startMonth - request.burnInMonths)
      expect(hashes.slice(0, before)).toEqual(none.slice(0, before))
      expect(hashes[before]).not.toBe(none[before])
    },
  )
})

describe('runs of a group', () => {
  const mixes: readonly (readonly PolicyInstance[])[] = [
    [],
    allPolicies,
    allPolicies,
    [policy('cash-transfer', { from: '2017-11', budgetBnKrwPerYear: 10, regions: ['inland'] })],
  ]
  const requests = mixes.map((policies, index) => ({ ...request, mix: `mix ${index}`, policies }))
  const results: RunResult[] = []
  simulateGroup(requests, (index, result) => {
    results[index] = result
  })

  it('give the same bytes as one by one', () => {
    for (const [index, one] of requests.entries()) expect(results[index]).toEqual(simulate(one))
  })

  it('share their months up to the first policy even where each starts late', () => {
    const late = mixes.map((policies, index) => ({
      ...requests[index]!,
      policies: policies.map((one) => ({ ...one, fields: { ...one.fields, from: parseMonth('2017-12') } })),
    }))
    simulateGroup(late, (index, result) => expect(result).toEqual(simulate(late[index]!)))
  })

  it('differ by nothing where the mixes are the same', () => {
    expect({ ...results[2]!, mix: '' }).toEqual({ ...results[1]!, mix: '' })
    expect(results[1]!.stateHash).not.toBe(results[0]!.stateHash)
  })
})

describe('rows', () => {
  it('of persons may change places at any time under every policy', () => {
    const economy = openToy(withAll)
    const rows = economy.world.shape.personRows
    const shuffled = hashesOf(economy, 21, (month) => {
      if (month % 4 === 1) permutePersons(economy.world, shuffledOrder(rows, month))
    })
    expect(shuffled).toEqual(monthlyHashes(withAll))
  })
})

interface Life {
  readonly ability: number
  readonly birthMonth: number
  readonly place: number
}

function livesByKey({ world }: Economy): Map<string, Life> {
  const { status, keyHigh, keyLow, ability, birthMonth, place } = world.persons
  const lives = new Map<string, Life>()
  for (let row = 0; row < status.length; row++)
    if (status[row] !== STATUS.VACANT)
      lives.set(`${keyHigh[row]} ${keyLow[row]}`, {
        ability: ability[row]!,
        birthMonth: birthMonth[row]!,
        place: place[row]!,
      })
  return lives
}

describe('two mixes of one replication', () => {
  const support = { budgetBnKrwPerYear: 40, regions: ['inland'], from: '2017-03', to: '2035-12' }

  it('have the same people until their homes differ', () => {
    const [here, there] = [[], [policy('workforce-rd', support)]].map((policies) =>
      openToy({ ...request, policies, personsPerAgent: 50 }),
    ) as [Economy, Economy]
    const moved = new Set<string>()
    for (let month = 0; month < 24; month++) {
      hashesOf(here, 1)
      hashesOf(there, 1)
      const [one, other] = [livesByKey(here), livesByKey(there)]
      for (const [key, life] of one) if (other.has(key) && other.get(key)!.place !== life.place) moved.add(key)
      const only = [...one.keys()]
        .filter((key) => !other.has(key))
        .concat([...other.keys()].filter((key) => !one.has(key)))
      expect(only.filter((key) => !moved.has(key))).toEqual([])
    }
    expect(hashesOf(here, 1)).not.toEqual(hashesOf(there, 1))
  })

  it('give people who are born later the same gifts', () => {
    const months = 210
    const lives = [[], [policy('workforce-rd', support)]].map((policies) => {
      const economy = openToy({ ...request, policies, burnInMonths: 1 })
      hashesOf(economy, months)
      return livesByKey(economy)
    })
    const born = lives.map((all) => new Map([...all].filter(([, life]) => life.birthMonth >= request.startMonth)))
    const both = [...born[0]!.keys()].filter((key) => born[1]!.has(key))
    expect(both.length).toBeGreaterThan(10)
    expect(both.length).toBeGreaterThan(0.9 * Math.max(born[0]!.size, born[1]!.size))
    for (const key of both) expect(born[0]!.get(key)!.ability).toBe(born[1]!.get(key)!.ability)
  })
})
