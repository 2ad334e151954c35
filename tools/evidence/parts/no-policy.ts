import { BooksError } from '../../../src/base/errors.ts'
import { parseMonth } from '../../../src/base/months.ts'
import type { RunRequest } from '../../../src/base/run.ts'
import { SOLO_MEMBER } from '../../../src/engine/member.ts'
import type { Observations } from '../../../src/indicators/observations.ts'
import type { Economy } from '../../../src/phases/economy.ts'
import { runMonth } from '../../../src/phases/month.ts'
import { openEconomy } from '../../../src/simulation/open-economy.ts'
import { createRecorder, recordMonth } from '../../../src/simulation/recorder.ts'
import { FIRM_STATE } from '../../../src/world/firm-columns.ts'
import { STATUS } from '../../../src/world/person-columns.ts'

/** A run without policies. */
export interface NoPolicyTask {
  readonly seed: string
  readonly replication: number
  readonly personsPerAgent: number
  readonly burnInMonths: number
  /** Recorded months. */
  readonly months: number
}

/** What such a run leaves; months are recorded ones where nothing else is said. */
export interface NoPolicyRun {
  readonly observations: Observations
  /** Debt of the central government over gross product of a year, by month. */
  readonly debtRatio: Float64Array
  /** Market firms that were simulated, by month × sector. */
  readonly firms: Int32Array
  /** Months, burn-in included, whose books closed without one won of residual. */
  readonly exactMonths: number
  /** What broke the books; null where nothing did. */
  readonly broken: string | null
  /** Largest gap between heads counted and heads expected from births into adulthood and deaths, persons. */
  readonly peopleGap: number
}

/** The request of a run of the Korea pack without policies. */
export function noPolicyRequest(task: NoPolicyTask): RunRequest {
  return {
    ...task,
    mix: 'no-policy',
    packFolder: 'packs/korea',
    startMonth: parseMonth('2017-01'),
    parameters: {},
    policies: [],
    record: { monthly: [], flows: [] },
    threads: 1,
  }
}

function countPeople({ world }: Economy): number {
  return world.persons.status.reduce((sum, status) => sum + (status === STATUS.VACANT ? 0 : 1), 0)
}

function countFirms({ world }: Economy, into: Int32Array, at: number): void {
  const { state, sector } = world.firms
  for (let firm = 0; firm < state.length; firm++)
    if (state[firm] === FIRM_STATE.MARKET) into[at * world.shape.sectors + sector[firm]!]! += 1
}

/** Simulates and watches; a broken book ends the run early. */
export function runNoPolicy(task: NoPolicyTask): NoPolicyRun {
  const request = noPolicyRequest(task)
  const { economy } = openEconomy(request, [])
  const recorder = createRecorder(economy, request)
  const { observations } = recorder
  const { nation, shape } = economy.world
  const debtRatio = new Float64Array(task.months)
  const firms = new Int32Array(task.months * shape.sectors)
  const { entrants, deaths } = economy.ledger.people
  let people = countPeople(economy)
  let peopleGap = 0
  let exactMonths = 0
  let broken: string | null = null
  for (let month = 0; month < task.burnInMonths + task.months && broken === null; month++) {
    try {
      runMonth(economy, SOLO_MEMBER)
      exactMonths += 1
    } catch (error) {
      if (!(error instanceof BooksError)) throw error
      broken = error.message
      break
    }
    for (let place = 0; place < shape.places; place++) people += entrants[place]! - deaths[place]!
    peopleGap = Math.max(peopleGap, Math.abs(people - countPeople(economy)))
    if (month < task.burnInMonths) continue
    const at = observations.months
    recordMonth(recorder)
    const product = observations.columns.grdp[at * observations.areas + observations.areas - 1]!
    debtRatio[at] = (-nation.centralDeposits[0]! * shape.personsPerAgent) / product
    countFirms(economy, firms, at)
  }
  return { observations, debtRatio, firms, exactMonths, broken, peopleGap }
}
