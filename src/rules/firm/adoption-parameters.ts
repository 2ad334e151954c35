import { defineParameters, parameter } from '../../pack/parameter.ts'

/** What it takes firms of existing industries to go digital, and what it does to them. */
export const ADOPTION_PARAMETERS = defineParameters({
  'adoption.wageMonths': parameter('months', 0.1, 60, 'cost of a full transformation relative to a month’s wage bill'),
  'adoption.supportShare': parameter('share', 0.01, 1, 'part of the cost that support pays'),
  'adoption.smallestGrant': parameter('won', 1_000_000, 1_000_000_000, 'smallest grant for a project'),
  'adoption.failure': parameter('chance', 0, 1, 'chance that a project of a firm without skilled staff fails'),
  'adoption.skillShield': parameter('elasticity', 0, 10, 'fall of this chance with the share of skilled staff'),
  'adoption.gain': parameter('log', 0, 1, 'productivity of a firm that is fully transformed'),
  'adoption.routineLoss': parameter('share', 0, 1, 'routine work that a fully transformed firm no longer wants'),
  'adoption.ageing': parameter('share a month', 0, 1, 'loss of transformation as systems age'),
})
