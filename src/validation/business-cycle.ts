import { log } from '../base/log.ts'
import { correlation } from '../statistics/correlation.ts'
import { linearFit } from '../statistics/linear-fit.ts'
import { mean } from '../statistics/mean.ts'
import { standardDeviation } from '../statistics/standard-deviation.ts'
import type { Measures, RunRecord, Topic } from './record.ts'
import { logCycle, monthlyColumn, quarterMeans, yearlyChanges } from './series.ts'

/** Volatility of one cycle relative to another. */
function relativeVolatility(cycle: Float64Array, product: Float64Array): number {
  return cycle.length === 0 ? Number.NaN : standardDeviation(cycle) / standardDeviation(product)
}

/** The larger in size of the correlations with the product of the same quarter and of the quarter before. */
function comovement(cycle: Float64Array, product: Float64Array): number {
  if (cycle.length === 0) return Number.NaN
  const now = correlation(cycle, product)
  const later = correlation(cycle.subarray(1), product.subarray(0, -1))
  return Math.abs(later) > Math.abs(now) ? later : now
}

/** Percentage points of unemployment per per cent of growth: slope of yearly changes of quarters. */
export function okunSlope(unemploymentPct: ArrayLike<number>, product: ArrayLike<number>): number {
  const change = yearlyChanges(quarterMeans(unemploymentPct))
  if (change.length < 12) return Number.NaN
  const growth = yearlyChanges(quarterMeans(product).map(log)).map((step) => 100 * step)
  return linearFit(change, [growth])[1]!
}

function measure(record: RunRecord): Measures {
  const product = monthlyColumn(record, 'realGrdp')
  const price = monthlyColumn(record, 'consumerPrice')
  const unemployment = monthlyColumn(record, 'unemploymentRate')
  const cycle = logCycle(product)
  const consumption = logCycle(record.consumption.map((won, month) => won / price[month]!))
  const investment = logCycle(record.firms.ordered.map((won, month) => won / record.investmentPrice[month]!))
  const joblessness = logCycle(unemployment)
  return {
    'consumption-volatility': relativeVolatility(consumption, cycle),
    'investment-volatility': relativeVolatility(investment, cycle),
    'product-volatility': cycle.length === 0 ? Number.NaN : 100 * standardDeviation(cycle),
    'consumption-comovement': comovement(consumption, cycle),
    'investment-comovement': comovement(investment, cycle),
    'employment-comovement': comovement(logCycle(monthlyColumn(record, 'employment')), cycle),
    'unemployment-comovement': comovement(joblessness, cycle),
    'okun-slope': okunSlope(unemployment, product),
    'beveridge-correlation':
      cycle.length === 0 ? Number.NaN : correlation(joblessness, logCycle(monthlyColumn(record, 'vacancies'))),
    'unemployment-mean': mean(unemployment),
  }
}

/** Volatility, co-movement, the laws of Okun and Beveridge. */
export const businessCycle: Topic = {
  measures: {
    'consumption-volatility':
      'standard deviation of real household consumption over that of real gross product; logs of quarters, HP-filtered with 1600, seasons taken out',
    'investment-volatility': 'the same of orders of equipment at constant prices, research left out',
    'product-volatility': 'standard deviation of real gross product, the same filter, per cent',
    'consumption-comovement':
      'correlation of the cycles of real consumption and real gross product, the stronger of lags 0 and 1 quarter',
    'investment-comovement': 'the same of equipment orders',
    'employment-comovement': 'the same of employment',
    'unemployment-comovement': 'the same of the unemployment rate',
    'okun-slope':
      'slope of the change of unemployment (points) on the growth of real gross product (per cent), quarters on the same quarter of the year before',
    'beveridge-correlation': 'correlation of the cycles of unemployment and of open jobs',
    'unemployment-mean': 'mean unemployment rate, per cent',
  },
  measure,
}
