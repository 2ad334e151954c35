import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InvalidInputError } from '../../src/base/errors.ts'
import { buildReportFromFolder } from '../../src/report/folder/build-report.ts'
import type { StudyReport } from '../../src/report/study-report.ts'
import { writeFolderReport } from '../../src/report/write-folder-report.ts'
import { MONTHS, writeFixtureFolder } from './fixture-folder.ts'

let directory: string
let report: StudyReport

beforeAll(async () => {
  directory = await writeFixtureFolder()
  report = await buildReportFromFolder(directory, null)
})

afterAll(() => rmSync(directory, { recursive: true }))

describe('a results folder as a report', () => {
  it('knows its arms, their money and which of them is the reference', () => {
    expect(report.arms.map(({ id, role, budgetBnPerYear }) => [id, role, budgetBnPerYear])).toEqual([
      ['today', 'reference', 100],
      ['people', 'mix', 100],
      ['cash-transfer', 'placebo', null],
    ])
    expect(report.arms[1]!.policies).toEqual([{ name: 'staff', use: 'workforce-rd' }])
  })

  it('puts months on windows inside the run and none on those outside', () => {
    expect(report.windows).toEqual([
      { id: 'years-3-5', from: '2019-01', to: '2021-12' },
      { id: 'years-8-10', from: null, to: null },
      { id: 'after-end', from: null, to: null },
    ])
    expect(report.headlineWindow).toBe('years-3-5')
  })

  it('repeats effects and verdicts of the summary to the digit', () => {
    const cells = readFileSync(join(directory, 'summary/effects.csv'), 'utf8').split('\n')[1]!.split(',')
    const effect = report.effects[0]!
    expect([effect.arm, String(effect.difference!.mean), String(effect.difference!.low)]).toEqual([
      cells[0],
      cells[6],
      cells[7],
    ])
    expect(report.effects.find((row) => row.window === 'after-end')!.difference).toBeNull()
    const verdict = report.verdicts.find((row) => row.arm === 'people')!
    expect(verdict).toMatchObject({ window: 'years-3-5', verdict: 'both', flags: [] })
    expect(report.contrasts.map((row) => [row.arm, row.placebo, row.outcome])).toEqual([
      ['people', 'cash-transfer', 'balance'],
      ['people', 'cash-transfer', 'efficiency'],
    ])
  })

  it('pairs regional changes by replication: a constant shift has no uncertainty', () => {
    const change = (arm: string, region: string) =>
      report.regionalChanges.find((row) => row.arm === arm && row.region === region && row.column === 'population')!
    expect(change('people', 'north').difference).toEqual({ mean: 100, low: 100, high: 100 })
    expect(change('people', 'south').difference.mean).toBe(0)
    expect(change('people', 'north').referenceLevel).toBe(10_025)
  })

  it('draws quarters of a long run from the twelfth month, with differences to the reference', () => {
    const path = report.trajectories.find((row) => row.arm === 'people' && row.column === 'balanceIndex')!
    expect(path.region).toBe('national')
    expect(path.months[0]).toBe('2017-12')
    expect(path.months.at(-1)).toBe('2022-12')
    expect(path.months.length).toBe((MONTHS - 12) / 3 + 1)
    for (const gap of path.difference!.mean) expect(gap).toBeCloseTo(0.5, 9)
  })

  it('tells persons a year and money over the run, means over replications', () => {
    expect(report.flows.map((cell) => cell.personsPerYear)).toEqual([600, 600, 600])
    expect(report.spending).toContainEqual({
      arm: 'people',
      policy: 'staff',
      planned: 500e9,
      spent: 450e9,
      unspent: 50e9,
    })
  })

  it('has one pair of differences for each replication', () => {
    const cloud = report.clouds.find((row) => row.arm === 'people')!
    expect(cloud.replication).toEqual([1, 2, 3, 4])
    for (const gap of cloud.balance) expect(gap).toBeCloseTo(0.5, 1)
  })

  it('names what varies', () => {
    expect(report.uncertain).toEqual([{ id: 'migration.wageWeight', distribution: 'normal(mean 0.6, sd 0.15, min 0)' }])
  })
})

describe('report.html', () => {
  it('is written into the folder in the asked language, without the pack at hand', async () => {
    const file = await writeFolderReport(directory, () => undefined, 'ko')
    expect(file).toBe(join(directory, 'report.html'))
    const page = new JSDOM(readFileSync(file, 'utf8')).window.document
    expect(page.title).toBe('두 지역')
    expect(page.querySelector('#ko-verdict li')!.textContent).toContain('효율을 잃지 않고 균형을 높인다')
    expect(page.querySelector('#ko-assumptions')!.textContent).toContain('국가 자료를 읽지 못해')
  })

  it('is refused for a folder that is no result', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'regio-empty-'))
    await expect(buildReportFromFolder(empty, null)).rejects.toThrow(InvalidInputError)
    rmSync(empty, { recursive: true })
  })
})
