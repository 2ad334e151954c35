import type { PolicyDeclaration } from './declaration.ts'

/** Support that pays for equipment, space and certification (seed 003, section 3; seed 000). */
export const equipmentInfrastructure: PolicyDeclaration = {
  id: 'equipment-infrastructure',
  summary: {
    en: 'Support that pays for equipment and facilities that firms share at support agencies',
    ko: '지원기관 공동장비와 시설 구축 지원',
  },
  seed: '003 §3 (support for testing, certification and prototypes), 000 (infrastructure construction)',
  money: 'added',
  levers: ['grant.equipment'],
  fields: {},
  evidence: {
    effectPerWon: 'no size known; works through projects of firms on equipment that agencies share',
    interval: 'includes zero',
    grade: 'D',
    unitCost: 'agency.timeEquipment of staff time, agency.overhead, one won of equipment',
    source: 'assumption: seed 003 §3 reports no difference between supported and other firms, without a figure',
    downside: 'low use where skilled staff lack; wears out unused',
  },
  budgetLines: () => ({ 'shared-equipment': 1 }),
}
