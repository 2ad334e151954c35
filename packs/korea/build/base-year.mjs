// The base year that is built, and where Sejong's figures come from before it was founded in 2012.
import { need } from './library.mjs'

/** Base years of the pack: the latest one's tables lie in the pack's folder, the others' in folders below it. */
export const LATEST = 2016
export const EARLIER = [2010]
export const YEAR = Number(process.argv[3] ?? LATEST)
export const isLatest = YEAR === LATEST

const registered = (province, year) =>
  need('korea/population_province', province, year, 'registered_total_population')

/**
 * Share of Chungnam's residents who lived where Sejong was founded: what Chungnam lost from 2011 to 2012 beside the
 * growth that what was left of it had in the year after.
 */
export const SEJONG_SHARE = (() => {
  const growth = registered('Chungnam', 2013) / registered('Chungnam', 2012)
  return 1 - registered('Chungnam', 2012) / (registered('Chungnam', 2011) * growth)
})()

/** A count of the base year. Before 2012 Sejong has a share of Chungnam's and Chungnam the rest. */
export function ofYear(table, province, indicator, share = SEJONG_SHARE) {
  if (isLatest || (province !== 'Sejong' && province !== 'Chungnam')) return need(table, province, YEAR, indicator)
  const whole = need(table, 'Chungnam', YEAR, indicator)
  const part = Math.round(share * whole)
  return province === 'Sejong' ? part : whole - part
}

/** A rate or a level per head of the base year. Before 2012 Sejong has Chungnam's. */
export const levelOfYear = (table, province, indicator) =>
  need(table, province === 'Sejong' && !isLatest ? 'Chungnam' : province, YEAR, indicator)

/** What a row rests on: before 2012 Sejong and Chungnam rest on a split. */
export const sourced = (id, source, kind = 'assumption') =>
  isLatest || (id !== 'sejong' && id !== 'chungnam')
    ? source
    : `${kind}:Sejong inside Chungnam; split by residents [${source.replace(/^.*\[|\]$/g, '')} S02]`
