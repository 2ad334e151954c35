import { measureNetLending } from '../accounts/net-lending.ts'
import { MONTHS_PER_YEAR } from '../base/months.ts'
import { SOLO_MEMBER } from '../engine/member.ts'
import { firstStart } from '../pack/index.ts'
import { runMonth } from '../phases/month.ts'
import { measureFit } from '../synthesis/fit-report.ts'
import { type FitRow, fitRow } from '../synthesis/fit-row.ts'
import { openEconomy, packOf } from './open-economy.ts'

const BURN_IN_MONTHS = 60

/**
 * Fit of a base year of a pack, one person for `personsPerAgent`, to every margin; then the product of its first month
 * against the base year's, and the net lending of each institutional sector in its first year, in shares of product.
 */
export function measureBaseYear(
  packFolder: string,
  personsPerAgent: number,
  seed = 'base year',
  baseYear = packOf(packFolder).baseYear,
): FitRow[] {
  const { economy, synthesis } = openEconomy(
    {
      mix: 'base-year',
      replication: 1,
      seed,
      packFolder,
      startMonth: firstStart(baseYear),
      months: 1,
      burnInMonths: BURN_IN_MONTHS,
      personsPerAgent,
      parameters: {},
      policies: [],
      record: { monthly: [], flows: [] },
      threads: 1,
    },
    [],
  )
  const fit = measureFit(synthesis)
  const base = economy.world.nation.baseGdp[0]!
  const lending = new Map<string, number>()
  let product = 0
  for (let month = 0; month < MONTHS_PER_YEAR; month++) {
    runMonth(economy, SOLO_MEMBER)
    if (month === 0) product = economy.ledger.real.production.reduce((sum, won) => sum + won, 0)
    for (const [institution, won] of measureNetLending(economy.ledger))
      lending.set(institution, (lending.get(institution) ?? 0) + won)
  }
  return [
    ...fit,
    fitRow('product of the first month', 'of product', 'nation', 1, product / base),
    ...[...lending].map(([institution, won]) =>
      fitRow('net lending, first year', 'of product', institution, 0, won / (MONTHS_PER_YEAR * base)),
    ),
  ]
}
