import { describe, expect, test } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { forkEconomy, openEconomy } from '../../src/simulation/open-economy.ts'
import { runTo } from '../phases/toy-economy.ts'
import { toyRequest } from '../simulation/toy-run.ts'

const request = toyRequest({
  personsPerAgent: 30,
  burnInMonths: 1,
  parameters: {
    'research.intensity': 1,
    'research.valleyHazard': 0,
    'testbed.slotCost': 2e6,
    'gate.incidentChance': 0,
    'gate.proofNeeded': 1e5,
  },
})
const start = runTo(openEconomy(request, []).economy, '2016-12')
const LAST = '2017-12'

const zone = (fields: Record<string, unknown>) => ({
  name: 'zone',
  use: 'demonstration-zone',
  fields: { regions: ['coast'], from: '2017-01', budgetBnKrwPerYear: 4, ...fields },
})

/** What a zone hosts, builds and spends by the end of its first year. */
function outcome(fields: Record<string, unknown>) {
  const economy = forkEconomy(start, [zone(fields)])
  const found = { hosted: 0, elsewhere: 0, spent: 0, economy }
  const inland = economy.world.shape.sectors * 2
  runTo(economy, LAST, () => {
    economy.world.testBeds.hosted.forEach((hosted, cell) => {
      if (cell < inland) found.hosted += hosted
      else found.elsewhere += hosted
    })
    found.spent += paid(economy, 0)
    expect(paid(economy, 1)).toBe(0)
  })
  return found
}

function paid({ ledger }: Economy, region: number): number {
  return ledger.flows.received[flowRow(ledger, FLOW.programmePurchases, region, region)]!
}

describe('a demonstration zone', () => {
  test('hosts the more the more it is given, in its own places, and its money is spent there', () => {
    const steps = [0, 0.3, 0.6, 1].map((intensity) => outcome({ intensity }))
    for (let step = 1; step < 4; step++) {
      expect(steps[step]!.hosted).toBeGreaterThan(steps[step - 1]!.hosted)
      expect(steps[step]!.spent).toBeGreaterThan(steps[step - 1]!.spent)
      expect(steps[step]!.elsewhere).toBe(0)
    }
    expect(steps[0]!.hosted).toBe(0)
    expect(steps[3]!.spent).toBe(Math.round(4e9 / 30))
  })

  test('hosts nothing with sites behind a closed gate, nor with an open gate without sites', () => {
    const sites = outcome({ permitMonths: 0 })
    expect(sites.hosted).toBe(0)
    expect(sites.economy.world.testBeds.slots[0]).toBeGreaterThan(0)
    expect(outcome({ budgetBnKrwPerYear: 0 }).hosted).toBe(0)
  })

  test('builds more sites for its money on public ground', () => {
    const [none, all] = [0, 1].map((publicSites) => outcome({ publicSites }).economy.world.testBeds.slots[0]!)
    expect(all).toBeGreaterThan(1.2 * none!)
  })

  test('loses its sites’ use when permits expire', () => {
    const { economy, hosted } = outcome({ permitMonths: 6 })
    expect(hosted).toBeLessThan(outcome({}).hosted)
    expect(Math.max(...economy.world.testBeds.opened)).toBe(0)
    expect(economy.world.testBeds.slots[0]).toBeGreaterThan(0)
  })

  test('is closed by incidents', () => {
    const risky = forkEconomy(
      runTo(
        openEconomy({ ...request, parameters: { ...request.parameters, 'gate.incidentChance': 0.5 } }, []).economy,
        '2016-12',
      ),
      [zone({})],
    )
    let closed = 0
    runTo(risky, LAST, () => {
      closed += risky.world.testBeds.closed.filter((months) => months > 0).length
    })
    expect(closed).toBeGreaterThan(0)
  })
})
