import type { PolicyInstance } from '../../src/base/run.ts'
import { POLICIES } from '../../src/policies/registry.ts'

/** Fields without which a policy does nothing in the toy country. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'region-governance': { delayMonths: 3, reverseMatching: true },
  'balance-allocation': { mode: 'need-based', todayShare: 0.5 },
  'smart-city': { places: ['harbour'], open: 0.5 },
}

/** An instance of a policy that spends, where it has money at all, in the toy country. */
export function instanceOf(use: string, fields: Readonly<Record<string, unknown>>, name = use): PolicyInstance {
  const hasMoney = POLICIES.find(({ id }) => id === use)!.budgetLines !== undefined
  return { name, use, fields: { ...FIELDS[use], ...(hasMoney ? { budgetBnKrwPerYear: 20 } : {}), ...fields } }
}

/** Every policy at once, from March 2017 to June 2018. */
export const allPolicies: readonly PolicyInstance[] = POLICIES.map(({ id }) =>
  instanceOf(id, { from: '2017-03', to: '2018-06' }),
)
