import { defineParameters, parameter } from '../../pack/parameter.ts'

/** How public buyers tender, and what becomes of contracts. */
export const TENDER_PARAMETERS = defineParameters({
  'tender.smallestContract': parameter('won', 1_000_000, 1_000_000_000, 'smallest contract of a tender'),
  'tender.contractMonths': parameter(
    'months',
    0.01,
    2,
    'largest contract relative to a month of what a maker can make',
  ),
  'tender.estimateError': parameter('log', 0, 1, 'sd of the error with which juries see quality and novelty'),
  'tender.failure': parameter('chance', 0, 1, 'chance that a maker of mean quality and nothing new fails to deliver'),
  'tender.failureQuality': parameter('elasticity', 0, 10, 'fall of this chance with quality'),
  'tender.noveltyRisk': parameter('share', 0, 5, 'rise of this chance when all is new'),
  'tender.failedPayment': parameter('share', 0, 1, 'part of a contract that is paid when delivery fails'),
  'tender.recordGain': parameter('per month of sales', 0, 10, 'track record that delivered contracts give a maker'),
  'tender.recordLoss': parameter('per month of sales', 0, 10, 'track record that failed contracts cost a maker'),
  'tender.demonstration': parameter('chance', 0, 1, 'chance that a delivered contract demonstrates a waiting project'),
})
