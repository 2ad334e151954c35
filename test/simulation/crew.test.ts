import { beforeAll, describe, expect, it } from 'vitest'
import type { PolicyInstance, RunRequest, RunResult } from '../../src/base/run.ts'
import { launchCrew } from '../../src/engine/launch-crew.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { runMonth } from '../../src/phases/month.ts'
import type { CrewRun } from '../../src/simulation/crew-program.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { openCrewRun, simulateByCrew } from '../../src/simulation/simulate-crew.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { bundleForThread } from '../engine/bundle.ts'
import { allPolicies } from './all-policies.ts'
import { toyRequest } from './toy-run.ts'

let entry: URL
let program: URL
let crewEntry: URL

beforeAll(async () => {
  entry = await bundleForThread('workers/crew.ts')
  program = await bundleForThread('test/simulation/hashing-crew.ts')
  crewEntry = await bundleForThread('workers/simulate-crew.ts')
})

async function hashesOfCrew(request: RunRequest): Promise<{ hashes: string[]; result: RunResult }> {
  const hashes: string[] = []
  const [result] = await launchCrew<CrewRun, RunResult | null>({
    entry,
    program,
    threads: request.threads,
    payload: openCrewRun(request),
    hear: (hash) => hashes.push(hash as string),
  })
  return { hashes, result: result! }
}

function hashesOfOne(request: RunRequest): string[] {
  const { economy } = openEconomy(request, request.policies)
  return Array.from({ length: request.burnInMonths + request.months }, () => {
    runMonth(economy, SOLO_MEMBER)
    return stateHash(economy.world)
  })
}

function toyWith(policies: readonly PolicyInstance[]): RunRequest {
  return toyRequest({ personsPerAgent: 30, policies, burnInMonths: 4, months: 20 })
}

describe('a run over several threads', () => {
  it('has the same state every month and the same tables with one, two and three', async () => {
    const request = toyWith(allPolicies)
    const expected = hashesOfOne(request)
    const alone = simulate(request)
    for (const threads of [1, 2, 3]) {
      const { hashes, result } = await hashesOfCrew({ ...request, threads })
      expect(hashes).toEqual(expected)
      expect(result).toEqual(alone)
    }
  })

  it('agrees on the large country too', async () => {
    const request = toyRequest({ packFolder: 'packs/korea', personsPerAgent: 5000, burnInMonths: 2, months: 4 })
    const { hashes } = await hashesOfCrew({ ...request, threads: 2 })
    expect(hashes).toEqual(hashesOfOne(request))
  })

  it('agrees from an earlier base year while its events happen', async () => {
    const request = toyRequest({ personsPerAgent: 30, startMonth: 12 * 2011, burnInMonths: 2, months: 10, threads: 2 })
    const { hashes } = await hashesOfCrew(request)
    expect(hashes).toEqual(hashesOfOne(request))
    expect(hashes.at(-1)).not.toBe(hashesOfOne({ ...request, packEvents: [] }).at(-1))
  })

  it('stops when it is asked to, and tells of each month until then', async () => {
    const months: number[] = []
    const request = { ...toyWith([]), threads: 2 }
    const hooks = { onMonth: (month: number) => months.push(month), shouldStop: () => months.length >= 3 }
    await expect(simulateByCrew(crewEntry, request, hooks)).rejects.toThrow('stopped')
    expect(months.length).toBeLessThan(24)
    expect(months.slice(0, 3)).toEqual([0, 1, 2].map((k) => request.startMonth - request.burnInMonths + k))
  })
})
