import { defineParameters, parameter } from '../pack/parameter.ts'

export const SYNTHESIS_PARAMETERS = defineParameters({
  'synthesis.wageShare': parameter('of value added', 0.2, 0.7, 'wages of employees in value added'),
  'synthesis.highestWageShare': parameter('of value added', 0.3, 0.95, 'highest wage share of a sector'),
  'synthesis.ownIncome': parameter('of employee', 0.1, 1.5, 'value added per own-account worker, relative to staff'),
  'synthesis.sizeExponent': parameter('exponent', 0.8, 1.5, 'tail exponent of firm sizes'),
  'synthesis.productivitySpread': parameter('log', 0, 0.6, 'sd of own productivity of firms'),
  'synthesis.technologySpread': parameter('log', 0, 0.5, 'spread of technology between firms in the base year'),
  'synthesis.outputSpread': parameter('log', 0, 1, 'spread of output per wage won between firms in the base year'),
  'synthesis.skillGap': parameter('log', 0, 0.5, 'technology ahead of skill in steady growth'),
  'synthesis.usedShare': parameter(
    'share',
    0,
    0.2,
    'equipment of closed firms that waits with the bank, of all equipment',
  ),
  'synthesis.frontierGap': parameter('log', 0, 1, 'frontier ahead of the mean technology'),
})
