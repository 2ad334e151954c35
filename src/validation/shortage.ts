import { mean } from '../statistics/mean.ts'
import type { Measures, RunRecord, Topic } from './record.ts'
import { SIZE_CLASSES } from './sample-firms.ts'
import { monthlyColumn } from './series.ts'

const openShare = (open: number, filled: number) => (100 * open) / (open + filled)

/** Open share of jobs in establishments below a size less that in larger ones, points. */
function shortageOfSmall(record: RunRecord, size: number): number {
  const { openBySize, filledBySize } = record.firms
  const first = SIZE_CLASSES.findIndex((least) => least >= size)
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const part = (from: number, to: number) =>
    openShare(sum(openBySize.subarray(from, to)), sum(filledBySize.subarray(from, to)))
  return part(0, first) - part(first, SIZE_CLASSES.length)
}

/** A region's value and the mean of the others, weighted equally. */
function lead(values: readonly number[], region: number): number {
  return mean(values.filter((_, other) => other !== region)) - values[region]!
}

function measure(record: RunRecord): Measures {
  const { pack, firms } = record
  const shortage = pack.regions.map((_, region) =>
    openShare(firms.openHighSkill[region]!, firms.filledHighSkill[region]!),
  )
  const routine = pack.regions.map((_, region) => mean(monthlyColumn(record, 'overqualification', region)))
  const measures: Record<string, number> = {}
  for (const least of SIZE_CLASSES.slice(1)) measures[`shortage-of-small:${least}`] = shortageOfSmall(record, least)
  for (const [region, { id }] of pack.regions.entries()) {
    measures[`high-end-shortage:${id}`] = shortage[region]!
    measures[`shortage-elsewhere:${id}`] = lead(shortage, region)
    measures[`graduates-in-routine-elsewhere:${id}`] = lead(routine, region)
  }
  return measures
}

/** Shortage of professionals and researchers beside lack of jobs for graduates. */
export const shortage: Topic = {
  measures: {
    'high-end-shortage': 'open share of professional and research jobs in market establishments, per cent',
    'shortage-elsewhere': 'the same, mean of the other regions less the region named, points',
    'graduates-in-routine-elsewhere':
      'share of graduate employees in routine work, mean of the other regions less the region named, points',
    'shortage-of-small': 'open share of jobs in establishments below the size named less that in larger ones, points',
  },
  measure,
}
