import { createHash } from 'node:crypto'
import { BooksError } from '../../src/base/errors.ts'
import { formatMonth } from '../../src/base/months.ts'
import type { ColumnTable, PolicyInstance, RunRequest, RunResult } from '../../src/base/run.ts'
import type { Window } from '../../src/indicators/windows.ts'

const REGIONS = ['north', 'south', 'national']

/** A stand-in for the simulation: shocks by seed and replication, shared by all mixes, plus what policies add. */
export function fakeSimulate(
  request: RunRequest,
  hooks: { onMonth?(month: number): void; shouldStop?(): boolean } = {},
): RunResult {
  const shocks = drawShocks(`${request.seed}/${request.replication}`)
  const content = JSON.stringify([request.seed, request.replication, request.parameters, request.policies])
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16)
  const extra = request.policies.reduce((sum, policy) => sum + effectOf(policy), 0)
  for (let month = 0; month < request.burnInMonths + request.months; month += 1) {
    if (hooks.shouldStop?.()) throw new Error('stopped')
    hooks.onMonth?.(request.startMonth - request.burnInMonths + month)
    slow(request)
    fail(request, month)
  }
  const noise = request.policies.reduce((sum, policy) => sum + Number(policy.fields.noise ?? 0), 0)
  const balance = 50 + shocks() + extra + noise * shocks()
  const efficiency = 10 + shocks() - extra / 2
  return {
    mix: request.mix,
    replication: request.replication,
    seed: request.seed,
    stateHash: hash,
    outcomes: measure(request, balance, efficiency),
    tables: {
      series: makeSeries(request, balance),
      flows: makeFlows(request),
      budget: makeBudget(request),
      accounts: makeAccounts(request, balance),
      persons: makePersons(request),
    },
  }
}

function effectOf(policy: PolicyInstance): number {
  const perBn = policy.use === 'cash-transfer' ? 0.0005 : policy.use === 'public-purchase' ? 0.0002 : 0.002
  return Number(policy.fields.effect ?? Number(policy.fields.budgetBnKrwPerYear ?? 0) * perBn)
}

function measure(request: RunRequest & { windows?: readonly Window[] }, balance: number, efficiency: number) {
  const windows = request.windows ?? [{ id: 'years-3-5', first: request.startMonth, last: request.startMonth }]
  const end = request.startMonth + request.months - 1
  const entries = windows.flatMap(({ id, first, last }) => {
    const inside = first >= request.startMonth && last <= end
    return [
      [`balanceIndex@${id}`, inside ? balance : null],
      [`efficiencyIndex@${id}`, inside ? efficiency : null],
    ]
  })
  return Object.fromEntries(entries) as Record<string, number | null>
}

/** The same for several mixes of a replication. */
export function fakeSimulateGroup(
  requests: readonly RunRequest[],
  onResult: (index: number, result: RunResult) => void,
  hooks: { onMonth?(month: number): void; shouldStop?(): boolean } = {},
): void {
  requests.forEach((request, index) => {
    onResult(index, fakeSimulate(request, hooks))
  })
}

function slow(request: RunRequest): void {
  const milliseconds = request.seed === 'slow' ? 1 : Number(request.parameters['test.millisecondsPerMonth'] ?? 0)
  if (milliseconds > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function fail(request: RunRequest, month: number): void {
  const fault = request.policies.find((policy) => policy.fields.fault)?.fields.fault
  if (month !== 2 || fault === undefined) return
  if (fault === 'books') {
    throw new BooksError({ phase: 'wages', account: 'deposits', month: formatMonth(request.startMonth), won: 1 })
  }
  if (fault === 'exit') process.exit(7)
  if (fault === `replication-${request.replication}`) throw new RangeError('a planted fault')
}

function drawShocks(key: string): () => number {
  let state = createHash('sha256').update(key).digest().readUInt32LE(0)
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function months(request: RunRequest): string[] {
  return Array.from({ length: request.months }, (_, index) => formatMonth(request.startMonth + index))
}

function makeSeries(request: RunRequest, balance: number): ColumnTable {
  const rows = request.months * REGIONS.length
  const at = (fill: (month: number, region: number) => number) =>
    Float64Array.from({ length: rows }, (_, row) => fill(Math.floor(row / REGIONS.length), row % REGIONS.length))
  return {
    rows,
    columns: {
      month: { codes: Int32Array.from(at((month) => month)), labels: months(request) },
      region: { codes: Int32Array.from(at((_, region) => region)), labels: REGIONS },
      population: at((month, region) => 1000 + month + region + pushed(request, `${REGIONS[region]}Residents`)),
      disposableIncomePerHead: at((_, region) => 1e7 + pushed(request, `${REGIONS[region]}Income`)),
      grdpPerHead: at(() => 3e7 + pushed(request, 'output')),
      unemploymentRate: at((month, region) => (month + region) / 1000),
      balanceIndex: at((month, region) => (region === 2 ? balance + month / 100 : Number.NaN)),
    },
    integerColumns: ['population'],
  }
}

/** What policies add to a recorded column, by the field that says so. */
function pushed(request: RunRequest, field: string): number {
  return request.policies.reduce((sum, policy) => sum + Number(policy.fields[field] ?? 0), 0)
}

function makeFlows(request: RunRequest): ColumnTable {
  const rows = request.record.flows.length === 0 ? 0 : request.months
  return {
    rows,
    columns: {
      month: { codes: Int32Array.from({ length: rows }, (_, row) => row), labels: months(request) },
      origin: { codes: new Int32Array(rows), labels: ['north'] },
      destination: { codes: new Int32Array(rows), labels: ['south'] },
      kind: { codes: new Int32Array(rows), labels: ['other'] },
      persons: new Float64Array(rows).fill(500),
    },
    integerColumns: ['persons'],
  }
}

function makeBudget(request: RunRequest): ColumnTable {
  const rows = request.policies.length
  const won = Float64Array.from(request.policies, (policy) => Number(policy.fields.budgetBnKrwPerYear ?? 0) * 1e9)
  return {
    rows,
    columns: {
      month: { codes: new Int32Array(rows), labels: months(request) },
      region: { codes: new Int32Array(rows), labels: ['north'] },
      policy: {
        codes: Int32Array.from({ length: rows }, (_, row) => row),
        labels: request.policies.map((policy) => policy.name),
      },
      line: { codes: new Int32Array(rows), labels: ['grant'] },
      planned: won,
      spent: won.slice(),
      unspent: new Float64Array(rows),
    },
    integerColumns: ['planned', 'spent', 'unspent'],
  }
}

function makeAccounts(request: RunRequest, balance: number): ColumnTable {
  const rows = request.months
  const text = (label: string) => ({ codes: new Int32Array(rows), labels: [label] })
  return {
    rows,
    columns: {
      month: { codes: Int32Array.from({ length: rows }, (_, row) => row), labels: months(request) },
      region: text('north'),
      payer: text('firms'),
      payee: text('persons'),
      flow: text('wages'),
      won: new Float64Array(rows).fill(9_007_199_254_740_000 + Math.round(balance)),
    },
    integerColumns: ['won'],
  }
}

function makePersons(request: RunRequest): ColumnTable {
  const count = (value: number) => new Float64Array(request.months).fill(value)
  return {
    rows: request.months,
    columns: {
      month: { codes: Int32Array.from({ length: request.months }, (_, row) => row), labels: months(request) },
      place: { codes: new Int32Array(request.months), labels: ["the king's town"] },
      stock: count(1000),
      entrants: count(10),
      deaths: count(10),
      in: count(5),
      out: count(5),
    },
    integerColumns: ['stock', 'entrants', 'deaths', 'in', 'out'],
  }
}
