import { declare, type IndicatorDeclaration } from './declaration.ts'
import { GRADUATE_DECLARATIONS } from './graduate-declarations.ts'
import { RESEARCH_DECLARATIONS } from './research-declarations.ts'
import { VENTURE_DECLARATIONS } from './venture-declarations.ts'

const PERCENT = { range: [0, 100] } as const

/** Columns of the observations table, one value a month and region, and for the nation. */
export const MONTHLY_DECLARATIONS = {
  grdp: declare('grdp', 'won a year', 'gross regional product, current prices', '지역내총생산, 명목'),
  grdpPerHead: declare('grdpPerHead', 'won a year', 'gross regional product per resident', '1인당 지역내총생산'),
  realGrdp: declare(
    'realGrdp',
    'won a year',
    'gross regional product at base-year consumer prices',
    '지역내총생산, 실질',
  ),
  grossRegionalIncomePerHead: declare(
    'grossRegionalIncomePerHead',
    'won a year',
    'gross regional product and net primary income from other areas (profits of plants, dividends, interest), per resident',
    '1인당 지역총소득',
  ),
  disposableIncomePerHead: declare(
    'disposableIncomePerHead',
    'won a year',
    'personal disposable income after rent, in constant prices, per resident',
    '임대료를 뺀 1인당 실질 개인처분가능소득',
  ),
  employment: declare('employment', 'persons', 'residents with work, own-account workers included', '취업자 수'),
  commuters: declare('commuters', 'persons', 'employees who live in another place than they work', '통근자 수'),
  unemploymentRate: declare('unemploymentRate', '%', 'unemployed residents in the labour force', '실업률', PERCENT),
  participation: declare(
    'participation',
    '%',
    'residents of 15 and over in the labour force',
    '경제활동참가율',
    PERCENT,
  ),
  wage: declare('wage', 'won a month', 'mean wage of employees who live there', '거주 임금근로자의 평균 임금'),
  population: declare('population', 'persons', 'residents of all ages', '총인구'),
  workingAge: declare('workingAge', 'persons', 'residents of 15 to 64', '15–64세 인구'),
  rent: declare('rent', 'won a month', 'rent of an adult’s share of a dwelling', '성인 1인 몫의 주택 임대료'),
  firms: declare('firms', 'establishments', 'market establishments with an employer', '민간 사업체 수'),
  vacancies: declare('vacancies', 'jobs', 'open jobs at the end of the month', '빈 일자리 수'),
  highSkillJobs: declare(
    'highSkillJobs',
    'jobs',
    'professional and research jobs of employees, by place of work',
    '전문·연구직 일자리 수',
  ),
  marketJobs: declare(
    'marketJobs',
    'jobs',
    'jobs in market sectors by place of work, own-account work included',
    '시장부문 일자리 수',
  ),
  meanLogProductivity: declare(
    'meanLogProductivity',
    'log',
    'real value added per effective worker of market establishments, mean of logs, each establishment equal',
    '사업체 로그생산성의 단순평균',
  ),
  olleyPakesCovariance: declare(
    'olleyPakesCovariance',
    'log',
    'covariance of the share in effective labour and log productivity over market establishments',
    '생산성과 규모의 공분산(올리-페이크스)',
    { source: 'Olley and Pakes 1996' },
  ),
  tertiaryYoungNetOutflow: declare(
    'tertiaryYoungNetOutflow',
    '%',
    'tertiary-educated residents of 20 to 34 who left, less those who came, a year per such resident of the first month',
    '고등교육 이수 20–34세 순유출률',
    { range: [-1000, 1000] },
  ),
  lowIncomeRate: declare(
    'lowIncomeRate',
    '%',
    'residents of 15 and over, students apart, below half the national median of disposable income',
    '중위소득 절반 미만 비율',
    PERCENT,
  ),
  consumerPrice: declare('consumerPrice', 'base year = 1', 'consumer prices', '소비자물가'),
  overqualification: declare(
    'overqualification',
    '%',
    'tertiary-educated employees in routine work, of all tertiary-educated employees',
    '하향취업률',
    PERCENT,
  ),
  exports: declare('exports', 'won a year', 'sales abroad of establishments and own-account units', '수출'),
  ...RESEARCH_DECLARATIONS,
  ...GRADUATE_DECLARATIONS,
  ...VENTURE_DECLARATIONS,
} as const satisfies Readonly<Record<string, IndicatorDeclaration>>

export type MonthlyId = keyof typeof MONTHLY_DECLARATIONS
export const MONTHLY_IDS = Object.keys(MONTHLY_DECLARATIONS) as readonly MonthlyId[]
