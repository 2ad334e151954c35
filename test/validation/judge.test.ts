import { describe, expect, it } from 'vitest'
import type { TargetRecord } from '../../src/pack/pack.ts'
import { judge, judgeTargets, tallyTargets } from '../../src/validation/judge.ts'

const target = (more: Partial<TargetRecord>): TargetRecord => ({
  id: 'some',
  mark: 'emergent',
  group: 'fact',
  measure: 'okun-slope',
  target: null,
  low: -0.4,
  high: -0.1,
  unit: '',
  source: '',
  provenance: 'rule',
  name: { en: '', ko: '' },
  note: '',
  why: { en: '', ko: '' },
  ...more,
})

describe('a verdict', () => {
  it.each([
    [0.5, 0, 1, 'inside'],
    [1, 0, 1, 'inside'],
    [1.1, 0, 1, 'outside'],
    [-0.1, 0, 1, 'wrong sign'],
    [0.05, -0.4, -0.1, 'wrong sign'],
    [-0.05, -0.4, -0.1, 'outside'],
    [2, -1, 1, 'outside'],
    [0, 0, null, 'outside'],
    [-1, null, 0, 'inside'],
    [null, 0, 1, 'not measured'],
    [Number.NaN, 0, 1, 'not measured'],
  ] as const)('on %s in [%s, %s] is %s', (simulated, low, high, verdict) => {
    expect(judge(simulated, low, high)).toBe(verdict)
  })

  it('is on the mean over runs, and in the corridor on the worst of them', () => {
    const runs = [
      { 'okun-slope': -0.1, 'highest-debt': 1, 'lowest-inflation': -1 },
      { 'okun-slope': -0.3, 'highest-debt': 2, 'lowest-inflation': 1 },
      {},
    ]
    const [slope, debt, prices] = judgeTargets(
      [
        target({}),
        target({ measure: 'highest-debt', low: null, high: 1.5 }),
        target({ measure: 'lowest-inflation', low: -0.5, high: null }),
      ],
      runs,
    )
    expect(slope).toMatchObject({ simulated: -0.2, runs: 2, verdict: 'inside' })
    expect(debt).toMatchObject({ simulated: 2, verdict: 'outside' })
    expect(prices).toMatchObject({ simulated: -1, verdict: 'outside' })
  })
})

describe('the headline', () => {
  it('counts what is not measured as missed', () => {
    const judged = judgeTargets(
      [target({}), target({ measure: 'nothing' }), target({ mark: 'imposed' })],
      [{ 'okun-slope': -0.2 }],
    )
    expect(tallyTargets(judged, (record) => record.mark === 'emergent')).toEqual({ inside: 1, of: 2 })
  })
})
