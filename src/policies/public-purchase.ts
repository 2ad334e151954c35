import type { PolicyDeclaration } from './declaration.ts'

/** Placebo: the same won spent as untargeted public purchases in the places that are reached. */
export const publicPurchase: PolicyDeclaration = {
  id: 'public-purchase',
  summary: {
    en: 'Placebo: the same money spent as untargeted public purchases in the same places',
    ko: '위약 정책: 같은 금액을 해당 지역의 일반 공공구매에 지출',
  },
  seed: 'placebo',
  money: 'added',
  placebo: true,
  levers: ['purchase.public'],
  fields: {},
  evidence: {
    effectPerWon: 'one won of demand per won',
    interval: 'exact',
    grade: 'A',
    unitCost: 'one won',
    source: 'definition',
    downside: 'crowds out private buyers where capacity is full',
  },
  budgetLines: () => ({ purchases: 1 }),
}
