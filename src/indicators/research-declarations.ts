import { declare } from './declaration.ts'

const TABLE_2 = { source: 'SEED003, Table 2' } as const

/** Outcomes of research per billion won at base-year prices of research, over about the last two years. */
export const RESEARCH_DECLARATIONS = {
  nationalPublications: declare(
    'nationalPublications',
    'per bn won',
    'publications of universities and public institutes',
    '국가 연구개발 10억 원당 논문',
    TABLE_2,
  ),
  nationalDomesticPatents: declare(
    'nationalDomesticPatents',
    'per bn won',
    'their patents at home',
    '국가 연구개발 10억 원당 국내 특허',
    TABLE_2,
  ),
  nationalOverseasPatents: declare(
    'nationalOverseasPatents',
    'per bn won',
    'their patents abroad',
    '국가 연구개발 10억 원당 해외 특허',
    TABLE_2,
  ),
  nationalRoyalties: declare(
    'nationalRoyalties',
    'won per bn won',
    'licence fees that they received',
    '국가 연구개발 10억 원당 기술료',
    TABLE_2,
  ),
  localPublications: declare(
    'localPublications',
    'per bn won',
    'publications of projects of firms that local grants pay',
    '지역 연구개발 10억 원당 논문',
    TABLE_2,
  ),
  localDomesticPatents: declare(
    'localDomesticPatents',
    'per bn won',
    'patents at home of such projects',
    '지역 연구개발 10억 원당 국내 특허',
    TABLE_2,
  ),
  localOverseasPatents: declare(
    'localOverseasPatents',
    'per bn won',
    'patents abroad of such projects',
    '지역 연구개발 10억 원당 해외 특허',
    TABLE_2,
  ),
  localRoyalties: declare(
    'localRoyalties',
    'won per bn won',
    'licence fees of such projects',
    '지역 연구개발 10억 원당 기술료',
    TABLE_2,
  ),
  localCommercialisations: declare(
    'localCommercialisations',
    'per bn won',
    'results of such projects that reached the market',
    '지역 연구개발 10억 원당 사업화',
    TABLE_2,
  ),
} as const
