import { defineParameters, parameter } from '../../pack/parameter.ts'

/** How brokers between buyers and suppliers make unknown makers known. */
export const BROKERAGE_PARAMETERS = defineParameters({
  'brokerage.unitCost': parameter(
    'won a month per resident',
    1,
    1_000_000,
    'spending that takes away 63 % of what buyers hold back from makers without track record',
  ),
})
