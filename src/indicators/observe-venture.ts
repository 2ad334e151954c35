import { FLOW } from '../accounts/flows.ts'
import { flowRow, type Ledger } from '../accounts/ledger.ts'
import type { World } from '../world/world.ts'
import type { VENTURE_DECLARATIONS } from './venture-declarations.ts'

/** Tells `put` what venture funds did in an area this month and hold there, the nation being the last area. */
export function observeVenture(
  world: World,
  ledger: Ledger,
  area: number,
  put: (id: keyof typeof VENTURE_DECLARATIONS, value: number) => void,
): void {
  const { regions, shape } = world
  const { personsPerAgent } = shape
  const national = shape.regions
  let won = 0
  let deals = 0
  let stakes = 0
  let all = 0
  for (let region = 0; region < national; region++) {
    all += ledger.real.stakes[region]!
    if (area !== national && area !== region) continue
    won += ledger.flows.received[flowRow(ledger, FLOW.ventureEquity, national, region)]!
    deals += regions.ventureDeals[region]!
    stakes += ledger.real.stakes[region]!
  }
  put('ventureInvestment', 12 * won * personsPerAgent)
  put('ventureDeals', 12 * deals * personsPerAgent)
  put('ventureShare', all > 0 ? (100 * stakes) / all : 0)
}
