import type { RunRequest } from '../../src/base/run.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runMonth } from '../../src/phases/month.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { stateHash } from '../../src/world/state-hash.ts'

/** The economy of a request, its policies on, before its first month. */
export function openToy(request: RunRequest): Economy {
  return openEconomy(request, request.policies).economy
}

/** Hashes of the state at the end of each of so many months, with something done before each. */
export function hashesOf(economy: Economy, months: number, before: (month: number) => void = () => {}): string[] {
  return Array.from({ length: months }, () => {
    before(economy.world.nation.month[0]! + 1)
    runMonth(economy, SOLO_MEMBER)
    return stateHash(economy.world)
  })
}

/** Hashes of the state at the end of every month of a request. */
export function monthlyHashes(request: RunRequest): string[] {
  return hashesOf(openToy(request), request.burnInMonths + request.months)
}
