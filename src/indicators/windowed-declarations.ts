import { declare, type IndicatorDeclaration } from './declaration.ts'

/** Indices of the headline, by window and as trailing 12-month means. */
export const HEADLINE_DECLARATIONS: readonly IndicatorDeclaration[] = [
  declare(
    'balanceIndex',
    'points',
    'balance between regions: 50 is the base year, 100 is no gaps',
    '지역 간 균형: 기준연도 50, 격차 없음 100',
    { range: [0, 100], source: 'five gaps with equal weights, on fixed shares of residents' },
  ),
  declare(
    'efficiencyIndex',
    'points',
    'efficiency inside regions, market sector: 50 is the base year on trend',
    '지역 내 효율, 시장부문: 기준연도 추세 50',
    { range: [0, 100], source: 'firm productivity, its covariance with size, market jobs per resident of working age' },
  ),
]

const gap = (id: string, en: string, ko: string) =>
  declare(id, 'of the base year', `${en}, relative to the base year`, ko)

/** Numbers that exist by window only: parts of the indices and dispersion between regions. */
export const WINDOWED_DECLARATIONS: readonly IndicatorDeclaration[] = [
  gap('livingGap', 'D1: shortfall of real disposable income per resident', 'D1: 주민 생활수준의 부족'),
  gap('placeGap', 'D2: the same per resident of the base-year share', 'D2: 지역 생활수준의 부족'),
  gap('jobGap', 'D3: shortfall of professional and research jobs', 'D3: 전문·연구직 일자리의 부족'),
  gap('talentGap', 'D4: net outflow of tertiary-educated residents of 20 to 34', 'D4: 고학력 청년 순유출'),
  gap('relativeGap', 'D5: Williamson variation of real disposable income per resident', 'D5: 소득의 윌리엄슨 변동계수'),
  declare(
    'productivityFactor',
    'log',
    'first factor of efficiency: productivity of firms against the trend',
    '효율 요인 1: 기업 생산성',
  ),
  declare(
    'allocationFactor',
    'log',
    'second factor of efficiency: allocation between firms',
    '효율 요인 2: 기업 간 배분',
  ),
  declare(
    'jobsFactor',
    'log',
    'third factor of efficiency: market jobs per resident of working age',
    '효율 요인 3: 인력 활용',
  ),
  declare('lowestEfficiency', 'points', 'efficiency of the region where it is lowest', '가장 낮은 지역의 효율', {
    range: [0, 100],
  }),
  declare(
    'relativeIncome',
    'of the benchmark',
    'real disposable income per resident against the frozen benchmark',
    '기준 대비 1인당 실질소득',
  ),
  declare(
    'relativePlaceIncome',
    'of the benchmark',
    'real disposable income per resident of the base-year share of the nation',
    '기준연도 인구비중 대비 실질소득',
  ),
  declare(
    'relativeJobs',
    'of the benchmark',
    'professional and research jobs against the frozen benchmark',
    '기준 대비 전문·연구직 일자리',
  ),
  declare(
    'realIncomePerHead',
    'won a year',
    'gross national product at base-year prices per resident',
    '1인당 실질 국내총생산',
  ),
  ...(['grdp', 'income'] as const).flatMap((of) => dispersion(of)),
  declare(
    'incomeTheilBetween',
    'nats',
    'Theil index of personal income of places, part between regions',
    '개인소득 타일지수, 지역 간',
  ),
  declare(
    'incomeTheilWithin',
    'nats',
    'Theil index of personal income of places, part within regions',
    '개인소득 타일지수, 지역 내',
  ),
  declare(
    'capitalShare',
    '%',
    'residents who live in the most populous region of the base year',
    '최대 지역의 인구 비중',
    { range: [0, 100] },
  ),
  declare(
    'capitalProductShare',
    '%',
    'gross product of the most populous region of the base year',
    '최대 지역의 총생산 비중',
    { range: [0, 100] },
  ),
]

function dispersion(of: 'grdp' | 'income'): IndicatorDeclaration[] {
  const [en, ko] =
    of === 'grdp'
      ? ['gross regional product per resident', '1인당 지역내총생산']
      : ['personal income per resident', '1인당 개인소득']
  return [
    declare(`${of}Theil`, 'nats', `Theil index of ${en} over regions`, `${ko}의 타일지수`),
    declare(`${of}Gini`, 'share', `Gini coefficient of ${en} over regions`, `${ko}의 지니계수`, { range: [0, 1] }),
    declare(`${of}MaxMin`, 'ratio', `highest over lowest ${en} of regions`, `${ko}의 최대/최소`),
  ]
}
