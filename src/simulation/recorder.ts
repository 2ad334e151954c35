import type { ColumnTable, RunRequest, RunTableName } from '../base/run.ts'
import { copyObservations, createObservations, describeCountry, type Observations } from '../indicators/observations.ts'
import { createObserver, type Observer, observeMonth } from '../indicators/observe-month.ts'
import { measureOutcomes } from '../indicators/outcomes.ts'
import { resolveReferences } from '../indicators/references.ts'
import type { Window } from '../indicators/windows.ts'
import type { Economy } from '../phases/economy.ts'
import { accountsTable } from './recorder-accounts.ts'
import { type BudgetRecord, createBudgetRecord, recordBudget } from './recorder-budget.ts'
import { flowsTable } from './recorder-flows.ts'
import { PEOPLE_ENTRIES, personsTable } from './recorder-persons.ts'
import { seriesTable } from './recorder-series.ts'
import { recordedWindows } from './recorder-windows.ts'

/** Everything that is kept of a run beside its state; room for all months is taken at once. */
export interface Recorder {
  readonly economy: Economy
  readonly request: RecordedRequest
  readonly budget: BudgetRecord
  readonly observer: Observer
  readonly observations: Observations
  /** Payments in won of the simulated economy, by month × flow × payer area × payee area. */
  readonly payments: Float64Array
  /** Movers by month × kind × origin region × destination region. */
  readonly movers: Float64Array
  /** Heads by month × place × PEOPLE_ENTRIES. */
  readonly people: Float64Array
}

/** A request with the study's windows, where its plan knows them. */
export type RecordedRequest = RunRequest & { readonly windows?: readonly Window[] }

/** What a recorded run hands to the writer. */
export interface Recording {
  readonly tables: Readonly<Record<RunTableName, ColumnTable>>
  readonly outcomes: Readonly<Record<string, number | null>>
}

/** A recorder for all months of a request. */
export function createRecorder(economy: Economy, request: RecordedRequest): Recorder {
  const { world, ledger } = economy
  const { places, regions } = world.shape
  return {
    economy,
    request,
    budget: createBudgetRecord(economy, request.months),
    observer: createObserver(world),
    observations: createObservations(describeCountry(world), request.startMonth, request.months),
    payments: new Float64Array(request.months * ledger.flows.received.length),
    movers: new Float64Array(request.months * 4 * regions * regions),
    people: new Float64Array(request.months * places * PEOPLE_ENTRIES),
  }
}

function recordMovers({ economy, movers, observations }: Recorder): void {
  const { world, ledger } = economy
  const { places, shape } = world
  const count = shape.places
  const base = observations.months * 4 * shape.regions * shape.regions
  for (let row = 0; row < ledger.movements.persons.length; row++) {
    const moved = ledger.movements.persons[row]!
    if (moved === 0) continue
    const kind = Math.floor(row / (count * count))
    const from = places.region[Math.floor(row / count) % count]!
    const to = places.region[row % count]!
    movers[base + (kind * shape.regions + from) * shape.regions + to]! += moved
  }
}

function recordPeople({ economy, people, observations }: Recorder): void {
  const { stock, entrants, deaths, arrivals, departures } = economy.ledger.people
  const { places } = economy.world.shape
  for (let place = 0; place < places; place++) {
    const at = (observations.months * places + place) * PEOPLE_ENTRIES
    people[at] = stock[place]!
    people[at + 1] = entrants[place]!
    people[at + 2] = deaths[place]!
    people[at + 3] = arrivals[place]!
    people[at + 4] = departures[place]!
  }
}

/** Records the month whose books were just closed; allocates nothing and changes nothing of the economy. */
export function recordMonth(recorder: Recorder): void {
  const { economy, observations, payments, observer } = recorder
  const { received } = economy.ledger.flows
  payments.set(received, observations.months * received.length)
  recordMovers(recorder)
  recordPeople(recorder)
  recordBudget(recorder.budget, economy)
  observeMonth(economy.world, economy.ledger, observer, observations)
}

/** Copies what was recorded so far, for a run that goes on from another's state. */
export function copyRecording(source: Recorder, target: Recorder): void {
  copyObservations(source.observations, target.observations)
  const { months } = source.observations
  const part = (values: Float64Array) => values.subarray(0, (values.length / source.request.months) * months)
  target.payments.set(part(source.payments))
  target.movers.set(part(source.movers))
  target.people.set(part(source.people))
}

/** Tables and outcomes of the months recorded; `budget` is the programmes' own table. */
export function finishRecording(recorder: Recorder, budget: ColumnTable): Recording {
  const { observations, request } = recorder
  const references = observations.months > 0 ? resolveReferences(observations) : null
  return {
    tables: {
      series: seriesTable(recorder, references),
      flows: flowsTable(recorder),
      budget,
      accounts: accountsTable(recorder),
      persons: personsTable(recorder),
    },
    outcomes: measureOutcomes(observations, recordedWindows(request)),
  }
}
