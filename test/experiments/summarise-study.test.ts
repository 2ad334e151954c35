import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { summariseStudy } from '../../src/experiments/summarise-study.ts'
import type { ResolvedScenario } from '../../src/scenario/resolved.ts'
import type { StudyRow } from '../../src/statistics/study-table.ts'
import { runFake } from './session.ts'
import { plan, policy } from './study.ts'

const outcomes = ['balance', 'efficiency'].map((name) => ({ name, indicator: `${name}Index`, windows: ['years-1-2'] }))

async function summarise(changes: Partial<ResolvedScenario>) {
  const directory = mkdtempSync(join(tmpdir(), 'regio-summary-'))
  const study = plan({ outcomes, ...changes })
  let rows: Record<'effects' | 'verdicts', readonly StudyRow[]> = { effects: [], verdicts: [] }
  await runFake(study, directory, undefined, {
    summarise: async (runs, database) => {
      const { summary } = await summariseStudy(study, runs, database, directory)
      rows = { effects: summary!.effects.rows, verdicts: summary!.verdicts.rows }
    },
  })
  const csv = readFileSync(join(directory, 'summary', 'outcomes.csv'), 'utf8')
    .trim()
    .split('\n')
  rmSync(directory, { recursive: true })
  const verdictOf = (mix: string) => rows.verdicts.find((row) => row.mix === mix)!
  const effectOf = (mix: string) => rows.effects.find((row) => row.mix === mix && row.outcome === 'balance')!
  return { ...rows, csv, verdictOf, effectOf }
}

const mixesOf = (...names: string[]) => names.map((name) => ({ name, policies: name === 'none' ? [] : [name] }))

test('effects are paired differences to the reference, equal mixes have none', async () => {
  const { effectOf, csv } = await summarise({})
  expect(effectOf('people').difference).toBeCloseTo(0.6, 9)
  expect(effectOf('people').correlation).toBeCloseTo(1, 9)
  expect(effectOf('twin').difference).toBe(0)
  expect(csv).toHaveLength(1 + 7 * 2)
  expect(csv[0]).toBe('mix,outcome,indicator,window,mean,low,high,deviation,replications')
})

test('balance counts from what the same won does as cash to lagging regions', async () => {
  const { verdictOf, effectOf } = await summarise({ reference: 'none', mixes: mixesOf('none', 'people') })
  expect(verdictOf('people').smallestBalance).toBeCloseTo(100 * 0.0005, 9)
  expect(effectOf('people').cashEquivalent).toBeCloseTo(0.8 / (100 * 0.0005), 6)
})

test('a mix that narrows gaps by lowering the leading regions is flagged, one that raises the lagging is not', async () => {
  const policies = {
    lowers: policy('lowers', { northIncome: -5e5 }, 0),
    raises: policy('raises', { southIncome: 5e5, northIncome: -1e5 }, 0),
    empties: policy('empties', { southIncome: 5e5, southResidents: -50 }, 0),
  }
  const mixes = mixesOf('none', 'lowers', 'raises', 'empties')
  const { verdictOf } = await summarise({ policies, mixes, reference: 'none' })
  expect(['lowers', 'raises', 'empties'].map((mix) => verdictOf(mix).flags)).toEqual([
    'levelling-down',
    '',
    'depopulation',
  ])
})

test('the implied multiplier is output per additional won, and silent where spending is the same', async () => {
  const policies = { spends: policy('spends', { output: 1e5 }, 100), dear: policy('dear', {}, 100) }
  const against = await summarise({ policies, mixes: mixesOf('none', 'spends'), reference: 'none' })
  const output = Array.from({ length: 48 }, (_, month) => ((1000 + month + 2) * 1e5) / 12).reduce((a, b) => a + b)
  expect(against.verdictOf('spends').impliedMultiplier).toBeCloseTo(output / 100e9, 9)
  const same = await summarise({ policies, mixes: mixesOf('dear', 'spends'), reference: 'dear' })
  expect(same.verdictOf('spends').impliedMultiplier).toBeNull()
})
