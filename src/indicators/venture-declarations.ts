import { declare } from './declaration.ts'

/** Deals of venture funds by place of the firm. */
export const VENTURE_DECLARATIONS = {
  ventureInvestment: declare(
    'ventureInvestment',
    'won a year',
    'equity that private and public venture funds paid into firms',
    '벤처투자금액',
  ),
  ventureDeals: declare('ventureDeals', 'deals a year', 'firms that venture funds backed', '벤처투자 건수'),
  ventureShare: declare(
    'ventureShare',
    '%',
    'share in the nation’s stakes of venture funds, at cost',
    '전국 벤처투자 잔액 중 비중',
    { range: [0, 100] },
  ),
} as const
