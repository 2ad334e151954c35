import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import type { PolicyDeclaration, RegionView, Settings } from './declaration.ts'

/** Weight of a head in a region: by its product, against its product, by its last score, or one. */
function regionWeight(settings: Settings, view: RegionView, region: number): number {
  const product = log(Math.max(0.01, view.relativeProduct[region]!))
  switch (settings.mode) {
    case 'concentrated':
      return exp(view.productWeight * product)
    case 'need-based':
      return exp(-view.productWeight * product)
    case 'performance-based':
      return exp(view.growthWeight * Math.max(-0.1, Math.min(0.1, view.score[region]!)))
    default:
      return 1
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
    downside: 'chases measured growth, not additional growth; need-based money may meet firms that cannot use it',
  },
  regionWeight,
  competition: ({ mode, todayShare }) => (mode === 'performance-based' ? Number(todayShare) : 0),
  steered: ({ todayShare }) => Number(todayShare),
}
