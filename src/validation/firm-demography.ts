import type { Measures, RunRecord, Topic } from './record.ts'

/** Share of those founded in a month that reach an age, over all months whose cohort can be seen; NaN without any. */
export function survivalShare(founded: ArrayLike<number>, survivors: ArrayLike<number>, age: number): number {
  let cohort = 0
  let alive = 0
  for (let month = age; month < survivors.length; month++) {
    cohort += founded[month - age]!
    alive += survivors[month]!
  }
  return cohort > 0 ? alive / cohort : Number.NaN
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

function measure({ firms, months }: RunRecord): Measures {
  if (months < 13) return {}
  const { stock, founded } = firms
  const firmYears = sum(stock) / 12
  const births = sum(founded.subarray(1))
  const deaths = births - (stock[months - 1]! - stock[0]!)
  return {
    'firm-births': (100 * births) / firmYears,
    'firm-deaths': (100 * deaths) / firmYears,
    'survival-one-year': 100 * survivalShare(founded, firms.oneYearOld, 12),
    'survival-five-years': 100 * survivalShare(founded, firms.fiveYearsOld, 60),
  }
}

/** Entry, exit and survival of establishments. */
export const firmDemography: Topic = {
  measures: {
    'firm-births': 'establishments founded in a year per hundred, market establishments with an employer',
    'firm-deaths': 'establishments closed in a year per hundred',
    'survival-one-year': 'share of establishments founded in the run that reach an age of one year, per cent',
    'survival-five-years': 'share that reach five years, per cent',
  },
  measure,
}
