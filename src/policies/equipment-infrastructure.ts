import type { PolicyDeclaration } from './declaration.ts'

/** Support that pays for equipment, space and certification (seed 003, section 3; seed 000). */
export const equipmentInfrastructure: PolicyDeclaration = {
  id: 'equipment-infrastructure',
  summary: {
    en: 'Support that pays for equipment and facilities of firms',
    ko: '기업의 장비와 시설 구축 지원',
  },
  seed: '003 §3, 000',
  money: 'added',
  levers: ['grant.equipment'],
  fields: {},
  evidence: {
    effectPerWon: 'not assessed in this pack',
    interval: 'includes zero',
    grade: 'D',
    unitCost: 'the price of the equipment',
    source: 'assumption: the seed argues the mechanism and gives no effect size',
    downside: 'low use where skilled staff lack; buys what firms would have bought anyway',
  },
}
