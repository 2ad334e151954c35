import type { Measures, RunRecord, Topic } from './record.ts'
import { monthlyColumn } from './series.ts'

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0)

function measure(record: RunRecord): Measures {
  const national = sum(monthlyColumn(record, 'ventureInvestment'))
  return Object.fromEntries(
    record.pack.regions.map(({ id }, region) => [
      `venture-share:${id}`,
      (100 * sum(monthlyColumn(record, 'ventureInvestment', region))) / national,
    ]),
  )
}

/** Where venture funds invest. */
export const venture: Topic = {
  measures: {
    'venture-share': 'share of the region named in what venture funds paid into firms over the run, per cent',
  },
  measure,
}
