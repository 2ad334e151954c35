import { describe, expect, it } from 'vitest'
import { changeOf, cohortOf } from '../../src/statistics/event-panel.ts'
import { eventStudy } from '../../src/statistics/event-study.ts'
import { matchedDifference } from '../../src/statistics/matched-difference.ts'
import {
  type EffectOnTreated,
  emptyStacks,
  pushStacked,
  stackedDifference,
} from '../../src/statistics/stacked-difference.ts'
import { makePanel, type SyntheticPanel } from './synthetic-panel.ts'

/** Naive and matched effect on growth from the period before the award to the one after it. */
function bothEstimates({ panel, sector, age }: SyntheticPanel): { naive: EffectOnTreated; matched: EffectOnTreated } {
  const stacks = emptyStacks()
  const columns: { cell: number[]; past: number[]; size: number[]; age: number[] } = {
    cell: [],
    past: [],
    size: [],
    age: [],
  }
  for (let period = 2; period < panel.periods - 1; period++) {
    const { units, treated } = cohortOf(panel, period, { clean: 2, after: 0 })
    for (const [at, unit] of units.entries()) {
      pushStacked(stacks, unit, period, treated[at]!, changeOf(panel, unit, period - 1, period + 1))
      columns.cell.push(period * 4 + sector[unit]!)
      columns.past.push(changeOf(panel, unit, period - 2, period - 1))
      columns.size.push(panel.value[unit * panel.periods + period - 1]!)
      columns.age.push(age[unit]!)
    }
  }
  const matched = matchedDifference({
    cell: Int32Array.from(columns.cell),
    treated: Uint8Array.from(stacks.treated),
    value: Float64Array.from(stacks.value),
    covariates: [columns.past, columns.size, columns.age].map((column) => Float64Array.from(column)),
    neighbours: 5,
    biasCorrection: true,
  })
  return { naive: stackedDifference(stacks), matched }
}

const covers = ({ estimate, standardError }: EffectOnTreated, truth: number) =>
  Math.abs(estimate - truth) <= 1.96 * standardError

describe('with an effect of three points a period injected', () => {
  const truth = { units: 3000, periods: 8, awardPeriods: [3, 6], effect: 0.03 }

  it('both estimators find it where firms are supported by lot', () => {
    const { naive, matched } = bothEstimates(makePanel({ ...truth, seed: 'lot', selection: 0 }))
    for (const found of [naive, matched]) {
      expect(Math.abs(found.estimate - 0.06)).toBeLessThan(3 * found.standardError)
      expect(found.standardError).toBeLessThan(0.01)
    }
  })

  it('winners that are picked fool the naive difference and not the matched one', () => {
    const { naive, matched } = bothEstimates(makePanel({ ...truth, seed: 'winners', selection: 1 }))
    expect(naive.estimate - 0.06).toBeGreaterThan(5 * naive.standardError)
    expect(Math.abs(matched.estimate - 0.06)).toBeLessThan(3 * matched.standardError)
  })

  it('the event study shows nothing before the award and the sum of the effect after it', () => {
    const found = eventStudy(makePanel({ ...truth, seed: 'events', selection: 0 }).panel, 3, 2, 2)
    for (const { event, estimate, standardError } of found) {
      const expected = event < 0 ? 0 : 0.03 * (event + 1)
      expect(Math.abs(estimate - expected), `event ${event}`).toBeLessThan(3.5 * standardError)
    }
  })
})

describe('over four hundred placebos without an effect', () => {
  const panels = Array.from({ length: 400 }, (_, k) =>
    bothEstimates(
      makePanel({ seed: `placebo-${k}`, units: 300, periods: 6, awardPeriods: [3, 4], effect: 0, selection: 0.5 }),
    ),
  )

  it('intervals of matching hold zero about 95 times in a hundred', () => {
    const share = panels.filter(({ matched }) => covers(matched, 0)).length / panels.length
    expect(share).toBeGreaterThan(0.92)
    expect(share).toBeLessThan(0.98)
  })

  it('those of the naive difference do not, for it takes selection for an effect', () => {
    expect(panels.filter(({ naive }) => covers(naive, 0)).length / panels.length).toBeLessThan(0.9)
  })

  it('without selection those of the naive difference and of every lead and lag do', () => {
    const fair = Array.from({ length: 400 }, (_, k) =>
      makePanel({ seed: `fair-${k}`, units: 150, periods: 6, awardPeriods: [2, 3], effect: 0, selection: 0 }),
    )
    const shares = [
      fair.filter((one) => covers(bothEstimates(one).naive, 0)).length / fair.length,
      ...[-2, 0, 1].map((event) => {
        const rows = fair.map(({ panel }) => eventStudy(panel, 2, 1, 2).find((row) => row.event === event)!)
        return rows.filter((row) => covers(row, 0)).length / rows.length
      }),
    ]
    for (const share of shares) {
      expect(share).toBeGreaterThan(0.91)
      expect(share).toBeLessThan(0.98)
    }
  })
})
