import type { Fault } from '../fault.ts'

/** Books, programmes and policies. */
export const MONEY_FAULTS: readonly Fault[] = [
  {
    file: 'src/accounts/books.ts',
    find: '- granted + ledger.real.loansWrittenOff[area]!',
    replace: '- granted - ledger.real.loansWrittenOff[area]!',
    why: 'the check of loans adds losses the wrong way',
  },
  {
    file: 'src/accounts/books.ts',
    find: '  checkPeople(world, ledger, measured, month)\n',
    replace: '',
    why: 'nobody checks that people are conserved',
  },
  {
    file: 'src/accounts/regional-product.ts',
    find: '    real.stockAdded[region]! -\n',
    replace: '',
    why: 'goods put in stock are no product',
  },
  {
    file: 'src/accounts/programme-accounts.ts',
    find: 'accounts.spentMonth[row]! -= won',
    replace: 'accounts.spentMonth[row]! += won',
    why: 'grants that come back count as spent twice',
  },
  {
    file: 'src/accounts/programme-plan.ts',
    find: '(month - span.from + 1) / Math.max(1, span.rampMonths)',
    replace: '(month - span.from) / Math.max(1, span.rampMonths)',
    why: 'a programme without ramp does nothing in its first month',
  },
  {
    file: 'src/phases/budgets.ts',
    find: 'accounts.claimed[row]! + due - accounts.spent[row]!',
    replace: 'accounts.claimed[row]! + due',
    why: 'a programme plans what it has spent once more',
  },
  {
    file: 'src/phases/support-calls.ts',
    find: 'support.money[call]! -= cost',
    replace: 'support.money[call]! -= 0',
    why: 'a call awards more than it has',
    tests: ['test/phases/support.test.ts', 'test/phases/agencies.test.ts'],
  },
  {
    file: 'src/phases/training.ts',
    find: 'firms.deposits[firm]! += drawn',
    replace: 'firms.deposits[firm]! += drawn - 1',
    why: 'a won of each refund is lost',
  },
  {
    file: 'src/phases/spread-money.ts',
    find: 'return economy.ledger.people.stock[place]!',
    replace: 'return 1',
    why: 'cash goes equally to places, not to heads',
  },
  {
    file: 'src/phases/move-levers.ts',
    find: 'lever.neutral + share * (rule.value(active.settings, view, at) - lever.neutral)',
    replace: 'rule.value(active.settings, view, at)',
    why: 'levers ignore intensity, ramp and the money behind them',
    tests: ['test/policies/every-policy.test.ts', 'test/policies/lever-rules.test.ts'],
  },
  {
    file: 'src/policies/balance-allocation.ts',
    find: 'return exp(-view.parameters',
    replace: 'return exp(view.parameters',
    why: 'need-based money goes to the rich',
  },
  {
    file: 'src/policies/active-policy.ts',
    find: 'Number(settings.budgetBnKrwPerYear) * 1e9 * intensity',
    replace: 'Number(settings.budgetBnKrwPerYear) * 1e9',
    why: 'money flows at full strength whatever the intensity',
  },
  {
    file: 'src/policies/active-policy.ts',
    find: 'except.includes(id) ? 0 : 1',
    replace: 'except.includes(id) ? 1 : 0',
    why: '`except` names who is reached',
  },
  {
    file: 'src/phases/tender-contracts.ts',
    find: 'FLOW.sales, buyer, places.region[firms.place[firm]!]!, won',
    replace: 'FLOW.sales, buyer, buyer, won',
    why: 'makers from elsewhere are paid in the region of the buyer',
    tests: ['test/phases/procurement.test.ts'],
  },
  {
    file: 'src/rules/market/tender.ts',
    find: 'base * (1 + risk * novelty) * exp(-quality * lead)',
    replace: 'base * (1 + risk * novelty) * exp(quality * lead)',
    why: 'better makers fail more often',
    tests: ['test/rules/tender.test.ts'],
  },
  {
    file: 'src/markets/tender.ts',
    find: 'left -= contract[bidder]!',
    replace: 'left -= 0',
    why: 'a tender awards more than it has',
    tests: ['test/markets/tender.test.ts'],
  },
]
