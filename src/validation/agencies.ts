import { log } from '../base/log.ts'
import { correlation } from '../statistics/correlation.ts'
import { linearFit } from '../statistics/linear-fit.ts'
import type { Measures, RunRecord, Topic } from './record.ts'
import { DELIVERIES } from './sample-public.ts'

/** Elasticity of budgets to those of the year before, all agencies and years; NaN where budgets never change. */
export function budgetInertia(years: readonly ArrayLike<number>[]): number {
  const before: number[] = []
  const now: number[] = []
  let changes = 0
  for (const [index, later] of years.slice(1).entries())
    for (let agency = 0; agency < later.length; agency++) {
      const earlier = years[index]![agency]!
      if (!(earlier > 0) || !(later[agency]! > 0)) continue
      before.push(log(earlier))
      now.push(log(later[agency]!))
      if (later[agency] !== earlier) changes += 1
    }
  return changes === 0 ? Number.NaN : linearFit(now, [before])[1]!
}

function measure({ publicSector, pack, firms }: RunRecord): Measures {
  const { deliveries, paid, budgets } = publicSector
  const of = (name: (typeof DELIVERIES)[number], region: number) =>
    deliveries[region * DELIVERIES.length + DELIVERIES.indexOf(name)]!
  const regions = pack.regions.map((_, region) => region)
  const ratio = (part: (typeof DELIVERIES)[number], whole: (typeof DELIVERIES)[number], chosen = regions) => {
    const sum = (name: (typeof DELIVERIES)[number]) => chosen.reduce((total, region) => total + of(name, region), 0)
    return sum(whole) > 0 ? (100 * sum(part)) / sum(whole) : Number.NaN
  }
  const use = regions.map((region) => ratio('used', 'useOffered', [region]))
  const shortage = regions.map((region) => firms.openHighSkill[region]! / firms.filledHighSkill[region]!)
  return {
    'support-match': ratio('fitting', 'favoured'),
    'support-match-won': ratio('matched', 'won'),
    'agency-retained-share': paid[0]! > 0 ? (100 * paid[1]!) / paid[0]! : Number.NaN,
    'agency-budget-inertia': budgetInertia(budgets),
    'agency-time-use': ratio('timeUsed', 'timeOffered'),
    'equipment-use': ratio('used', 'useOffered'),
    'equipment-use-shortage': use.length > 2 ? correlation(use, shortage) : Number.NaN,
  }
}

/** How agencies spend money, staff time and equipment. */
export const agencies: Topic = {
  measures: {
    'support-match':
      'share of the industries that calls favour in which the region has more than the nation’s share of staff, per cent',
    'support-match-won':
      'share of support awarded in sectors in which the region has more than the nation’s share of staff, per cent',
    'agency-retained-share': 'part of the money of support programmes that agencies keep as overhead, per cent',
    'agency-budget-inertia': 'elasticity of an agency’s budget to that of the year before',
    'agency-time-use': 'staff time of agencies that support takes, per cent',
    'equipment-use': 'use that firms make of shared equipment, per cent of what it allows',
    'equipment-use-shortage': 'correlation over regions of that use with the shortage of professionals and researchers',
  },
  measure,
}
