import { measureNetLending } from '../accounts/net-lending.ts'
import { SOLO_MEMBER } from '../engine/member.ts'
import { runMonth } from '../phases/month.ts'
import { measureFit } from '../synthesis/fit-report.ts'
import { type FitRow, fitRow } from '../synthesis/fit-row.ts'
import { openEconomy, packOf } from './open-economy.ts'

const BURN_IN_MONTHS = 60

/**
 * Fit of a pack's base year, one person for `personsPerAgent`, to every margin; then of its first month: product
 * against the base year's and the net lending of each institutional sector, both in shares of that product.
 */
export function measureBaseYear(packFolder: string, personsPerAgent: number, seed = 'base year'): FitRow[] {
  const { economy, synthesis } = openEconomy(
    {
      mix: 'base-year',
      replication: 1,
      seed,
      packFolder,
      startMonth: 12 * (packOf(packFolder).baseYear + 1),
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
  runMonth(economy, SOLO_MEMBER)
  const base = economy.world.nation.baseGdp[0]!
  const product = economy.ledger.real.production.reduce((sum, won) => sum + won, 0)
  return [
    ...fit,
    fitRow('product of the first month', 'of product', 'nation', 1, product / base),
    ...[...measureNetLending(economy.ledger)].map(([institution, won]) =>
      fitRow('net lending, first month', 'of product', institution, 0, won / base),
    ),
  ]
}
