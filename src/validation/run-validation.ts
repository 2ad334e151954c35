import { FLOW, FLOW_NAMES } from '../accounts/flows.ts'
import type { RunResult } from '../base/run.ts'
import { SOLO_MEMBER } from '../engine/member.ts'
import { AGENCY_FUNCTIONS } from '../pack/pack.ts'
import { runMonth } from '../phases/month.ts'
import { applyEvents, openRun, type Run, type SimulationRequest } from '../simulation/one-run.ts'
import { openEconomy } from '../simulation/open-economy.ts'
import { recordMonth } from '../simulation/recorder.ts'
import { StoppedError } from '../simulation/simulate.ts'
import { stateHash } from '../world/state-hash.ts'
import type { World } from '../world/world.ts'
import type { AgencyFacts, RunRecord } from './record.ts'
import { createFirmSample, sampleFirms } from './sample-firms.ts'
import { createPersonSample, rememberPersons, samplePersons } from './sample-persons.ts'
import { createPublicSample, samplePublic } from './sample-public.ts'
import { measureRun } from './topics.ts'

/** What a run may tell and ask while it works. */
export interface ValidationHooks {
  onMonth?(month: number): void
  shouldStop?(): boolean
}

/** National payments of a flow by month. */
function nationalFlow(run: Run, flow: number, months: number): Float64Array {
  const { payments, economy } = run.recorder
  const { areas } = economy.ledger
  return Float64Array.from({ length: months }, (_, month) => {
    let sum = 0
    for (let pair = 0; pair < areas * areas; pair++)
      sum += payments[(month * FLOW_NAMES.length + flow) * areas * areas + pair]!
    return sum
  })
}

/** Movers by month × origin × destination, kinds together. */
function allMovers(run: Run, months: number): Float64Array {
  const { regions } = run.economy.world.shape
  const { movers } = run.recorder
  const pairs = regions * regions
  const kinds = movers.length / (run.recorder.observations.capacity * pairs)
  return Float64Array.from({ length: months * pairs }, (_, row) => {
    const month = Math.floor(row / pairs)
    let sum = 0
    for (let kind = 0; kind < kinds; kind++) sum += movers[(month * kinds + kind) * pairs + (row % pairs)]!
    return sum
  })
}

function agencyFacts(world: World): AgencyFacts {
  const { agencies, shape } = world
  const count = agencies.region.length
  const functionCounts = new Float64Array(shape.regions * AGENCY_FUNCTIONS.length)
  let researchers = 0
  let budget = 0
  for (let agency = 0; agency < count; agency++) {
    for (let bit = 0; bit < AGENCY_FUNCTIONS.length; bit++)
      functionCounts[agencies.region[agency]! * AGENCY_FUNCTIONS.length + bit]! +=
        (agencies.functions[agency]! >> bit) & 1
    researchers += agencies.researchers[agency]!
    budget += agencies.budget[agency]! * shape.personsPerAgent
  }
  return { count, functionCounts, researchers: researchers / count, budget: budget / count }
}

/** Simulates one run without policy and keeps what the estimators need. Throws `StoppedError` when asked to stop. */
export function recordRun(
  request: SimulationRequest,
  hooks: ValidationHooks = {},
): { record: RunRecord; hash: string } {
  const { economy } = openEconomy(request, request.policies)
  const run = openRun(economy, request)
  const { world } = economy
  const { nation, shape } = world
  const { months, startMonth } = request
  const firms = createFirmSample(world, months)
  const persons = createPersonSample(world, months)
  const publicSector = createPublicSample(world)
  const investmentPrice = new Float64Array(months)
  const debtRatio = new Float64Array(months)
  const agencies = agencyFacts(world)
  while (nation.month[0]! + 1 < startMonth + months) {
    if (hooks.shouldStop?.() === true) throw new StoppedError('stopped')
    applyEvents(economy, run.usual, request, nation.month[0]! + 1)
    const at = nation.month[0]! + 1 - startMonth
    if (at === 0) rememberPersons(world, persons.memory)
    runMonth(economy, SOLO_MEMBER)
    if (at >= 0) {
      recordMonth(run.recorder)
      sampleFirms(world, firms.sample, firms.sums, at)
      samplePersons(world, persons.sample, persons.memory, at)
      samplePublic(world, publicSector, at)
      investmentPrice[at] = nation.investmentPrice[0]!
      debtRatio[at] = -nation.centralDeposits[0]! / (12 * nation.gdp[0]!)
    }
    hooks.onMonth?.(nation.month[0]!)
  }
  const record: RunRecord = {
    pack: world.pack,
    personsPerAgent: shape.personsPerAgent,
    months,
    observations: run.recorder.observations,
    consumption: nationalFlow(run, FLOW.consumption, months),
    investmentPrice,
    debtRatio,
    movers: allMovers(run, months),
    firms: firms.sample,
    persons: persons.sample,
    publicSector,
    agencies,
  }
  return { record, hash: stateHash(world) }
}

const NO_TABLE = { rows: 0, columns: {}, integerColumns: [] }

/** Measures of each request's run as its outcomes, by measure; a result holds no tables. */
export function validateGroup(
  requests: readonly SimulationRequest[],
  onResult: (index: number, result: RunResult) => void,
  hooks: ValidationHooks,
): void {
  for (const [index, request] of requests.entries()) {
    const { record, hash } = recordRun(request, hooks)
    const { mix, replication, seed } = request
    onResult(index, {
      mix,
      replication,
      seed,
      stateHash: hash,
      outcomes: measureRun(record),
      tables: { series: NO_TABLE, flows: NO_TABLE, budget: NO_TABLE, accounts: NO_TABLE, persons: NO_TABLE },
    })
  }
}
