import type { PolicyDeclaration } from './declaration.ts'
import { TENDER_FIELDS, TENDER_RULES } from './tender-terms.ts'

const share = { kind: 'number', unit: 'share', low: 0, high: 0.5 } as const

/** Convergence of new with existing industries: public demand, digital transformation, brokers (seeds 000, 001, fourth). */
export const convergence: PolicyDeclaration = {
  id: 'convergence',
  summary: {
    en: 'Convergence services: public demand of education, safety and health by tender from new industries, support for existing industries that go digital, and brokers between buyers and suppliers',
    ko: '융합형 신서비스 유도: 교육·안전·보건 분야 공공수요 입찰, 기존 산업의 디지털 전환 지원, 수요·공급기업 중개',
  },
  seed: '000, 001 fourth (inducing new convergence services: public procurement, digital transformation of existing industries, meeting the needs of demand companies)',
  money: 'added',
  sectors: 'new-industries',
  levers: [
    'tender.public',
    'tender.quality',
    'tender.novelty',
    'tender.open',
    'adoption.support',
    'brokerage.spending',
  ],
  fields: {
    sectors: { kind: 'sectors', meaning: 'sectors for which tenders are reserved; new industries by default' },
    ...TENDER_FIELDS,
    adoptionShare: {
      ...share,
      default: 0.35,
      meaning: 'share of the budget that supports firms of existing industries that go digital',
    },
    brokerageShare: {
      ...share,
      default: 0.15,
      meaning: 'share of the budget that pays brokers between buyers and suppliers; tenders get the rest',
    },
  },
  evidence: {
    effectPerWon:
      'one won of demand per won delivered; adoption.gain of log productivity for 3 months of wages of a firm',
    interval: 'includes zero',
    grade: 'D',
    unitCost:
      'one won of contracts; adoption.supportShare of adoption.wageMonths of wages; brokerage.unitCost per resident',
    source:
      'assumption: seeds 000 and 001 expect less risk of commercialisation and synergies, and give no effect size',
    downside:
      'projects fail where skilled staff lack; firms that have gone digital want less routine work; deliveries fail; brokers do not help makers that buyers know',
  },
  budgetLines: ({ adoptionShare, brokerageShare }) => ({
    tenders: 1 - Number(adoptionShare) - Number(brokerageShare),
    adoption: Number(adoptionShare),
    brokerage: Number(brokerageShare),
  }),
  rules: TENDER_RULES,
}
