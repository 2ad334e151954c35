import { normalQuantile } from '../../src/statistics/normal-quantile.ts'
import type { StudyInput, StudyMix } from '../../src/statistics/study-input.ts'
import { seedUniform, type UniformSource } from '../../src/statistics/uniform-source.ts'

/** True effects of an arm on both indices. */
export interface ToyArm extends StudyMix {
  readonly balance: number
  readonly efficiency: number
}

export const TOY_ARMS: readonly ToyArm[] = [
  { name: 'today', role: 'reference', balance: 0, efficiency: 0 },
  { name: 'people', role: 'mix', balance: 2, efficiency: 0.4 },
  { name: 'city', role: 'mix', balance: 1.5, efficiency: -2 },
  { name: 'nothing', role: 'mix', balance: 0, efficiency: 0 },
  { name: 'cash-transfer', role: 'placebo', balance: 0.5, efficiency: -0.1 },
]

/** A standard normal draw by number, from one toy bench's luck. */
function normals(seed: string): (draw: number) => number {
  const uniform: UniformSource = seedUniform(seed, 'weights')
  return (draw) => normalQuantile(Math.max(1e-12, uniform(draw)))
}

/** A bench with known effects: shocks shared by all arms (deviation 3) and own noise of each run (`noise`). */
export function makeToyBench(seed: string, count: number, noise = 0.4, arms = TOY_ARMS): StudyInput {
  const normal = normals(seed)
  const replications = Array.from({ length: count }, (_, index) => index + 1)
  const values = Object.fromEntries(
    arms.map((arm, position) => {
      const own = (index: number, effect: number, lane: number): number =>
        50 + 3 * normal(index * 2 + lane) + effect + noise * normal(1e6 + (position * count + index) * 2 + lane)
      return [
        arm.name,
        {
          'balance@years-8-10': replications.map((_, index) => own(index, arm.balance, 0)),
          'efficiency@years-8-10': replications.map((_, index) => own(index, arm.efficiency, 1)),
        },
      ]
    }),
  )
  return {
    mixes: arms.map(({ name, role }) => ({ name, role })),
    replications,
    outcomes: [
      {
        name: 'balance',
        windows: ['years-8-10', 'after-end'],
        goalHalfWidth: 0.3,
        smallestEffect: { '*': { arm: 'cash-transfer' } },
        isGapScore: true,
      },
      {
        name: 'efficiency',
        windows: ['years-8-10', 'after-end'],
        goalHalfWidth: 0.3,
        smallestEffect: { '*': { value: 0.2 } },
      },
    ],
    values,
    verdict: { balance: 'balance', efficiency: 'efficiency' },
    tradeoff: { x: 'efficiency', y: 'balance' },
    cashArm: 'cash-transfer',
    confidence: 0.95,
    multiplicity: 'holm',
    seed,
    resamples: 1000,
  }
}
