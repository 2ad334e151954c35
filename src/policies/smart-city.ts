import type { PolicyDeclaration } from './declaration.ts'
import { TENDER_FIELDS, TENDER_RULES } from './tender-terms.ts'

/** Cities that buy from new industries by tender (seed 003, section 5, fourth proposal, and section 4). */
export const smartCity: PolicyDeclaration = {
  id: 'smart-city',
  summary: {
    en: 'Smart city: tenders reserved for makers of new industries in the places that are reached, open data and urban amenities',
    ko: '스마트시티: 해당 지역 신산업 기업을 위한 공공 입찰, 개방 데이터, 도시 쾌적성',
  },
  seed: '003 §5 fourth (resolve urban issues; data-based inventive platform; new industry incubation platform through procurement); 003 §4',
  money: 'added',
  sectors: 'new-industries',
  levers: ['tender.public', 'tender.quality', 'tender.novelty', 'tender.open', 'data.spending', 'amenity.spending'],
  fields: {
    sectors: { kind: 'sectors', meaning: 'sectors for which tenders are reserved; new industries by default' },
    ...TENDER_FIELDS,
    dataShare: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 0.5,
      default: 0.2,
      meaning: 'share of the budget that builds and keeps up open data of the places',
    },
    amenityShare: {
      kind: 'number',
      unit: 'share',
      low: 0,
      high: 0.5,
      default: 0.2,
      meaning: 'share of the budget that pays urban amenities of the places; tenders get the rest',
    },
  },
  evidence: {
    effectPerWon:
      'one won of demand per won delivered; further effects through track records, open data and amenities, no size known',
    interval: 'includes zero',
    grade: 'D',
    unitCost:
      'one won; contracts of tender.smallestContract and more; openData.scale per resident for half of what data can bring; culture.unitCost per resident and log point of amenity',
    source: 'assumption: seed 003 §5 names the platform and gives no effect size',
    downside:
      'deliveries fail and are paid in part; contracts take capacity that private buyers would have had; makers that would have sold anyway win; data that nobody keeps up age',
  },
  budgetLines: ({ dataShare, amenityShare }) => ({
    tenders: 1 - Number(dataShare) - Number(amenityShare),
    'open-data': Number(dataShare),
    'cultural-assets': Number(amenityShare),
  }),
  rules: TENDER_RULES,
}
