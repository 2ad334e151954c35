import { describe, expect, it } from 'vitest'
import { parseMonth } from '../../src/base/months.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { runMonth } from '../../src/phases/month.ts'
import { debtRatio } from '../../src/phases/public-finance.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { toyRequest } from './toy-run.ts'

const months = 60
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

interface Path {
  readonly unemployment: number[]
  readonly prices: number[]
  readonly debt: number[]
}

function simulatePath(replication: number): Path {
  const request = toyRequest({
    packFolder: 'packs/korea',
    personsPerAgent: 5000,
    seed: 'corridor',
    replication,
    startMonth: parseMonth('2017-01'),
    burnInMonths: 24,
  })
  const { economy } = openEconomy(request, [])
  const { nation, places } = economy.world
  const path: Path = { unemployment: [], prices: [], debt: [] }
  for (let month = 0; month < request.burnInMonths; month++) runMonth(economy, SOLO_MEMBER)
  for (let month = 0; month < months; month++) {
    runMonth(economy, SOLO_MEMBER)
    const [searching, working] = [places.unemployed, places.employed].map((heads) => heads.reduce((a, b) => a + b, 0))
    path.unemployment.push(searching! / (searching! + working!))
    path.prices.push(nation.consumerPrice[0]!)
    path.debt.push(debtRatio(economy))
  }
  return path
}

describe.each([1, 2, 3, 4])('a small country without policy, world %i', (replication) => {
  const path = simulatePath(replication)

  it('keeps unemployment between 2 and 7 per cent over every twelve months', () => {
    for (let end = 12; end <= months; end++) {
      const rate = mean(path.unemployment.slice(end - 12, end))
      expect(rate).toBeGreaterThan(0.02)
      expect(rate).toBeLessThan(0.07)
    }
  })

  it('keeps inflation between −2 and 5 per cent a year', () => {
    for (let month = 12; month < months; month++) {
      const inflation = path.prices[month]! / path.prices[month - 12]! - 1
      expect(inflation).toBeGreaterThan(-0.02)
      expect(inflation).toBeLessThan(0.05)
    }
  })

  it('keeps public debt near its norm', () => {
    for (const debt of path.debt) expect(debt).toBeLessThan(1)
    expect(Math.abs(path.debt.at(-1)! - path.debt[0]!)).toBeLessThan(0.2)
  })
})
