import type { FirmYear } from './firm-year.ts'
import type { Measures, RunRecord, Topic } from './record.ts'

const FEWEST = 30
const TOP = 0.1

/** Share that the tenth of holders with most have, of those that have any; NaN with too few holders. */
export function topTenthShare(held: ArrayLike<number>): number {
  const sorted = Array.from(held)
    .filter((value) => value > 0)
    .sort((a, b) => b - a)
  if (sorted.length < FEWEST) return Number.NaN
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return sum(sorted.slice(0, Math.round(TOP * sorted.length))) / sum(sorted)
}

function innovators(year: FirmYear): number {
  let holders = 0
  for (let row = 0; row < year.patents.length; row++) if (year.patents[row]! > 0) holders += 1
  return year.patents.length > 0 ? holders / year.count : Number.NaN
}

function measure({ firms: { years } }: RunRecord): Measures {
  const last = years.at(-1)
  if (last === undefined) return {}
  return {
    'patent-concentration': 100 * topTenthShare(last.patents),
    'innovator-share': 100 * innovators(last),
  }
}

/** Patents of firms. */
export const research: Topic = {
  measures: {
    'patent-concentration': 'patents held by the tenth of patent holders with most, per cent, last December',
    'innovator-share': 'market establishments that hold a patent, per cent, last December',
  },
  measure,
}
