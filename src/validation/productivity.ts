import { log } from '../base/log.ts'
import { linearFit, withoutGroupMeans } from '../statistics/linear-fit.ts'
import { quantile } from '../statistics/quantile.ts'
import { type FirmYear, matchFirms } from './firm-year.ts'
import type { Measures, RunRecord, Topic } from './record.ts'

const FEWEST_FIRMS = 50
const NEAR_ZERO = 0.01
const SPIKE = 0.35

/** Rows of whole years with value added, in market sectors. */
function producers(year: FirmYear, isMarket: readonly boolean[]): number[] {
  const rows: number[] = []
  for (let row = 0; row < year.count; row++)
    if (year.age[row]! >= 12 && year.productivity[row]! > 0 && isMarket[year.sector[row]!]!) rows.push(row)
  return rows
}

/** Ratio of the 90th to the 10th percentile within sectors, weighted by establishments. */
function dispersion(years: readonly FirmYear[], isMarket: readonly boolean[]): number {
  let weighted = 0
  let weight = 0
  for (const year of years) {
    const rows = producers(year, isMarket)
    for (let sector = 0; sector < isMarket.length; sector++) {
      const values = rows.filter((row) => year.sector[row] === sector).map((row) => year.productivity[row]!)
      if (values.length < FEWEST_FIRMS) continue
      weighted += (values.length * quantile(values, 0.9)) / quantile(values, 0.1)
      weight += values.length
    }
  }
  return weight > 0 ? weighted / weight : Number.NaN
}

/** Coefficient of log productivity on that of the year before, both less the mean of sector and year. */
function persistence(years: readonly FirmYear[], isMarket: readonly boolean[]): number {
  const now: number[] = []
  const before: number[] = []
  const groups: number[] = []
  for (const [index, later] of years.slice(1).entries()) {
    const earlier = years[index]!
    const isProducer = new Set(producers(earlier, isMarket))
    for (const [from, to] of matchFirms(earlier, later)) {
      if (!isProducer.has(from) || !(later.productivity[to]! > 0)) continue
      before.push(log(earlier.productivity[from]!))
      now.push(log(later.productivity[to]!))
      groups.push(index * isMarket.length + earlier.sector[from]!)
    }
  }
  if (now.length < FEWEST_FIRMS) return Number.NaN
  return linearFit(withoutGroupMeans(now, groups), [withoutGroupMeans(before, groups)])[1]!
}

/** Shares of establishment-years without equipment orders to speak of, and with more than a third of equipment. */
function lumpiness(years: readonly FirmYear[]): { readonly idle: number; readonly spikes: number } {
  let [all, idle, spikes] = [0, 0, 0]
  for (const year of years)
    for (let row = 0; row < year.count; row++) {
      const rate = year.investmentRate[row]!
      if (year.age[row]! < 12 || !Number.isFinite(rate)) continue
      all += 1
      if (rate < NEAR_ZERO) idle += 1
      if (rate > SPIKE) spikes += 1
    }
  return { idle: idle / all, spikes: spikes / all }
}

function measure({ firms: { years }, pack }: RunRecord): Measures {
  const isMarket = pack.sectors.map((sector) => sector.market)
  const { idle, spikes } = lumpiness(years)
  return {
    'productivity-dispersion': dispersion(years, isMarket),
    'productivity-persistence': persistence(years, isMarket),
    'investment-inaction': 100 * idle,
    'investment-spikes': 100 * spikes,
  }
}

/** Dispersion and persistence of productivity, and how lumpy investment is. */
export const productivity: Topic = {
  measures: {
    'productivity-dispersion':
      'value added per person of market establishments, 90th over 10th percentile within sectors of 50 establishments and more, weighted mean',
    'productivity-persistence':
      'coefficient of log value added per person on that of the year before, less means of sector and year',
    'investment-inaction': 'establishment-years with equipment orders below 1 % of equipment, per cent',
    'investment-spikes': 'establishment-years with equipment orders above 35 % of equipment, per cent',
  },
  measure,
}
