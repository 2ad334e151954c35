import type { Fault } from '../fault.ts'

const OFFICES = ['test/phases/offices.test.ts']
const CREDIT = ['test/phases/credit.test.ts']
const EVENTS = ['test/simulation/events.test.ts']
const BASE_YEARS = ['test/pack/base-years.test.ts']
const NETWORK = ['test/policies/startup-network.test.ts']
const VENTURE = ['test/phases/venture.test.ts']
const REGIONAL = ['test/phases/regional-budgets.test.ts']

/** Head offices, bank, public finance, base years and events. */
export const FINANCE_FAULTS: readonly Fault[] = [
  {
    file: 'src/phases/remittances.ts',
    find: 'const to = places.region[firms.place[head]!]!',
    replace: 'const to = from',
    why: 'remitted profits stay in the region of the plant',
    tests: OFFICES,
  },
  {
    file: 'src/indicators/observe-accounts.ts',
    find: '  return net + (paidOut > 0 ? (keptByNation(ledger) * owned) / paidOut : 0)',
    replace: '  return -net - (paidOut > 0 ? (keptByNation(ledger) * owned) / paidOut : 0)',
    why: 'regions that remit profits get richer by it',
    tests: OFFICES,
  },
  {
    file: 'src/rules/firm/offices.ts',
    find: 'return 1 - functionShare',
    replace: 'return 1 + functionShare',
    why: 'plants do the skilled work of their head offices',
    tests: ['test/rules/firm/offices.test.ts'],
  },
  {
    file: 'src/rules/place/relocation.ts',
    find: 'exp(elasticity * (there - here))',
    replace: 'exp(elasticity * (here - there))',
    why: 'firms move to where they expect less profit',
    tests: ['test/rules/place'],
  },
  {
    file: 'src/phases/credit.ts',
    find: 'limit > 0 && asked > 0 && asked > room ?',
    replace: 'limit > 1e9 && asked > 0 && asked > room ?',
    why: 'the bank lends whatever its own funds are',
    tests: CREDIT,
  },
  {
    file: 'src/phases/credit.ts',
    find: "return Math.max(0, parameters['equipment.leverageCap'] * value - world.firms.loan[firm]!)",
    replace: "return Math.max(0, parameters['equipment.leverageCap'] * value)",
    why: 'what a firm owes leaves its credit line alone',
    tests: CREDIT,
  },
  {
    file: 'src/phases/used-equipment.ts',
    find: '    nation.bankEquity[0]! -= lost\n',
    replace: '',
    why: 'the bank does not book the loss on collateral',
    tests: ['test/phases/used-equipment.test.ts', 'test/accounts/books.test.ts'],
  },
  {
    file: 'src/phases/financing.ts',
    find: 'Math.min(HIGHEST_SURCHARGE, rate)',
    replace: '0 * Math.min(HIGHEST_SURCHARGE, rate)',
    why: 'no surcharge is levied for policies',
    tests: ['test/phases/financing.test.ts'],
  },
  {
    file: 'src/phases/programmes.ts',
    find: '  if (accounts === economy.book.accounts) financeByTax(economy, -accounts.deposits[row]!)\n',
    replace: '',
    why: 'taxes bear what policies gave back',
    tests: ['test/phases/financing.test.ts'],
  },
  {
    file: 'src/phases/regional-budgets.ts',
    find: 'apportion(Math.max(0, all - own), weights,',
    replace: 'apportion(Math.max(0, all - own), planned,',
    why: 'transfers to regions go by plans and equalise nothing',
    tests: REGIONAL,
  },
  {
    file: 'src/rules/government/regional-budget.ts',
    find: 'planned - equalisation * own - (1 - equalisation) * expectedOwn',
    replace: 'planned - (1 - equalisation) * own - equalisation * expectedOwn',
    why: 'the less transfers equalise the more they fill',
    tests: REGIONAL,
  },
  {
    file: 'src/rules/firm/venture.ts',
    find: "parameters['venture.technologyWeight']! * prospect.lead +",
    replace: "-parameters['venture.technologyWeight']! * prospect.lead +",
    why: 'venture funds back the firms that lag',
    tests: [...VENTURE, 'test/rules/firm/venture.test.ts'],
  },
  {
    file: 'src/phases/entry.ts',
    find: 'sectors.meanProductivity[sector]! + noise - gap',
    replace: 'sectors.meanProductivity[sector]! + noise + gap',
    why: 'who starts because of help is the better founder',
    tests: NETWORK,
  },
  {
    file: 'src/phases/exit.ts',
    find: '(1 - kept) *',
    replace: '(1 + kept) *',
    why: 'services make young firms close',
    tests: NETWORK,
  },
  {
    file: 'src/phases/venture-money.ts',
    find: '  ledger.real.stakesRetired[places.region[firms.place[firm]!]!]! += firms.stake[firm * 2]! + firms.stake[firm * 2 + 1]!\n',
    replace: '',
    why: 'stakes that are sold or lost stay in the books',
    tests: VENTURE,
  },
  {
    file: 'src/phases/venture-deals.ts',
    find: '  if (crowdingIn < 0)\n',
    replace: '  if (crowdingIn > 1e9)\n',
    why: 'public money drives no private money out',
    tests: VENTURE,
  },
  {
    file: 'src/pack/base-years.ts',
    find: 'baseYears.findLast(',
    replace: 'baseYears.find(',
    why: 'runs begin from the earliest base year',
    tests: BASE_YEARS,
  },
  {
    file: 'src/pack/base-years.ts',
    find: 'return 12 * (baseYear + 1)',
    replace: 'return 12 * baseYear',
    why: 'a run begins a year before its base year has ended',
    tests: BASE_YEARS,
  },
  {
    file: 'src/phases/events.ts',
    find: 'const step = value / (to - from + 1)',
    replace: 'const step = (2 * value) / (to - from + 1)',
    why: 'events act twice',
    tests: EVENTS,
  },
  {
    file: 'src/phases/events.ts',
    find: 'month >= effect.from && month <= effect.to',
    replace: 'month >= effect.from',
    why: 'events never end',
    tests: EVENTS,
  },
  {
    file: 'src/phases/events.ts',
    find: 'if (effect.from >= firstStart(pack.baseYear) && ',
    replace: 'if (',
    why: 'events of the base year happen once more',
    tests: EVENTS,
  },
  {
    file: 'src/phases/firm-investment.ts',
    find: 'if (due < least && firms.grantForEquipment[firm] === 0) return 0',
    replace: 'if (due < least && firms.grantForEquipment[firm] !== 0) return 0',
    why: 'firms order in small parts and wait when a grant would pay',
    tests: ['test/phases/equipment.test.ts'],
  },
  {
    file: 'src/phases/credit.ts',
    find: 'firms.equipmentDue[firm]! += (firms.investmentBill[firm]! - bill)',
    replace: 'firms.equipmentDue[firm]! -= (firms.investmentBill[firm]! - bill)',
    why: 'orders that the bank refused are forgotten',
    tests: ['test/phases/equipment.test.ts'],
  },
  {
    file: 'src/rules/firm/equipment.ts',
    find: 'const planned = equipment + due',
    replace: 'const planned = equipment - due',
    why: 'equipment on order is wanted once more',
    tests: ['test/rules/firm/equipment.test.ts'],
  },
  {
    file: 'src/phases/firm-investment.ts',
    find: 'firms.equipmentPerOutput[firm]! * firms.expectedSales[firm]!',
    replace: 'firms.equipmentPerOutput[firm]! * firms.normalOutput[firm]!',
    why: 'firms invest by what they can make, not by what they expect to sell',
    tests: ['test/phases/equipment.test.ts'],
  },
]
