import { defineParameters, parameter } from '../../pack/parameter.ts'

/** How places draw people, and how housing answers. */
export const PLACE_PARAMETERS = defineParameters({
  'migration.multiplier': parameter('factor', 0, 5, 'observed moves relative to attempts'),
  'migration.wageWeight': parameter('elasticity', 0, 15, 'answer of moves to expected real income'),
  'migration.rentWeight': parameter('elasticity', 0, 10, 'answer of moves to rents'),
  'migration.amenityWeight': parameter('elasticity', 0, 10, 'answer of moves to amenities'),
  'migration.familyShare': parameter('share', 0, 1, 'employed movers between regions who leave without an offer'),
  'migration.incomeMemory': parameter('share a month', 0, 1, 'weight of new income in expected income'),
  'housing.rentSpeed': parameter('per month', 0, 1, 'answer of rents to adults per dwelling'),
  'housing.supplySpeed': parameter('per month', 0, 1, 'speed at which dwellings answer rents'),
  'amenity.congestion': parameter('elasticity', 0, 2, 'loss of amenities per resident as residents grow in number'),
  'amenity.speed': parameter(
    'per month',
    0,
    1,
    'decay of amenities, and with upkeep the speed at which they follow residents',
  ),
  'culture.unitCost': parameter('base-year won', 1e5, 1e11, 'cost per resident of a log point of cultural assets'),
  'culture.imitation': parameter('per log', 0, 1000, 'loss of appeal as other places build cultural assets'),
  'agglomeration.elasticity': parameter(
    'elasticity',
    0,
    0.3,
    'answer of productivity to the share in educated workers',
  ),
  'housing.awayShare': parameter('share', 0, 1, 'rents that go to owners anywhere'),
  'housing.rentCap': parameter('of income', 0, 1, 'most that rent takes of a resident’s income'),
})
