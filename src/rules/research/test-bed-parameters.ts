import { defineParameters, parameter } from '../../pack/parameter.ts'

/** Real sites for demonstrations, and rules that are proven on them. */
export const TEST_BED_PARAMETERS = defineParameters({
  'testbed.slotCost': parameter('base-year won', 1e5, 1e12, 'cost of a site for one demonstration a quarter'),
  'testbed.wear': parameter('share a month', 0, 1, 'loss of sites that nobody renews'),
  'testbed.publicSaving': parameter('share', 0, 0.95, 'part of the cost that public sites save'),
  'testbed.marketSize': parameter('elasticity', 0, 2, 'answer of what a site can host to residents of the place'),
  'testbed.record': parameter('share', 0, 1, 'part of the missing track record that a hosted demonstration brings'),
  'gate.incidentChance': parameter('chance', 0, 1, 'chance that a hosted demonstration ends in an incident'),
  'gate.closedMonths': parameter('months', 0, 120, 'months for which an incident closes the gate of its cell'),
  'gate.proofNeeded': parameter('demonstrations', 0, 1e5, 'hosted demonstrations, nationwide, that prove new rules'),
  'gate.carryRate': parameter('share a month', 0, 1, 'speed at which proven rules open the gate everywhere'),
})
