import { log } from '../../../src/base/log.ts'
import type { RunRequest } from '../../../src/base/run.ts'
import { SOLO_MEMBER } from '../../../src/engine/member.ts'
import type { Economy } from '../../../src/phases/economy.ts'
import { runMonth } from '../../../src/phases/month.ts'
import { forkEconomy, openEconomy } from '../../../src/simulation/open-economy.ts'
import { createRecorder, finishRecording, recordMonth } from '../../../src/simulation/recorder.ts'
import { budgetTable } from '../../../src/simulation/recorder-budget.ts'
import { mean } from '../../../src/statistics/mean.ts'
import { FIRM_STATE } from '../../../src/world/firm-columns.ts'
import type { Arm } from './arms.ts'

/** One replication of a country from one state on, once as it is and once for each mechanism that is off. */
export interface KnockOutTask {
  readonly request: RunRequest
  readonly arms: readonly Arm[]
}

/** Measures of an arm by name: outcomes `indicator@window`, and those of the channels. */
export type Measures = Readonly<Record<string, number | null>>

function movesOf(economy: Economy): number {
  return economy.ledger.movements.persons.reduce((sum, moved) => sum + moved, 0)
}

/** Growth of sales that a jury can see at the start of a month, log, bounded as the order of awards bounds it. */
function seenGrowth({ world }: Economy, into: Float64Array): void {
  const { orders, price, expectedSales, state } = world.firms
  for (let firm = 0; firm < state.length; firm++) {
    const ratio = orders[firm]! / (price[firm]! * expectedSales[firm]!)
    const known = state[firm] === FIRM_STATE.MARKET && ratio > 0 && ratio < Infinity
    into[firm] = known ? Math.max(-1, Math.min(1, log(ratio))) : Number.NaN
  }
}

/** Sums of what awards went to. */
interface AwardSums {
  won: number
  awards: number
  /** Growth seen of the firms with an award, less that of all firms in the month. */
  growth: number
}

function addAwards({ support }: Economy, seen: Float64Array, sums: AwardSums): void {
  const { count, firm, people, equipment, research, other } = support.awards
  if (count[0] === 0) return
  const known = seen.filter((growth) => !Number.isNaN(growth))
  const usual = mean(known)
  for (let at = 0; at < count[0]!; at++) {
    sums.won += people[at]! + equipment[at]! + research[at]! + other[at]!
    if (Number.isNaN(seen[firm[at]!])) continue
    sums.awards += 1
    sums.growth += seen[firm[at]!]! - usual
  }
}

/** Simulates the months of the record in a copy of the economy with an arm’s parameters. */
function measureArm(base: Economy, { request }: KnockOutTask, arm: Arm): Measures {
  const economy = forkEconomy(base, request.policies)
  Object.assign(economy.world.parameters, arm.set)
  const recorder = createRecorder(economy, request)
  const seen = new Float64Array(economy.world.shape.firmRows)
  const sums: AwardSums = { won: 0, awards: 0, growth: 0 }
  let moves = 0
  for (let month = 0; month < request.months; month++) {
    seenGrowth(economy, seen)
    runMonth(economy, SOLO_MEMBER)
    recordMonth(recorder)
    moves += movesOf(economy)
    addAwards(economy, seen, sums)
  }
  const national = (12 * request.personsPerAgent) / request.months
  return {
    ...finishRecording(recorder, budgetTable(recorder.budget, economy)).outcomes,
    movesAYear: moves * national,
    supportBnKrwAYear: (sums.won * national) / 1e9,
    growthSeenAtAward: sums.awards > 0 ? sums.growth / sums.awards : null,
  }
}

/** Measures of the country as it is, then of each arm. */
export function runKnockOuts(task: KnockOutTask): Measures[] {
  const { request } = task
  const { economy } = openEconomy(request, request.policies)
  for (let month = 0; month < request.burnInMonths; month++) runMonth(economy, SOLO_MEMBER)
  return [{ name: 'as it is', set: {} }, ...task.arms].map((arm) => measureArm(economy, task, arm))
}
