import type { FirmYear } from './firm-year.ts'
import type { Measures, RunRecord, Topic } from './record.ts'
import { OUTCOMES, PROGRAMMES } from './sample-public.ts'

const FEWEST = 30
const TOP = 0.1
const BILLION = 1e9
const MILLION = 1e6

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

/** Outcomes per billion won of each programme, royalties in millions; empty where nothing was spent. */
export function researchYields(outcomes: ArrayLike<number>): Measures {
  const yields: Record<string, number> = {}
  for (const [programme, name] of PROGRAMMES.entries()) {
    const spent = outcomes[programme * OUTCOMES.length]! / BILLION
    if (!(spent > 0)) continue
    for (const [entry, outcome] of OUTCOMES.entries()) {
      if (entry === 0) continue
      const value = outcomes[programme * OUTCOMES.length + entry]!
      yields[`research-yield-${name}:${outcome}`] = (outcome === 'royalties' ? value / MILLION : value) / spent
    }
  }
  return yields
}

function measure({ firms: { years }, publicSector }: RunRecord): Measures {
  const last = years.at(-1)
  return {
    ...researchYields(publicSector.outcomes),
    'patent-concentration': last === undefined ? Number.NaN : 100 * topTenthShare(last.patents),
    'innovator-share': last === undefined ? Number.NaN : 100 * innovators(last),
  }
}

/** Outcomes of research money and patents of firms. */
export const research: Topic = {
  measures: {
    'research-yield-national':
      'outcome named per bn won of public research money, all months; royalties in m won, prices of the base year',
    'research-yield-local': 'the same of support to firms’ research',
    'patent-concentration': 'patents held by the tenth of patent holders with most, per cent, last December',
    'innovator-share': 'market establishments that hold a patent, per cent, last December',
  },
  measure,
}
