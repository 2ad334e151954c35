import { beforeEach, describe, expect, it } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { openMonth, recordTransfer } from '../../src/accounts/ledger.ts'
import type { ColumnTable, RunRequest } from '../../src/base/run.ts'
import type { Economy } from '../../src/phases/economy.ts'
import {
  copyRecording,
  createRecorder,
  finishRecording,
  type Recorder,
  recordMonth,
} from '../../src/simulation/recorder.ts'
import { budgetTable } from '../../src/simulation/recorder-budget.ts'
import { recordedWindows } from '../../src/simulation/recorder-windows.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { addFirm, addPerson, START, smallWorld } from '../indicators/small-world.ts'

const request: RunRequest = {
  mix: 'today',
  replication: 1,
  seed: 'test',
  packFolder: 'packs/toy',
  startMonth: START,
  months: 14,
  burnInMonths: 0,
  personsPerAgent: 1000,
  parameters: {},
  policies: [],
  record: { monthly: ['population', 'wage'], flows: ['other'] },
  threads: 1,
}

const finish = (recorder: Recorder) => finishRecording(recorder, budgetTable(recorder.budget, recorder.economy))

/** A row of a table with its texts. */
function rowOf(table: ColumnTable, row: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [
      name,
      'codes' in column ? column.labels[column.codes[row]!] : column[row],
    ]),
  )
}

let economy: Economy

function record(recorder: Recorder, months: number): void {
  const { ledger, world } = economy
  for (let k = 0; k < months; k++) {
    openMonth(ledger)
    world.nation.month[0] = START + recorder.observations.months
    recordTransfer(ledger, FLOW.wages, 0, 0, 5000 + recorder.observations.months)
    recordTransfer(ledger, FLOW.wageTax, 0, 2, 100)
    recordTransfer(ledger, FLOW.pensions, 2, 1, 50)
    recordTransfer(ledger, FLOW.debtInterest, 2, 2, 7)
    ledger.people.stock.set([2, 0, 1])
    ledger.people.arrivals.set([0, 0, 1])
    ledger.people.departures.set([1, 0, 0])
    ledger.movements.persons[3 * 9 + 0 * 3 + 2] = 1
    ledger.movements.persons[3 * 9 + 0 * 3 + 1] = 1
    ledger.movements.persons[0 * 9 + 2 * 3 + 0] = 1
    recordMonth(recorder)
  }
}

beforeEach(() => {
  const { world, ledger } = smallWorld()
  addFirm(world, 0, 0, 0, 3, 8000)
  addPerson(world, 0, { status: STATUS.EMPLOYED, employer: 0, wage: 2e6 })
  addPerson(world, 1, {})
  addPerson(world, 2, { place: 2 })
  economy = { world, ledger, book: { policies: [], accounts: {} } } as unknown as Economy
})

describe('the recorder', () => {
  it('gives series by month and region with the columns asked for and both indices', () => {
    const recorder = createRecorder(economy, request)
    record(recorder, 14)
    const { series } = finish(recorder).tables
    expect(series.rows).toBe(14 * 3)
    expect(Object.keys(series.columns)).toEqual([
      'month',
      'region',
      'population',
      'wage',
      'balanceIndex',
      'efficiencyIndex',
    ])
    expect(series.integerColumns).toEqual(['population'])
    expect(rowOf(series, 0)).toMatchObject({ month: '2017-01', region: 'coast', population: 2000, wage: 2e6 })
    expect(rowOf(series, 41)).toMatchObject({ month: '2018-02', region: 'national', population: 3000 })
    expect(rowOf(series, 2).balanceIndex).toBeNaN()
    expect(rowOf(series, 41).efficiencyIndex).toBeGreaterThan(0)
  })

  it('gives accounts with payer and payee by region, won of the whole country', () => {
    const recorder = createRecorder(economy, request)
    record(recorder, 2)
    const { accounts } = finish(recorder).tables
    expect(accounts.rows).toBe(8)
    expect([0, 1, 2, 3].map((row) => rowOf(accounts, row))).toEqual([
      {
        month: '2017-01',
        region: 'coast',
        payer: 'coast/firms',
        payee: 'coast/households',
        flow: 'wages',
        won: 5_000_000,
      },
      {
        month: '2017-01',
        region: 'coast',
        payer: 'coast/households',
        payee: 'central-government',
        flow: 'wage-tax',
        won: 100_000,
      },
      {
        month: '2017-01',
        region: 'inland',
        payer: 'central-government',
        payee: 'inland/households',
        flow: 'pensions',
        won: 50_000,
      },
      {
        month: '2017-01',
        region: 'national',
        payer: 'central-government',
        payee: 'bank',
        flow: 'debt-interest',
        won: 7_000,
      },
    ])
    expect(rowOf(accounts, 4)).toMatchObject({ month: '2017-02', won: 5_001_000 })
  })

  it('gives moves between regions of the kinds asked for, people by place, an empty budget', () => {
    const recorder = createRecorder(economy, request)
    record(recorder, 1)
    const { flows, persons, budget } = finish(recorder).tables
    expect(flows.rows).toBe(1)
    expect(rowOf(flows, 0)).toEqual({
      month: '2017-01',
      origin: 'coast',
      destination: 'inland',
      kind: 'other',
      persons: 1000,
    })
    expect(rowOf(persons, 2)).toEqual({
      month: '2017-01',
      place: 'hill',
      stock: 1000,
      entrants: 0,
      deaths: 0,
      in: 1000,
      out: 0,
    })
    expect(budget.rows).toBe(0)
    expect(Object.keys(budget.columns)).toEqual(['month', 'region', 'policy', 'line', 'planned', 'spent', 'unspent'])
  })

  it('goes on from a copy as if it had never stopped', () => {
    const whole = createRecorder(economy, request)
    record(whole, 14)
    const first = createRecorder(economy, request)
    record(first, 6)
    const second = createRecorder(economy, request)
    copyRecording(first, second)
    record(second, 8)
    expect(finish(second)).toEqual(finish(whole))
  })
})

describe('windows of a run', () => {
  const planned = [{ id: 'years-3-5', first: START + 48, last: START + 83 }]

  it('count from the plan where it names years', () => {
    const windows = recordedWindows({ ...request, windows: planned })
    expect(windows[0]).toEqual(planned[0])
    expect(windows.find(({ id }) => id === 'year-1')!.first).toBe(START + 24)
    expect(windows.map(({ id }) => id).sort()).toEqual(['after-end', 'last-12', 'year-1', 'years-3-5', 'years-8-10'])
  })

  it('count from the run’s own earliest policy without a plan', () => {
    const policies = [{ name: 'a', use: 'b', fields: { from: '2018-03', to: '2019-02', budgetBnKrwPerYear: 5 } }]
    const windows = recordedWindows({ ...request, months: 120, policies })
    expect(windows.find(({ id }) => id === 'year-1')!.first).toBe(START + 14)
    expect(windows.find(({ id }) => id === 'after-end')!.first).toBe(START + 25 + 13)
  })
})
