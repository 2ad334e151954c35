import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatMonth } from '../../src/base/months.ts'
import type { ColumnTable, RunResult, TextColumn } from '../../src/base/run.ts'
import { openDatabase } from '../../src/results/database.ts'
import { writeManifest } from '../../src/results/manifest.ts'
import { createPartWriter } from '../../src/results/part-writer.ts'
import { writePlanFile } from '../../src/results/plan-file.ts'
import type { PlanRow } from '../../src/results/plan-row.ts'
import { writeSummary } from '../../src/results/summary-csv.ts'
import { summarizeStudy } from '../../src/statistics/study.ts'

export const START = 2017 * 12
export const MONTHS = 72
export const REPLICATIONS = 4
const REGIONS = ['north', 'south', 'national']
const WINDOWS = ['years-3-5', 'years-8-10', 'after-end']

/** What each arm adds to balance, efficiency, and residents of the north. */
export const ADDED: Readonly<Record<string, readonly [number, number, number]>> = {
  today: [0, 0, 0],
  people: [0.5, 0.1, 100],
  'cash-transfer': [0.2, 0, 0],
}

const SCENARIO = `
apiVersion: regio/v1
kind: Bench
metadata: { id: two-regions, title: { en: Two regions, ko: 두 지역 }, question: { en: Which mix? } }
pack: nowhere
run: { start: 2017-01, months: ${MONTHS}, burnInMonths: 12, personsPerAgent: 1000 }
policies:
  gear: { use: equipment-infrastructure, from: 2017-01, to: 2021-12, budgetBnKrwPerYear: 100 }
  staff: { use: workforce-rd, from: 2017-01, to: 2021-12, budgetBnKrwPerYear: 100 }
budget: { rule: none, financedBy: income-tax }
mixes: { today: { policies: [gear] }, people: { policies: [staff] } }
reference: today
placebos: [cash-transfer]
uncertainty: { migration.wageWeight: { dist: normal, mean: 0.6, sd: 0.15, min: 0 } }
outcomes:
  balance: { indicator: balanceIndex, windows: [${WINDOWS.join(', ')}] }
  efficiency: { indicator: efficiencyIndex, windows: [${WINDOWS.join(', ')}] }
inference: { confidencePct: 95, multiplicity: holm }
`

const wave = (replication: number, step: number) => Math.sin(replication * 7.3 + step * 1.7)
const months = Array.from({ length: MONTHS }, (_, index) => formatMonth(START + index))
const coded = (labels: readonly string[], rows: number, at: (row: number) => number): TextColumn => ({
  labels,
  codes: Int32Array.from({ length: rows }, (_, row) => at(row)),
})

function makeSeries(mix: string, replication: number): ColumnTable {
  const rows = MONTHS * REGIONS.length
  const [balance, , persons] = ADDED[mix]!
  const fill = (value: (month: number, region: number) => number) =>
    Float64Array.from({ length: rows }, (_, row) => value(Math.floor(row / 3), row % 3))
  return {
    rows,
    columns: {
      month: coded(months, rows, (row) => Math.floor(row / 3)),
      region: coded(REGIONS, rows, (row) => row % 3),
      population: fill((_, region) => 10_000 * (region + 1) + 10 * replication + (region === 0 ? persons : 0)),
      balanceIndex: fill((month, region) => (region === 2 ? 50 + wave(replication, month) + balance : Number.NaN)),
    },
    integerColumns: ['population'],
  }
}

function makeFlows(): ColumnTable {
  return {
    rows: MONTHS,
    columns: {
      month: coded(months, MONTHS, (row) => row),
      origin: coded(['north'], MONTHS, () => 0),
      destination: coded(['south'], MONTHS, () => 0),
      kind: coded(['job'], MONTHS, () => 0),
      persons: new Float64Array(MONTHS).fill(50),
    },
    integerColumns: ['persons'],
  }
}

function makeBudget(mix: string): ColumnTable {
  const columns = { planned: 500e9, spent: 450e9, unspent: 50e9 }
  return {
    rows: 1,
    columns: {
      month: coded(months, 1, () => 0),
      region: coded(['north'], 1, () => 0),
      policy: coded([mix === 'people' ? 'staff' : mix], 1, () => 0),
      line: coded(['grant'], 1, () => 0),
      ...Object.fromEntries(Object.entries(columns).map(([name, won]) => [name, Float64Array.of(won)])),
    },
    integerColumns: Object.keys(columns),
  }
}

const nothing: ColumnTable = { rows: 0, columns: {}, integerColumns: [] }

function makeRun(mix: string, replication: number): RunResult {
  const [balance, efficiency] = ADDED[mix]!
  const outcomes: Record<string, number | null> = {}
  for (const window of WINDOWS) {
    const inside = window === 'years-3-5'
    const noise = 0.01 * wave(replication, balance * 10)
    outcomes[`balanceIndex@${window}`] = inside ? 50 + wave(replication, 0) + balance + noise : null
    outcomes[`efficiencyIndex@${window}`] = inside ? 50 + wave(replication, 1) + efficiency - noise : null
  }
  const series = makeSeries(mix, replication)
  const tables = { series, flows: makeFlows(), budget: makeBudget(mix), accounts: nothing, persons: nothing }
  return { mix, replication, seed: 'two', stateHash: '0'.repeat(16), outcomes, tables }
}

/** Writes a results folder of two mixes and a placebo with the writers that a study uses; returns its path. */
export async function writeFixtureFolder(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'regio-report-'))
  const mixes = Object.keys(ADDED)
  const plan = Array.from({ length: REPLICATIONS }, (_, index) => index + 1).flatMap((replication) =>
    mixes.map((mix, rank): PlanRow => {
      const role = mix === 'cash-transfer' ? 'placebo' : 'mix'
      const row = (replication - 1) * mixes.length + rank + 1
      return {
        row,
        mix,
        role,
        replication,
        seed: 'two',
        part: 1,
        contentHash: mix,
        sameAs: null,
        budgetScale: 1,
        incomeTaxShare: null,
        parameters: {},
      }
    }),
  )
  const runs = plan.map((row) => makeRun(row.mix, row.replication))
  const database = await openDatabase()
  const writer = await createPartWriter(directory, database)
  for (const [index, row] of plan.entries()) writer.add(row, runs[index]!)
  await writer.finishPart(1)
  await writePlanFile(database, plan, join(directory, 'plan.parquet'))
  database.close()
  const valuesOf = (mix: string, outcome: string) =>
    runs.filter((run) => run.mix === mix).map((run) => run.outcomes[`${outcome}Index@years-3-5`]!)
  const summary = summarizeStudy({
    mixes: mixes.map((name) => ({
      name,
      role: name === 'today' ? 'reference' : name === 'people' ? 'mix' : 'placebo',
    })),
    replications: [1, 2, 3, 4],
    outcomes: ['balance', 'efficiency'].map((name) => ({
      name,
      windows: WINDOWS,
      isGapScore: name === 'balance',
      smallestEffect: { '*': { value: 0.05 } },
    })),
    values: Object.fromEntries(
      mixes.map((mix) => [
        mix,
        {
          'balance@years-3-5': valuesOf(mix, 'balance'),
          'efficiency@years-3-5': valuesOf(mix, 'efficiency'),
        },
      ]),
    ),
    verdict: { balance: 'balance', efficiency: 'efficiency' },
    tradeoff: { x: 'efficiency', y: 'balance' },
    cashArm: 'cash-transfer',
    confidence: 0.95,
    multiplicity: 'holm',
    seed: 'two',
  })
  for (const [name, table] of Object.entries(summary))
    writeSummary(
      directory,
      name,
      table.columns,
      table.rows.map((row: Readonly<Record<string, string | number | null>>) =>
        table.columns.map((column: string) => row[column] ?? null),
      ),
    )
  writeFileSync(join(directory, 'scenario.resolved.yaml'), SCENARIO)
  writeManifest(directory, {
    format: 'regio-results/1',
    kind: 'Bench',
    id: 'two-regions',
    versions: { regio: '0.1.0', node: 'v20', duckdb: '1' },
    code: 'code',
    packHash: 'pack',
    baseYear: 2016,
    planHash: 'plan',
    seed: 'two',
    runs: { planned: plan.length, done: plan.length, failed: 0 },
    started: '2026-01-01T00:00:00Z',
    finished: '2026-01-01T00:01:00Z',
    exitCode: 0,
    stateHash: 'state',
    command: ['bench', 'two.yaml'],
    checksums: {},
  })
  return directory
}
