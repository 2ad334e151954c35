import { describe, expect, it } from 'vitest'
import { averageOverChi } from '../../src/statistics/chi-average.ts'
import { normalCdf } from '../../src/statistics/normal-cdf.ts'
import { summarizeStudy } from '../../src/statistics/study.ts'
import { makeToyBench, TOY_ARMS, type ToyArm } from './toy-bench.ts'

const BENCHES = 200
const REPLICATIONS = 8

function summarize(bench: number, arms: readonly ToyArm[]) {
  const input = makeToyBench(`coverage-${bench}`, REPLICATIONS, 0.6, arms)
  return summarizeStudy({
    ...input,
    resamples: 400,
    outcomes: input.outcomes.map((outcome) => ({ ...outcome, windows: ['years-8-10'] })),
  })
}

describe('over two hundred toy benches', () => {
  const idle = TOY_ARMS.map((arm) => (arm.role === 'mix' ? { ...arm, balance: 0, efficiency: 0 } : arm))
  const known = Array.from({ length: BENCHES }, (_, bench) => summarize(bench, TOY_ARMS))
  const empty = Array.from({ length: BENCHES }, (_, bench) => summarize(bench + BENCHES, idle))

  it('hold the true effect in 95 % of intervals', () => {
    let covered = 0
    let intervals = 0
    for (const { effects } of known) {
      for (const row of effects.rows) {
        const arm = TOY_ARMS.find(({ name }) => name === row.mix)
        const truth = row.outcome === 'balance' ? arm?.balance : arm?.efficiency
        intervals++
        if (Number(row.low) <= Number(truth) && Number(truth) <= Number(row.high)) covered++
      }
    }
    expect(covered / intervals).toBeGreaterThan(0.93)
    expect(covered / intervals).toBeLessThan(0.97)
  })

  it('reject any true null of a family in about 5 % of benches', () => {
    const isWrong = (outcome: string) =>
      empty.filter(({ effects }) =>
        effects.rows.some((row) => row.outcome === outcome && Number(row.pHolm ?? 1) < 0.05),
      )
    expect(isWrong('balance').length / BENCHES).toBeLessThan(0.09)
    expect(isWrong('efficiency').length / BENCHES).toBeLessThan(0.09)
  })

  it('rarely reach a wrong verdict, and the right one as often as its power says', () => {
    // One-sided: efficiency of `people` lies 2 standard errors above what counts as a cost, `city` 6 below.
    const error = (0.6 * Math.SQRT2) / Math.sqrt(REPLICATIONS)
    const power = averageOverChi(REPLICATIONS - 1, (ratio) => normalCdf(0.6 / error - 1.894578605 * ratio))
    const verdicts = known.flatMap(({ verdicts: { rows } }) => rows)
    const share = (mix: string, verdict: string): number =>
      verdicts.filter((row) => row.mix === mix && row.verdict === verdict).length / BENCHES
    expect(Math.abs(share('people', 'both') - power)).toBeLessThan(0.1)
    expect(share('city', 'balance at a cost')).toBeGreaterThan(0.6)
    const wrong = (mix: string, right: string): number => 1 - share(mix, right) - share(mix, 'undecided')
    expect(wrong('people', 'both')).toBeLessThan(0.02)
    expect(wrong('city', 'balance at a cost')).toBeLessThan(0.02)
  })

  it('call a mix on the edge of a smallest effect better in about 5 % of benches', () => {
    const edge = TOY_ARMS.map((arm) => (arm.name === 'people' ? { ...arm, balance: 0.5, efficiency: 3 } : arm))
    const hasty = Array.from({ length: BENCHES }, (_, bench) => summarize(bench + 2 * BENCHES, edge)).filter(
      ({ verdicts }) => verdicts.rows.some((row) => row.mix === 'people' && row.verdict === 'both'),
    )
    expect(hasty.length / BENCHES).toBeLessThan(0.09)
  })
})
