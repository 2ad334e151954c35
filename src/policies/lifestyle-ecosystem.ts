import type { PolicyDeclaration } from './declaration.ts'

/** Local culture as a ground for industry: cultural assets that draw people and buyers (seed 003, section 5, third). */
export const lifestyleEcosystem: PolicyDeclaration = {
  id: 'lifestyle-ecosystem',
  summary: {
    en: 'Cultural assets of a place that draw people to it',
    ko: '지역 고유 문화에 기반한 라이프스타일 산업 생태계 조성',
  },
  seed: '003 §5 third (lifestyle industry ecosystem based on the culture and identity of the region)',
  money: 'added',
  levers: ['amenity.spending'],
  fields: {},
  evidence: {
    effectPerWon: 'one log point of amenity per culture.unitCost of won per resident, fading with amenity.speed',
    interval: 'includes zero',
    grade: 'D',
    unitCost: 'culture.unitCost per resident and log point of amenity, at consumer prices',
    source: 'assumption: seed 003 §5 names cities as examples and gives no effect size',
    downside: 'what others build takes from its novelty; people who come raise rents and leave other places',
  },
  budgetLines: () => ({ 'cultural-assets': 1 }),
}
