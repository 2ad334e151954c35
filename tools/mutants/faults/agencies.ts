import type { Fault } from '../fault.ts'

const AGENCIES = ['test/phases/agencies.test.ts']

/** Agencies and today’s support. */
export const AGENCY_FAULTS: readonly Fault[] = [
  {
    file: 'src/phases/support-calls.ts',
    find: '(timed && support.time[call]! <= 0)',
    replace: '(timed && support.time[call]! < -1e18)',
    why: 'agencies deliver without staff time',
    tests: AGENCIES,
  },
  {
    file: 'src/phases/award-accounts.ts',
    find: '  debit(book.accounts, row, cost - won, 0, true)\n',
    replace: '',
    why: 'no account bears the overhead on policies’ awards',
    tests: ['test/phases/support.test.ts'],
  },
  {
    file: 'src/phases/support-calls.ts',
    find: 'won + Math.floor(won * economy.parameters',
    replace: 'won + 0 * Math.floor(won * economy.parameters',
    why: 'agencies take no overhead on policies’ awards',
    tests: ['test/phases/support.test.ts'],
  },
  {
    file: 'src/phases/support-calls.ts',
    find: 'orders[firm]! / (price[firm]! * expectedSales[firm]!)',
    replace: '(price[firm]! * expectedSales[firm]!) / orders[firm]!',
    why: 'picking winners prefers shrinking firms',
    tests: AGENCIES,
  },
  {
    file: 'src/rules/government/targeting.ts',
    find: 'pickWinners * (1 + push * Math.min(1, competition))',
    replace: 'pickWinners * (1 - push * Math.min(1, competition))',
    why: 'competition for budgets lowers picking winners',
    tests: ['test/rules/government'],
  },
  {
    file: 'src/phases/support-awards.ts',
    find: 'firms.sector[firm]!]! > 0) delivery.matched',
    replace: 'firms.sector[firm]!]! <= 0) delivery.matched',
    why: 'awards outside a region’s strengths count as matched',
    tests: AGENCIES,
  },
  {
    file: 'src/accounts/practice.ts',
    find: 'wonPerYear * scale',
    replace: 'wonPerYear * 2 * scale',
    why: 'today’s support has twice its money',
    tests: AGENCIES,
  },
  {
    file: 'src/phases/practice-budget.ts',
    find: 'accounts.plannedMonth[row] = planned - accounts.planned[row]!',
    replace: 'accounts.plannedMonth[row] = planned',
    why: 'today’s support plans what was due before once more',
    tests: AGENCIES,
  },
  {
    file: 'src/phases/agency-money.ts',
    find: 'Math.min(1, Math.max(0, regions.staffTime[region]!) / time)',
    replace: '1',
    why: 'shared equipment is bought without staff time',
    tests: AGENCIES,
  },
  {
    file: 'src/policies/region-governance.ts',
    find: 'view.reach(LINE, region) / Math.max',
    replace: '1 / Math.max',
    why: 'agencies change over without money',
    tests: ['test/policies/region-governance.test.ts'],
  },
  {
    file: 'src/phases/practice-budget.ts',
    find: 'matching[region]! * (ratio - 1)',
    replace: 'matching[region]! * (1 - ratio)',
    why: 'reverse matching sends research money where regions have none',
    tests: ['test/policies/region-governance.test.ts'],
  },
  {
    file: 'src/phases/support-calls.ts',
    find: 'if (isFunded && drawUniform',
    replace: 'if (!isFunded && drawUniform',
    why: 'councils turn down those whom nobody funds',
    tests: ['test/policies/region-governance.test.ts'],
  },
]
