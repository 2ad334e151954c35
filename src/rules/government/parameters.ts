import { defineParameters, parameter } from '../../pack/parameter.ts'

/** Support to firms and the split of budgets over regions. */
export const SUPPORT_PARAMETERS = defineParameters({
  'support.grantSize': parameter('won', 1000000, 1000000000, 'smallest grant; grants are not divided'),
  'support.grantWageMonths': parameter('months', 0, 12, 'wage bill that a grant covers where that is more'),
  'support.largestGrant': parameter('won', 1000000, 10000000000, 'largest grant'),
  'support.grantMonths': parameter('months', 1, 60, 'months in which a grant is drawn, after which the rest returns'),
  'support.highestEquipmentShare': parameter('of equipment', 0, 1, 'most that a grant pays of a firm’s equipment'),
  'support.pickWinners': parameter('elasticity', 0, 5, 'answer of the odds of an award to recent growth of sales'),
  'allocation.productWeight': parameter('elasticity', 0, 5, 'answer of money per head to product per head'),
  'allocation.growthWeight': parameter('per log', 0, 100, 'answer of money per head to last year’s growth'),
})
