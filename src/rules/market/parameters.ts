import { defineParameters, parameter } from '../../pack/parameter.ts'

export const MARKET_PARAMETERS = defineParameters({
  'market.firmElasticity': parameter('elasticity', 0, 15, 'answer of buyers to prices between sellers of a cell'),
  'market.placeElasticity': parameter('elasticity', 0, 10, 'answer of buyers to prices between places'),
  'market.importElasticity': parameter('elasticity', 0, 10, 'answer of buyers to prices of imports'),
  'market.exportElasticity': parameter('elasticity', 0, 10, 'answer of exports to prices at home'),
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

export const PLACE_PARAMETERS = defineParameters({
  'migration.multiplier': parameter('factor', 0, 5, 'observed moves relative to attempts'),
  'migration.wageWeight': parameter('elasticity', 0, 15, 'answer of moves to expected real income'),
  'migration.rentWeight': parameter('elasticity', 0, 10, 'answer of moves to rents'),
  'migration.familyShare': parameter('share', 0, 1, 'employed movers between regions who leave without an offer'),
  'migration.incomeMemory': parameter('share a month', 0, 1, 'weight of new income in expected income'),
  'housing.rentSpeed': parameter('per month', 0, 1, 'answer of rents to adults per dwelling'),
  'housing.supplySpeed': parameter('per month', 0, 1, 'speed at which dwellings answer rents'),
  'housing.rentCap': parameter('of income', 0, 1, 'most that rent takes of a resident’s income'),
})

export const PUBLIC_PARAMETERS = defineParameters({
  'tax.profit': parameter('share', 0, 0.6, 'tax on profits'),
  'tax.debtRule': parameter('per debt ratio', 0, 2, 'answer of public purchases to debt above its norm'),
  'tax.unemploymentRule': parameter('per point', 0, 10, 'answer of public purchases to unemployment'),
  'pension.monthly': parameter('won a month', 0, 5000000, 'pension and basic transfer from 65 on'),
  'benefit.replacement': parameter('of last wage', 0, 1, 'unemployment benefit'),
  'benefit.months': parameter('months', 0, 36, 'duration of unemployment benefit'),
  'debt.interest': parameter('share a year', 0, 0.2, 'interest on public debt'),
  'loan.interest': parameter('share a year', 0, 0.3, 'interest on loans'),
  'loan.repayment': parameter('share a month', 0, 0.2, 'repayment of loans'),
  'bank.capitalNorm': parameter('of loans', 0, 0.5, 'own funds that the bank keeps'),
  'bank.payout': parameter('share a month', 0, 1, 'share of own funds above the norm paid out'),
})

export const SYNTHESIS_PARAMETERS = defineParameters({
  'synthesis.wageShare': parameter('of value added', 0.2, 0.7, 'wages of employees in value added'),
  'synthesis.highestWageShare': parameter('of value added', 0.3, 0.95, 'highest wage share of a sector'),
  'synthesis.ownIncome': parameter('of employee', 0.1, 1.5, 'value added per own-account worker, relative to staff'),
  'synthesis.loanShare': parameter('of equipment', 0, 0.7, 'loans of the base year'),
  'synthesis.sizeExponent': parameter('exponent', 0.8, 1.5, 'tail exponent of firm sizes'),
  'synthesis.productivitySpread': parameter('log', 0, 0.6, 'sd of own productivity of firms'),
  'synthesis.skillGap': parameter('log', 0, 0.5, 'technology ahead of skill in steady growth'),
  'synthesis.frontierGap': parameter('log', 0, 1, 'frontier ahead of the mean technology'),
})
