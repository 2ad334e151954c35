import type { PolicyDeclaration } from './declaration.ts'

/** R&D support that pays for people rather than equipment (seed 003, section 5, second proposal). */
export const workforceRd: PolicyDeclaration = {
  id: 'workforce-rd',
  summary: {
    en: 'R&D support that pays for people: months of training of firms’ staff, with a stated share of the money',
    ko: '인력 중심 연구개발 지원: 지원금의 일정 비율을 기업 인력의 훈련에 사용',
  },
  seed: '003 §5 second; 003 §3 (support is not focused on manpower)',
  money: 'added',
  levers: ['grant.people', 'grant.equipment'],
  fields: {
    peopleShare: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 1,
      default: 0.8,
      meaning: 'share of the budget that pays wages of staff in months of training; the rest pays shared equipment',
    },
  },
  evidence: {
    effectPerWon: 'no size known; works through months of training, which speed up learning of the technology in use',
    interval: 'includes zero',
    grade: 'D',
    unitCost:
      'support.trainingMonthCost at the wage level of the month, by head, beside agency.timePeople of staff time',
    source: 'assumption: seed 003 §5 argues the mechanism and gives no effect size',
    downside:
      'agencies lack the staff time to deliver it; staff leave with what they learned; wages are paid that firms would have paid anyway; small firms cannot use it',
  },
  budgetLines: ({ peopleShare }) => ({
    'grants-for-people': Number(peopleShare),
    'shared-equipment': 1 - Number(peopleShare),
  }),
}
