import { defineParameters, parameter } from '../../pack/parameter.ts'

/** How buyers choose sellers, at home and abroad. */
export const MARKET_PARAMETERS = defineParameters({
  'market.firmElasticity': parameter('elasticity', 0, 15, 'answer of buyers to prices between sellers of a cell'),
  'market.placeElasticity': parameter('elasticity', 0, 10, 'answer of buyers to prices between places'),
  'market.importElasticity': parameter('elasticity', 0, 10, 'answer of buyers to prices of imports'),
  'market.exportElasticity': parameter('elasticity', 0, 10, 'answer of exports to prices at home'),
  'market.qualityElasticity': parameter('elasticity', 0, 10, 'answer of buyers to quality between sellers of a cell'),
  'market.exportQuality': parameter('elasticity', 0, 10, 'answer of exports to quality at home'),
  'market.newMakerDiscount': parameter('share', 0, 0.9, 'standing that a maker without track record lacks'),
  'market.recordSpeed': parameter('share a month', 0, 1, 'track record gained by a month of sales'),
  'market.qualityFading': parameter('share a month', 0, 1, 'loss of a lead in quality to rivals'),
  'market.customerShock': parameter('log a month', 0, 0.2, 'sd of shocks to standing with buyers, one employee'),
  'market.customerSize': parameter('exponent', 0, 1, 'fall of these shocks with staff'),
  'market.homeBias': parameter('log', 0, 10, 'advantage of sellers of the own place, tradables'),
  'market.serviceHomeBias': parameter('log', 0, 10, 'advantage of sellers of the own place, local services'),
  'market.distanceDecay': parameter('per log km', 0, 3, 'fall of trade with distance'),
  'exports.persistence': parameter('share', 0, 0.999, 'persistence of shocks to demand abroad'),
  'exports.sectorShock': parameter('log a month', 0, 0.1, 'sd of sector shocks to demand abroad'),
  'exports.commonShock': parameter('log a month', 0, 0.1, 'sd of common shocks to demand abroad'),
  'world.inflation': parameter('log a month', -0.01, 0.02, 'growth of prices abroad in won'),
  'world.balanceRule': parameter('per month', 0, 1, 'answer of prices abroad in won to the trade balance'),
})
