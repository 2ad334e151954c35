import type { PolicyDeclaration } from './declaration.ts'

/** R&D support that pays for research staff rather than equipment (seed 003, section 5, second proposal). */
export const workforceRd: PolicyDeclaration = {
  id: 'workforce-rd',
  summary: {
    en: 'R&D support that pays for people: research staff of firms, a stated share of the money for people',
    ko: '인력 중심 연구개발 지원: 지원금의 일정 비율을 기업 연구인력에 사용',
  },
  seed: '003 §5 second',
  money: 'added',
  levers: ['grant.people', 'grant.equipment'],
  fields: {
    peopleShare: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 1,
      default: 0.8,
      meaning: 'share of the budget that pays wages of research and professional staff; the rest pays equipment',
    },
  },
  evidence: {
    effectPerWon: 'not assessed in this pack',
    interval: 'includes zero',
    grade: 'D',
    unitCost: 'the wage of the post',
    source: 'assumption: the seed argues the mechanism and gives no effect size',
    downside: 'staff leave with what they learned; posts stay empty where researchers lack',
  },
}
