import type { PolicyDeclaration } from './declaration.ts'

/** How the envelope of R&D and industry support is split between regions (seed 003, section 4.2). */
export const balanceAllocation: PolicyDeclaration = {
  id: 'balance-allocation',
  summary: {
    en: 'A rule that splits the envelope of support between regions: concentrated, per head, by need or by performance',
    ko: '지역 간 지원 예산 배분 규칙: 집중, 인구 비례, 필요 기반, 성과 기반',
  },
  seed: '003 §4.2',
  money: 'steered',
  levers: ['grant.regionWeight'],
  fields: {
    mode: {
      kind: 'choice',
      choices: ['concentrated', 'per-head', 'need-based', 'performance-based'],
      default: 'need-based',
      meaning: 'rule of the split',
    },
  },
  evidence: {
    effectPerWon: 'a rule over money that other policies bring',
    interval: 'includes zero',
    grade: 'D',
    unitCost: 'none',
    source: 'assumption: the seed compares the rules and gives no effect size',
    downside: 'chases measured growth, not additional growth',
  },
}
