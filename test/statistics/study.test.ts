import { describe, expect, it } from 'vitest'
import { decideStudy, summarizeStudy } from '../../src/statistics/study.ts'
import { CONTRAST_COLUMNS } from '../../src/statistics/study-contrasts.ts'
import { EFFECT_COLUMNS } from '../../src/statistics/study-effects.ts'
import type { StudyInput } from '../../src/statistics/study-input.ts'
import type { StudyTable } from '../../src/statistics/study-table.ts'
import { makeToyBench } from './toy-bench.ts'

function rowOf(table: StudyTable, where: Record<string, string>) {
  const found = table.rows.find((row) => Object.entries(where).every(([column, value]) => row[column] === value))
  if (found === undefined) throw new Error(`no row ${JSON.stringify(where)}`)
  return found
}

/** The same study with its replications given in another order. */
function permute(input: StudyInput, order: readonly number[]): StudyInput {
  const values = Object.fromEntries(
    Object.entries(input.values).map(([mix, columns]) => [
      mix,
      Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, order.map((index) => column[index])])),
    ]),
  )
  return { ...input, values, replications: order.map((index) => input.replications[index]) }
}

const window = 'years-8-10'

describe('summaries of a study', () => {
  const input = makeToyBench('toy', 12)
  const summary = summarizeStudy(input)

  it('find the true effects by paired differences', () => {
    const row = rowOf(summary.effects, { mix: 'people', outcome: 'balance', window })
    expect(Number(row.low)).toBeLessThan(2)
    expect(Number(row.high)).toBeGreaterThan(2)
    expect(Number(row.high) - Number(row.low)).toBeLessThan(1)
    expect(row.difference).toBeCloseTo(Number(row.mean) - Number(row.referenceMean), 10)
    expect(Number(row.adjustedLow)).toBeLessThanOrEqual(Number(row.low))
    expect(row.correlation).toBeGreaterThan(0.9)
    expect(row.reading).toBe('higher')
  })

  it('tell effects in cash, and cash as one unit of itself', () => {
    const people = rowOf(summary.effects, { mix: 'people', outcome: 'balance', window })
    const cash = rowOf(summary.effects, { mix: 'cash-transfer', outcome: 'balance', window })
    expect(cash.cashEquivalent).toBe(1)
    expect(people.cashEquivalent).toBeCloseTo(Number(people.difference) / Number(cash.difference), 12)
  })

  it('keep placebos out of the family', () => {
    const placebo = rowOf(summary.effects, { mix: 'cash-transfer', outcome: 'balance', window })
    expect(placebo.pHolm).toBeNull()
    expect(placebo.low).not.toBeNull()
  })

  it('judge by both indices together', () => {
    expect(rowOf(summary.verdicts, { mix: 'people', window }).verdict).toBe('both')
    expect(rowOf(summary.verdicts, { mix: 'city', window }).verdict).toBe('balance at a cost')
    const idle = rowOf(summary.verdicts, { mix: 'nothing', window })
    const shares = [idle.pBoth, idle.pBalanceAtACost, idle.pEfficiencyAtACost, idle.pNeither].map(Number)
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12)
    expect(idle.jointProbability).toBe(Math.max(...shares))
  })

  it('place the dominating mix on the frontier and name who dominates', () => {
    expect(rowOf(summary.frontier, { mix: 'people', window }).probability).toBeGreaterThan(0.9)
    expect(rowOf(summary.frontier, { mix: 'city', window }).probability).toBeLessThan(0.1)
    expect(rowOf(summary.frontier, { mix: 'city', window }).dominatedBy).toBe('people')
    expect(summary.frontier.rows.some((row) => row.mix === 'cash-transfer')).toBe(false)
  })

  it('leave a window outside the run empty', () => {
    const row = rowOf(summary.effects, { mix: 'people', outcome: 'balance', window: 'after-end' })
    expect([row.mean, row.difference, row.low, row.pHolm, row.mde, row.replications]).toEqual([
      null,
      null,
      null,
      null,
      null,
      0,
    ])
    expect(rowOf(summary.verdicts, { mix: 'people', window: 'after-end' }).verdict).toBeNull()
    expect(summary.frontier.rows.some((found) => found.window === 'after-end')).toBe(false)
  })

  it('have fixed columns and only finite numbers', () => {
    expect(summary.effects.columns).toEqual(EFFECT_COLUMNS)
    expect(summary.contrasts.columns).toEqual(CONTRAST_COLUMNS)
    for (const { columns, rows } of Object.values(summary) as StudyTable[]) {
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(columns)
        for (const value of Object.values(row)) expect(typeof value !== 'number' || Number.isFinite(value)).toBe(true)
      }
    }
  })

  it('do not depend on the order of replications', () => {
    const order = [7, 3, 11, 0, 5, 1, 9, 2, 10, 4, 8, 6]
    expect(summarizeStudy(permute(input, order))).toEqual(summary)
  })

  it('differ by their sign alone when arm and reference change places', () => {
    const roles = { today: 'mix', people: 'reference' } as const
    const turned = summarizeStudy({
      ...input,
      mixes: [
        { name: 'today', role: roles.today },
        { name: 'people', role: roles.people },
      ],
    })
    const forward = rowOf(
      summarizeStudy({
        ...input,
        mixes: [
          { name: 'today', role: 'reference' },
          { name: 'people', role: 'mix' },
        ],
      }).effects,
      { mix: 'people', outcome: 'balance', window },
    )
    const back = rowOf(turned.effects, { mix: 'today', outcome: 'balance', window })
    expect(Number(back.difference)).toBeCloseTo(-Number(forward.difference), 11)
    expect(Number(back.low)).toBeCloseTo(-Number(forward.high), 11)
    expect(Number(back.pHolm)).toBeCloseTo(Number(forward.pHolm), 11)
    expect(Number(back.gapClosedPct)).toBeCloseTo(-Number(forward.gapClosedPct), 9)
  })

  it('ignore a level that all arms share', () => {
    const raised = Object.fromEntries(
      Object.entries(input.values).map(([mix, columns]) => [
        mix,
        Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, Array.from(column, (v) => v + 7)])),
      ]),
    )
    const shifted = summarizeStudy({ ...input, values: raised })
    const before = rowOf(summary.effects, { mix: 'city', outcome: 'efficiency', window })
    const after = rowOf(shifted.effects, { mix: 'city', outcome: 'efficiency', window })
    for (const column of ['difference', 'low', 'high', 'bootstrapLow', 'mde']) {
      expect(Number(after[column])).toBeCloseTo(Number(before[column]), 10)
    }
    expect(shifted.verdicts.rows.map((row) => row.verdict)).toEqual(summary.verdicts.rows.map((row) => row.verdict))
  })

  it('pair only replications that finished', () => {
    const broken = { ...input.values, people: { ...input.values.people } }
    broken.people[`balance@${window}`] = Array.from(input.values.people[`balance@${window}`], (value, index) =>
      index === 4 ? Number.NaN : value,
    )
    const partial = summarizeStudy({ ...input, values: broken })
    expect(rowOf(partial.effects, { mix: 'people', outcome: 'balance', window }).replications).toBe(11)
    expect(rowOf(partial.precision, { mix: 'people', outcome: 'balance', window }).failed).toBe(1)
    expect(rowOf(partial.verdicts, { mix: 'people', window }).replications).toBe(11)
    const [before, after] = [summary, partial].map(({ effects }) =>
      rowOf(effects, { mix: 'city', outcome: 'balance', window }),
    )
    for (const column of ['difference', 'low', 'high', 'bootstrapLow', 'replications', 'mde']) {
      expect(after[column]).toBe(before[column])
    }
  })

  it('say how many replications the goal needs and whether common numbers helped', () => {
    const row = rowOf(summary.precision, { mix: 'people', outcome: 'balance', window })
    expect(row.deviationRatio).toBeGreaterThan(2)
    expect(row.reached).toBe(Number(row.halfWidth) <= 0.3 ? 'yes' : 'no')
    expect(Number(row.replicationsNeeded) <= 12).toBe(row.reached === 'yes')
  })

  it('find identical mixes exactly equal', () => {
    const values = { ...input.values, nothing: input.values.today }
    const row = rowOf(summarizeStudy({ ...input, values }).effects, { mix: 'nothing', outcome: 'balance', window })
    expect([row.difference, row.low, row.high, row.pHolm, row.mde]).toEqual([0, 0, 0, 1, 0])
  })

  it('summarize a single replication without intervals or failures', () => {
    const one = summarizeStudy(makeToyBench('one', 1))
    const row = rowOf(one.effects, { mix: 'people', outcome: 'balance', window })
    expect(row.difference).not.toBeNull()
    expect([row.low, row.high, row.mde, row.pHolm]).toEqual([null, null, null, null])
  })

  it('take the reference over the months of the arm', () => {
    const own = { people: { [`balance@${window}`]: input.values.people[`balance@${window}`] } }
    const row = rowOf(summarizeStudy({ ...input, referenceFor: own }).effects, {
      mix: 'people',
      outcome: 'balance',
      window,
    })
    expect(row.difference).toBe(0)
  })
})

describe('grids of policies', () => {
  it('show a synergy beside the main effects', () => {
    const arms = ['none', 'people', 'city', 'people+city'].map((subset, bits) => ({
      name: `grid:${subset}`,
      role: bits === 0 ? ('reference' as const) : ('mix' as const),
      balance: (bits & 1) * 1 + (bits >> 1) * 2 + (bits === 3 ? 3 : 0),
      efficiency: 0,
    }))
    const { rows } = summarizeStudy(makeToyBench('grid', 16, 0.2, arms)).interactions
    const balance = rows.filter((row) => row.outcome === 'balance' && row.window === window && row.kind !== 'shapley')
    expect(balance.map((row) => row.kind)).toEqual(['main', 'main', 'pair'])
    const truths = [2.5, 3.5, 3]
    balance.forEach((row, index) => {
      expect(Math.abs(Number(row.effect) - truths[index])).toBeLessThan(0.4)
      expect(row.pHolm).toBeLessThan(0.01)
    })
  })
})

describe('weights of an index', () => {
  it('show how far the sign rests on them', () => {
    const input = makeToyBench('weights', 8)
    const steady = (value: number) => input.replications.map(() => value)
    const values = {
      ...input.values,
      today: { ...input.values.today, [`a@${window}`]: steady(1), [`b@${window}`]: steady(1) },
      people: { ...input.values.people, [`a@${window}`]: steady(0.8), [`b@${window}`]: steady(0.9) },
      city: { ...input.values.city, [`a@${window}`]: steady(0.8), [`b@${window}`]: steady(1.1) },
    }
    const link = (gap: number): number => 100 * 2 ** -gap
    const outcomes = input.outcomes.map((outcome) => ({ ...outcome, weights: { components: ['a', 'b'], link } }))
    const { effects } = summarizeStudy({ ...input, values, outcomes })
    expect(rowOf(effects, { mix: 'people', outcome: 'balance', window }).signShare).toBe(1)
    const mixed = rowOf(effects, { mix: 'city', outcome: 'balance', window })
    expect(Math.abs(Number(mixed.signShare) - 20 / 27)).toBeLessThan(0.04)
    expect(Number(mixed.weightsLow)).toBeLessThan(0)
    expect(Number(mixed.weightsHigh)).toBeGreaterThan(0)
    expect(rowOf(effects, { mix: 'nothing', outcome: 'balance', window }).signShare).toBeNull()
  })
})

describe('stopping', () => {
  it('goes on until every mix and window inside the run is sharp', () => {
    const plan = { min: 6, max: 40, batch: 6 }
    expect(decideStudy(makeToyBench('stop', 3), plan)).toEqual({ verdict: 'more', next: 6 })
    expect(decideStudy(makeToyBench('stop', 6, 2), plan)).toEqual({ verdict: 'more', next: 12 })
    expect(decideStudy(makeToyBench('stop', 40, 5), plan)).toEqual({ verdict: 'exhausted' })
    expect(decideStudy(makeToyBench('stop', 30, 0.1), plan)).toEqual({ verdict: 'reached' })
  })
})
