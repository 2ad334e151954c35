import { defineParameters, parameter } from '../../pack/parameter.ts'

/** What help for start-ups costs, and how firms that it brings differ from others. */
export const STARTUP_PARAMETERS = defineParameters({
  'entry.incubationCost': parameter('won', 1000000, 1000000000, 'cost of an entrant beyond those who come anyway'),
  'entry.incubatedGap': parameter('log', 0, 2, 'own productivity that such an entrant lacks'),
  'exit.serviceCost': parameter(
    'won a month',
    10000,
    100000000,
    'cost of services that keep a young firm from closing',
  ),
  'research.linkCost': parameter('won a month', 1, 100000, 'cost per resident of links that double licences on offer'),
})
