import type { PolicyDeclaration } from './declaration.ts'

/** Support that pays for equipment, space and certification (seed 003, section 3; seed 000). */
export const equipmentInfrastructure: PolicyDeclaration = {
  id: 'equipment-infrastructure',
  summary: {
    en: 'Support that pays for equipment and facilities of firms',
    ko: '기업의 장비와 시설 구축 지원',
  },
  seed: '003 §3 (support for testing, certification and prototypes), 000 (infrastructure construction)',
  money: 'added',
  levers: ['grant.equipment'],
  fields: {},
  evidence: {
    effectPerWon: 'no size known; works through the price that a firm itself pays for a new vintage',
    interval: 'includes zero',
    grade: 'D',
    unitCost: 'one won of orders of equipment',
    source: 'assumption: seed 003 §3 reports no difference between supported and other firms, without a figure',
    downside: 'low use where skilled staff lack; buys what firms would have bought anyway',
  },
  budgetLines: () => ({ 'grants-for-equipment': 1 }),
}
