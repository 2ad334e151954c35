import type { PolicyInstance } from '../../src/base/run.ts'

const spending = { from: '2017-03', to: '2018-06', budgetBnKrwPerYear: 20 }

/** Every policy at once, spending from March 2017 to June 2018. */
export const allPolicies: readonly PolicyInstance[] = [
  { name: 'people', use: 'workforce-rd', fields: spending },
  { name: 'gear', use: 'equipment-infrastructure', fields: spending },
  { name: 'split', use: 'balance-allocation', fields: { from: '2017-03', to: '2018-06', mode: 'need-based' } },
  { name: 'cash', use: 'cash-transfer', fields: spending },
  { name: 'orders', use: 'public-purchase', fields: spending },
]
