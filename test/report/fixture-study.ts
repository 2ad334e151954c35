import type {
  Estimate,
  StudyArm,
  StudyEffect,
  StudyReport,
  StudyVerdict,
  Trajectory,
} from '../../src/report/study-report.ts'

const REGIONS = [
  { id: 'capital', name: { en: 'Capital', ko: '수도권' } },
  { id: 'chungcheong', name: { en: 'Chungcheong', ko: '충청권' } },
  { id: 'southwest', name: { en: 'Southwest', ko: '호남·제주권' } },
  { id: 'northeast', name: { en: 'Northeast', ko: '대경·강원권' } },
  { id: 'southeast', name: { en: 'Southeast', ko: '동남권' } },
]

const ARMS: readonly StudyArm[] = [
  { id: 'today', role: 'reference', policies: [{ name: 'gear', use: 'equipment' }], budgetBnPerYear: 1000 },
  { id: 'people-first', role: 'mix', policies: [{ name: 'people', use: 'workforce' }], budgetBnPerYear: 1000 },
  { id: 'by-need', role: 'mix', policies: [{ name: 'need', use: 'allocation' }], budgetBnPerYear: 1000 },
  { id: 'by-record', role: 'mix', policies: [{ name: 'record', use: 'allocation' }], budgetBnPerYear: 1000 },
  { id: 'cash-transfer', role: 'placebo', policies: [], budgetBnPerYear: 1000 },
  { id: 'public-purchase', role: 'placebo', policies: [], budgetBnPerYear: 1000 },
]

const MEANS: Readonly<Record<string, readonly [number, number]>> = {
  'people-first': [0.42, 0.06],
  'by-need': [0.31, -0.09],
  'by-record': [0.02, 0.01],
  'cash-transfer': [0.3, -0.01],
  'public-purchase': [0.08, 0.03],
}
const COMPARED = ARMS.filter((arm) => arm.role !== 'reference')
const WINDOWS = ['years-3-5', 'years-8-10', 'after-end']
const REPLICATIONS = 8

/** A number between −1 and 1 that depends on its arguments alone. */
const noise = (a: number, b: number) => Math.sin(a * 12.9898 + b * 78.233 + a * b)
const around = (mean: number, half: number): Estimate => ({ mean, low: mean - half, high: mean + half })

const effects: readonly StudyEffect[] = COMPARED.flatMap((arm) =>
  WINDOWS.flatMap((window, step) =>
    (['balance', 'efficiency'] as const).map((outcome, index): StudyEffect => {
      const difference = window === 'after-end' ? null : around(MEANS[arm.id]![index]! * (0.6 + 0.4 * step), 0.12)
      return {
        arm: arm.id,
        outcome,
        window,
        level: difference && 50 + difference.mean,
        referenceLevel: 50,
        difference,
        adjusted: difference && around(difference.mean, 0.17),
        gapClosedPct: outcome === 'balance' && difference ? difference.mean * 2.89 : null,
        cashEquivalents: outcome === 'balance' && difference ? around(difference.mean / 0.3, 0.5) : null,
        smallestEffect: outcome === 'balance' ? 0.25 : 0.02,
        minimumDetectable: 0.16,
      }
    }),
  ),
)

const verdictOf = (arm: string): StudyVerdict => ({
  arm,
  window: 'years-8-10',
  verdict: arm === 'people-first' ? 'both' : arm === 'by-need' ? 'balance-at-a-cost' : 'undecided',
  probabilities: {
    both: arm === 'people-first' ? 0.97 : 0.02,
    'balance-at-a-cost': arm === 'by-need' ? 0.962 : 0.01,
    'efficiency-at-a-cost': 0.005,
    neither: arm === 'by-record' ? 0.61 : 0.003,
  },
  flags: arm === 'by-need' ? ['levelling-down'] : arm === 'by-record' ? ['implausible-multiplier'] : [],
  multiplier: arm === 'by-record' ? 4.1 : 1.2,
  frontierProbability: arm === 'people-first' ? 0.98 : 0.04,
  signShareOverWeights: 0.93,
})

const months = Array.from({ length: 37 }, (_, step) => {
  const index = 2017 * 12 + 11 + step * 3
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
})

const COLUMNS: readonly (readonly [string, number, number])[] = [
  ['balanceIndex', 50, 0.6],
  ['efficiencyIndex', 50, 0.4],
  ['grdpPerHead', 33e6, 3e5],
  ['unemploymentRate', 3.6, 0.1],
  ['population', 9e6, 4e4],
  ['wage', 2.9e6, 2e4],
]

const trajectories: readonly Trajectory[] = COLUMNS.flatMap(([column, base, spread], order) =>
  [...REGIONS.map((region) => region.id), 'national'].flatMap((region, place) =>
    ARMS.flatMap((arm, rank): Trajectory[] => {
      if (column.endsWith('Index') && region !== 'national') return []
      const level = base * (column.endsWith('Index') ? 1 : 1 + 0.2 * noise(place, order))
      const growth = column === 'grdpPerHead' || column === 'wage' ? 0.004 : 0
      const mean = months.map((_, step) => level * (1 + growth * step) + spread * 0.4 * noise(step * 0.11, place))
      const gap = months.map((_, step) => (rank === 0 ? 0 : (spread * step * noise(rank, place)) / 60))
      const shifted = mean.map((value, step) => value + gap[step]!)
      return [
        {
          column,
          region,
          arm: arm.id,
          months,
          mean: shifted,
          low: shifted.map((value) => value - spread),
          high: shifted.map((value) => value + spread),
          difference:
            rank === 0
              ? null
              : {
                  mean: gap,
                  low: gap.map((value) => value - spread / 5),
                  high: gap.map((value) => value + spread / 5),
                },
        },
      ]
    }),
  ),
)

/** A made-up bench of three mixes and two placebos with every part of the page filled. */
export const fixtureStudy: StudyReport = {
  kind: 'bench',
  id: 'fixture',
  title: { en: 'Balance and efficiency: <mixes> compared', ko: '균형과 효율: 정책 조합 비교' },
  question: {
    en: 'Which mix at the same public cost narrows regional gaps at the least loss of efficiency?',
    ko: '같은 공공 비용으로 효율을 가장 적게 잃으면서 지역 격차를 줄이는 조합은 무엇인가?',
  },
  country: { en: 'Korea', ko: '대한민국' },
  baseYear: 2016,
  start: '2017-01',
  months: 120,
  burnInMonths: 60,
  personsPerAgent: 1000,
  confidencePct: 95,
  regions: REGIONS,
  arms: ARMS,
  reference: 'today',
  outcomes: [
    { id: 'balance', indicator: 'balanceIndex', name: null },
    { id: 'efficiency', indicator: 'efficiencyIndex', name: null },
  ],
  windows: [
    { id: 'years-3-5', from: '2019-01', to: '2021-12' },
    { id: 'years-8-10', from: '2024-01', to: '2026-12' },
    { id: 'after-end', from: null, to: null },
  ],
  headlineWindow: 'years-8-10',
  budgetRule: 'none',
  envelopeBnPerYear: 1000,
  financedBy: null,
  levels: ['balance', 'efficiency'].map((outcome) => ({
    arm: 'today',
    outcome,
    window: 'years-8-10',
    level: around(50, 0.3),
  })),
  effects,
  contrasts: COMPARED.flatMap((arm) =>
    ['cash-transfer', 'public-purchase']
      .filter((placebo) => placebo !== arm.id)
      .flatMap((placebo) =>
        (['balance', 'efficiency'] as const).map((outcome, index) => ({
          arm: arm.id,
          placebo,
          outcome,
          window: 'years-8-10',
          difference: around(MEANS[arm.id]![index]! - MEANS[placebo]![index]!, 0.1),
        })),
      ),
  ),
  verdicts: COMPARED.map((arm) => verdictOf(arm.id)),
  clouds: COMPARED.map((arm, rank) => ({
    arm: arm.id,
    replication: Array.from({ length: REPLICATIONS }, (_, index) => index + 1),
    balance: Array.from({ length: REPLICATIONS }, (_, index) => MEANS[arm.id]![0] + 0.1 * noise(index, rank + 1)),
    efficiency: Array.from({ length: REPLICATIONS }, (_, index) => MEANS[arm.id]![1] + 0.05 * noise(rank + 2, index)),
  })),
  trajectories,
  regionalChanges: COMPARED.flatMap((arm, rank) =>
    REGIONS.flatMap((region, place) =>
      COLUMNS.filter(([column]) => !column.endsWith('Index')).map(([column, base, spread], order) => ({
        arm: arm.id,
        region: region.id,
        column,
        referenceLevel: base,
        difference: around((spread / 2) * noise(rank + 1, place + order), spread / 5),
      })),
    ),
  ),
  flows: ARMS.flatMap((arm, rank) =>
    ['job', 'other'].flatMap((kind, sort) =>
      REGIONS.flatMap((origin, from) =>
        REGIONS.filter((destination) => destination.id !== origin.id).map((destination, to) => ({
          arm: arm.id,
          kind,
          origin: origin.id,
          destination: destination.id,
          personsPerYear: 9000 + 4000 * noise(from + sort, to) + 200 * noise(rank, from),
        })),
      ),
    ),
  ),
  spending: ARMS.flatMap((arm, rank) =>
    (arm.policies.length > 0 ? arm.policies.map((policy) => policy.name) : [arm.id]).map((policy) => ({
      arm: arm.id,
      policy,
      planned: 8e12,
      spent: 8e12 - rank * 0.3e12,
      unspent: rank * 0.3e12,
    })),
  ),
  money: ARMS.map((arm, rank) => ({
    arm: arm.id,
    scale: 1 + rank / 10,
    incomeTaxShare: 1,
    added: around(1000 - 20 * rank, 5),
    steered: arm.id === 'by-need' ? 480 : 0,
    deficit: arm.role === 'reference' ? null : around(-30 * rank, 40),
    residualPct: -2 * rank,
    pilotResidualPct: -1.9 * rank,
    reachable: { low: 0, high: 1000 - 20 * rank },
    reached: rank < 3,
  })),
  factorialEffects: (['balance', 'efficiency'] as const).flatMap((outcome, index) =>
    [
      { kind: 'main' as const, first: 'people', second: null, mean: 0.4 },
      { kind: 'main' as const, first: 'need', second: null, mean: -0.1 },
      { kind: 'pair' as const, first: 'people', second: 'need', mean: 0.2 },
      { kind: 'shapley' as const, first: 'people', second: null, mean: 0.5 },
      { kind: 'shapley' as const, first: 'need', second: null, mean: 0.1 },
    ].map(({ kind, first, second, mean }) => ({
      grid: 'grid',
      kind,
      first,
      second,
      outcome,
      window: 'years-8-10',
      effect: around(index === 0 ? mean : -mean / 5, 0.12),
      sharePct: kind === 'shapley' ? (100 * mean) / 0.6 : null,
    })),
  ),
  breakEven: [
    { arm: 'people-first', policy: 'people', window: 'years-8-10', verdict: 'both', factor: 0.62, after: 'undecided' },
    { arm: 'by-need', policy: 'need', window: 'years-8-10', verdict: 'balance-at-a-cost', factor: null, after: null },
  ],
  precision: COMPARED.flatMap((arm) =>
    ['balance', 'efficiency'].map((outcome) => ({
      arm: arm.id,
      outcome,
      window: 'years-8-10',
      replications: REPLICATIONS,
      halfWidth: 0.12,
      goal: outcome === 'balance' ? 0.25 : 0.1,
      minimumDetectable: 0.16,
      correlation: 0.94,
      varianceRatio: 17.3,
    })),
  ),
  replications: { planned: 48, finished: 48, failed: 0 },
  uncertain: [{ id: 'migration.wageWeight', distribution: 'normal(mean 0.6, sd 0.15, min 0)' }],
  parameters: [
    {
      id: 'migration.wageWeight',
      value: 0.6,
      unit: 'weight',
      status: 'assumption',
      source: 'assumption:prior',
      note: '',
    },
    { id: 'production.capitalShare', value: 0.33, unit: 'share', status: 'sourced', source: 'bok-io-2015', note: '' },
    {
      id: 'goods.elasticity',
      value: 5,
      unit: 'elasticity',
      status: 'calibrated',
      source: 'calibrated:trade',
      note: '',
    },
  ],
  sources: [{ id: 'bok-io-2015', title: 'Input–output tables 2015' }],
  provenance: {
    command: 'npx regio bench scenario.resolved.yaml',
    seed: 'regio-2026',
    version: '0.1.0',
    createdAt: '2026-11-22T12:00:00Z',
    nodeVersion: 'v20.19.0',
    packHash: 'a1b2c3d4e5f60718',
    planHash: '0f1e2d3c4b5a6978',
    stateHash: null,
  },
}
