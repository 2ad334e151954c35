import { exp } from '../../base/exp.ts'
import { log } from '../../base/log.ts'

/** Weight of rents in cost: land and floor space, of value added. */
const RENT_SHARE = 0.05

/** What a place offers a firm, each relative to the base year and the nation alike. */
export interface Site {
  /** Expected real income of residents: what staff cost. */
  readonly income: number
  readonly rent: number
  /** Residents: customers of what is sold nearby. */
  readonly customers: number
  /** Log productivity of the place. */
  readonly productivity: number
}

/**
 * Log of expected profit per won of value added at a site against the base year: productivity and local customers less
 * wages and rents by their shares in cost.
 */
export function siteValue(site: Site, wageShare: number, localShare: number): number {
  return (
    site.productivity + localShare * log(site.customers) - wageShare * log(site.income) - RENT_SHARE * log(site.rent)
  )
}

/** Factor on the chance of moving from one site to another: one where both are worth the same, within 20. */
export function sitePull(there: number, here: number, elasticity: number): number {
  return Math.min(20, exp(elasticity * (there - here)))
}
