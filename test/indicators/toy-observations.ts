import { exp } from '../../src/base/exp.ts'
import type { MONTHLY_IDS } from '../../src/indicators/monthly-declarations.ts'
import { createObservations, type Observations, type ObservedCountry } from '../../src/indicators/observations.ts'
import { monthsOnTrend } from '../../src/indicators/window-means.ts'

/** Two regions of 60 and 40 per cent of the residents, three places, growth of 2 % a year. */
export function toyCountry(frozen: ReadonlyMap<string, number> = new Map()): ObservedCountry {
  return {
    regions: ['coast', 'inland'],
    regionOfPlace: [0, 0, 1],
    baseShares: Float64Array.of(0.6, 0.4),
    trend: 0.02 / 12,
    frozen,
  }
}

/** What a toy run looks like in a month; region 2 is the nation. */
export interface ToyMonth {
  income: [coast: number, inland: number]
  residents: [coast: number, inland: number]
  highSkillJobs: [coast: number, inland: number]
  marketJobs: [coast: number, inland: number]
  outflow: [coast: number, inland: number]
  logProductivity: number
}

/** The base year: inland poorer, fewer jobs, losing talent. */
export function baseMonth(): ToyMonth {
  return {
    income: [22e6, 18e6],
    residents: [600_000, 400_000],
    highSkillJobs: [90_000, 40_000],
    marketJobs: [240_000, 150_000],
    outflow: [-1, 2],
    logProductivity: 15,
  }
}

/** A table of months on trend, changed by `change`. */
export function toyObservations(
  months: number,
  change: (now: ToyMonth, month: number) => void = () => {},
  country = toyCountry(),
): Observations {
  const table = createObservations(country, 2017 * 12, months)
  for (let month = 0; month < months; month++) {
    const now = baseMonth()
    change(now, month)
    const growth = exp(country.trend * monthsOnTrend(month))
    const sum = ([a, b]: readonly [number, number]) => a + b
    const put = (id: (typeof MONTHLY_IDS)[number], values: readonly number[]) => {
      table.columns[id].set(values, month * 3)
    }
    const won = now.income.map((value, region) => value * growth * now.residents[region]!) as [number, number]
    table.income.set([...won, sum(won)], month * 3)
    put('population', [...now.residents, sum(now.residents)])
    put('workingAge', [...now.residents, sum(now.residents)])
    put('highSkillJobs', [...now.highSkillJobs, sum(now.highSkillJobs)])
    put('marketJobs', [...now.marketJobs, sum(now.marketJobs)])
    put('tertiaryYoungNetOutflow', [...now.outflow, 0])
    const level = now.logProductivity + country.trend * monthsOnTrend(month)
    put('meanLogProductivity', [level, level, level])
    put('olleyPakesCovariance', [0.1, 0.2, 0.15])
    put('disposableIncomePerHead', [
      won[0] / now.residents[0],
      won[1] / now.residents[1],
      sum(won) / sum(now.residents),
    ])
    put('grdpPerHead', [40e6 * growth, 30e6 * growth, 36e6 * growth])
    put('grdp', [24e12, 12e12, 36e12])
    table.placeIncome.set([won[0] / 2, won[0] / 2, won[1]], month * 3)
    table.placeAdults.set([now.residents[0] / 2, now.residents[0] / 2, now.residents[1]], month * 3)
    table.months += 1
  }
  return table
}
