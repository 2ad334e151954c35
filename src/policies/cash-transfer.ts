import type { PolicyDeclaration } from './declaration.ts'

/** Placebo: the same won in equal parts to the residents of the places that are reached. */
export const cashTransfer: PolicyDeclaration = {
  id: 'cash-transfer',
  summary: {
    en: 'Placebo: the same money in equal parts to the residents of the same places',
    ko: '위약 정책: 같은 금액을 해당 지역 주민에게 균등 지급',
  },
  seed: 'placebo',
  money: 'added',
  placebo: true,
  levers: ['transfer.residents'],
  fields: {},
  evidence: {
    effectPerWon: 'one won of income per won',
    interval: 'exact',
    grade: 'A',
    unitCost: 'one won',
    source: 'definition',
    downside: 'adds to public debt; raises prices and rents where supply is short',
  },
  budgetLines: () => ({ cash: 1 }),
}
