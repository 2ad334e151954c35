import { defineParameters, parameter } from '../../pack/parameter.ts'

/** Venture funds: their money, which firms they choose, what they own of them and how they leave. */
export const VENTURE_PARAMETERS = defineParameters({
  'venture.privateShare': parameter('of product', 0, 0.02, 'private money that funds raise; 0 closes the private fund'),
  'venture.publicShare': parameter('of product', 0, 0.02, 'public money that funds get; 0 closes the public fund'),
  'venture.crowdingIn': parameter(
    'won per won',
    -1,
    3,
    'private money that comes beside a public won in a deal; below 0 it leaves the private fund',
  ),
  'venture.dealMonths': parameter('months', 1, 60, 'wage bills of the firm that a deal pays'),
  'venture.smallestDeal': parameter('won', 1000000, 10000000000, 'smallest deal'),
  'venture.largestDeal': parameter('won', 1000000, 100000000000, 'largest deal'),
  'venture.oldestFirm': parameter('months', 1, 240, 'age from which a firm is no longer looked at'),
  'venture.technologyWeight': parameter('per log', 0, 10, 'weight of technology and own productivity, sector = 0'),
  'venture.researchWeight': parameter('per log', 0, 10, 'weight of researchers and patents'),
  'venture.recordWeight': parameter('per unit', 0, 10, 'weight of track record'),
  'venture.growthWeight': parameter('per log a year', 0, 50, 'weight of the growth of the sector’s sales'),
  'venture.noise': parameter('of weights', 0, 10, 'error of funds in telling the quality of firms'),
  'venture.salesMultiple': parameter('years of sales', 0, 10, 'value of a firm beyond its net worth'),
  'venture.holdMonths': parameter('months', 1, 180, 'months after which funds sell their stake'),
  'venture.researchShare': parameter('share', 0, 1, 'part of the money that the firm spends on research'),
})
