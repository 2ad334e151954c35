import { defineParameters, parameter } from '../../pack/parameter.ts'

/** Taxes, pensions, benefits, public debt, and the bank. */
export const PUBLIC_PARAMETERS = defineParameters({
  'wages.publicSpeed': parameter('share a month', 0, 1, 'share of the gap between public pay and the mean wage closed'),
  'tax.profit': parameter('share', 0, 0.6, 'tax on profits'),
  'tax.debtRule': parameter('per debt ratio', 0, 2, 'answer of public purchases to debt above its norm'),
  'tax.unemploymentRule': parameter('per point', 0, 10, 'answer of public purchases to unemployment'),
  'finance.incomeTaxShare': parameter(
    'share',
    0,
    2,
    'part of policies’ money that a surcharge on wages brings in; the rest is debt, above 1 it also pays for what policies cost other revenue',
  ),
  'local.taxShare': parameter('share', 0, 1, 'part of taxes assigned to the regional government of who pays them'),
  'local.equalisation': parameter('share', 0, 1, 'part of a region’s gap in own taxes that transfers fill'),
  'local.depositMonths': parameter('months', 0, 12, 'planned purchases that a regional government keeps as deposits'),
  'local.spendingSpeed': parameter('share a month', 0, 1, 'part of excess deposits spent in a month'),
  'transfer.young': parameter('won a month', 0, 5000000, 'basic transfer to those of 15 to 34 without work or study'),
  'transfer.middle': parameter('won a month', 0, 5000000, 'basic transfer to those of 35 to 64 without work or study'),
  'pension.younger': parameter('won a month', 0, 5000000, 'pension and basic transfer of those of 65 to 74'),
  'pension.oldest': parameter('won a month', 0, 5000000, 'pension and basic transfer from 75 on'),
  'benefit.replacement': parameter('of last wage', 0, 1, 'unemployment benefit'),
  'benefit.months': parameter('months', 0, 36, 'duration of unemployment benefit'),
  'debt.interest': parameter('share a year', 0, 0.2, 'interest on public debt'),
  'loan.interest': parameter('share a year', 0, 0.3, 'interest on loans'),
  'loan.repayment': parameter('share a month', 0, 0.2, 'repayment of loans'),
  'bank.capitalNorm': parameter('of loans', 0, 0.5, 'own funds that the bank keeps'),
  'bank.capitalLimit': parameter('of loans', 0, 0.5, 'own funds below which new loans are rationed; 0 turns it off'),
  'bank.payout': parameter('share a month', 0, 1, 'share of own funds above the norm paid out'),
})
