import { declare, type IndicatorDeclaration } from './declaration.ts'

const PERCENT = { range: [0, 100] } as const

/** Where last February's graduates began, by region of their campus; before the first, as the base year has it. */
export const GRADUATE_DECLARATIONS = {
  graduateRetention: declare(
    'graduateRetention',
    '%',
    'last graduates of the area’s campuses who began in the region of their campus',
    '졸업생의 대학 소재지 잔류율',
    PERCENT,
  ),
  graduateNatives: declare(
    'graduateNatives',
    '%',
    'the same, those only who grew up in the region',
    '졸업생 중 지역 출신 잔류 비율',
    PERCENT,
  ),
  graduateNewcomers: declare(
    'graduateNewcomers',
    '%',
    'the same, those only who grew up in another region',
    '졸업생 중 타 지역 출신 잔류 비율',
    PERCENT,
  ),
  graduateReturners: declare(
    'graduateReturners',
    '% of graduates',
    'graduates of other regions’ campuses who began in the region where they grew up, per graduate of the area’s campuses',
    '타 지역 대학을 졸업하고 돌아온 비율',
    { range: [0, 10_000] },
  ),
} as const satisfies Readonly<Record<string, IndicatorDeclaration>>
