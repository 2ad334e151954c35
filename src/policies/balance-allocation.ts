import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { monthOfYear } from '../base/months.ts'
import type { PolicyDeclaration, Settings } from './declaration.ts'
import type { PolicyView } from './view.ts'

/** Last year’s growth of product per resident of a region less the mean over residents, log. */
function relativeGrowth({ residents, memory }: PolicyView, region: number): number {
  const score = memory.region.score!
  const people = residents.reduce((sum, heads) => sum + heads, 0)
  const growth = residents.reduce((sum, heads, other) => sum + heads * score[other]!, 0)
  return people > 0 ? score[region]! - growth / people : 0
}

/** Weight of a head in a region on any scale: by its product, against its product, by its last score, or one. */
function rawWeight(settings: Settings, view: PolicyView, region: number): number {
  const product = log(Math.max(0.01, view.relativeProduct[region]!))
  switch (settings.mode) {
    case 'concentrated':
      return exp(view.parameters['allocation.productWeight']! * product)
    case 'need-based':
      return exp(-view.parameters['allocation.productWeight']! * product)
    case 'performance-based': {
      const growth = Math.max(-0.1, Math.min(0.1, relativeGrowth(view, region)))
      return exp(view.parameters['allocation.growthWeight']! * growth)
    }
    default:
      return 1
  }
}

/** Weight of a head in a region, mean one over residents. */
function weight(settings: Settings, view: PolicyView, region: number): number {
  const people = view.residents.reduce((sum, heads) => sum + heads, 0)
  const mean = view.residents.reduce((sum, heads, other) => sum + heads * rawWeight(settings, view, other), 0)
  return mean > 0 ? (rawWeight(settings, view, region) * people) / mean : 1
}

/** Scores each region once a year by the growth of its product per resident. */
function scoreRegions(_: Settings, { month, product, residents, memory }: PolicyView): void {
  const { score, lastProduct } = memory.region as Record<'score' | 'lastProduct', Float64Array>
  for (let region = 0; region < product.length; region++) {
    const perHead = product[region]! / Math.max(1, residents[region]!)
    if ((monthOfYear(month) !== 0 && lastProduct[region] !== 0) || perHead <= 0) continue
    score[region] = lastProduct[region]! > 0 ? log(perHead / lastProduct[region]!) : 0
    lastProduct[region] = perHead
  }
}

/** How the budgets of the other policies, and today’s support where it is said so, are split over the regions that they reach. */
export const balanceAllocation: PolicyDeclaration = {
  id: 'balance-allocation',
  summary: {
    en: 'A rule that splits the envelope of support between regions: concentrated, per head, by need or by performance',
    ko: '지역 간 지원 예산 배분 규칙: 집중, 인구 비례, 필요 기반, 성과 기반',
  },
  seed: '003 §4.2 (balance between regions, efficiency inside them), §3 (picking winners)',
  money: 'steered',
  levers: ['grant.regionWeight', 'practice.regionWeight', 'agency.competition'],
  fields: {
    mode: {
      kind: 'choice',
      choices: ['concentrated', 'per-head', 'need-based', 'performance-based'],
      default: 'need-based',
      meaning:
        'rule of the split: with product per head, equal per head, against product per head, or by the last scores of growth',
    },
    todayShare: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 1,
      default: 0,
      meaning: 'part of today’s support that the rule splits too',
    },
    competition: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 1,
      default: 0,
      meaning:
        'competition of agencies for budgets inside regions, beside that of today: money follows measured growth',
    },
    budgetBnKrwPerYear: {
      kind: 'number',
      unit: 'bn KRW a year',
      low: 0,
      high: 0,
      default: 0,
      meaning: 'none: the rule splits what the other policies of the mix bring',
    },
  },
  evidence: {
    effectPerWon: 'a rule over money that other policies bring, or over today’s support; no effect of its own',
    interval: 'includes zero',
    grade: 'D',
    unitCost: 'none',
    source: 'assumption: seed 003 §4.2 asks for balance and efficiency at once and gives no effect size',
    downside:
      'chases measured growth, not additional growth; competition makes agencies pick winners; need-based money may meet firms that cannot use it',
  },
  steered: ({ todayShare }) => Number(todayShare),
  memory: { region: ['score', 'lastProduct'] },
  remember: scoreRegions,
  rules: [
    { lever: 'grant.regionWeight', value: weight },
    {
      lever: 'practice.regionWeight',
      value: (settings, view, region) => 1 + Number(settings.todayShare) * (weight(settings, view, region) - 1),
    },
    {
      lever: 'agency.competition',
      value: ({ mode, todayShare, competition }) =>
        Math.max(Number(competition), mode === 'performance-based' ? Number(todayShare) : 0),
    },
  ],
}
