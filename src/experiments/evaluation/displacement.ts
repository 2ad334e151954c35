import type { FirmUnits } from './firm-units.ts'
import type { TwinUnits } from './growth-effects.ts'

/** Sums of what awards did, over twins and years. */
export interface Displacement {
  readonly level: 'staff' | 'sales'
  /** Region by index; −1 for the nation. */
  readonly region: number
  /** Supported firms × years since their first award. */
  readonly firmYears: number
  /** Persons, or won: what the supported firms have more with their awards than without. */
  readonly own: number
  /** The same for all firms together: own-firm effect net of what others lost or won by it. */
  readonly net: number
}

function firstAward(firms: FirmUnits, unit: number, firstYear: number): number {
  for (let year = firstYear; year < firms.years; year++) if (firms.awarded[unit * firms.years + year] === 1) return year
  return firms.years
}

function addTwin(
  sums: { firmYears: Float64Array; own: Float64Array; net: Float64Array },
  firms: FirmUnits,
  twin: TwinUnits,
  level: 'staff' | 'sales',
  regionOf: readonly number[],
  firstYear: number,
): void {
  const { years } = firms
  const mine = firms.levels[level]
  const theirs = twin.firms.levels[level]
  for (let unit = 0; unit < firms.units; unit++) {
    const region = regionOf[firms.place[unit]!]!
    const other = twin.firms.unitOf.get(firms.keys[unit]!)
    const first = twin.withheld.has(firms.keys[unit]!) ? firstAward(firms, unit, firstYear) : years
    for (let year = firstYear; year < years; year++) {
      const gap = mine[unit * years + year]! - (other === undefined ? 0 : theirs[other * years + year]!)
      sums.net[region]! += gap
      if (year < first) continue
      sums.own[region]! += gap
      sums.firmYears[region]! += 1
    }
  }
  for (let unit = 0; unit < twin.firms.units; unit++) {
    if (firms.unitOf.has(twin.firms.keys[unit]!)) continue
    const region = regionOf[twin.firms.place[unit]!]!
    for (let year = firstYear; year < years; year++) sums.net[region]! -= theirs[unit * years + year]!
  }
}

/**
 * What the withheld awards did to the firms that got them, and to all firms of each region and of the nation, closures
 * and foundations included; every year from `firstYear` on counts.
 */
export function measureDisplacement(
  firms: FirmUnits,
  twins: readonly TwinUnits[],
  regionOf: readonly number[],
  regions: number,
  firstYear: number,
): Displacement[] {
  return (['staff', 'sales'] as const).flatMap((level) => {
    const empty = () => new Float64Array(regions)
    const sums = { firmYears: empty(), own: empty(), net: empty() }
    for (const twin of twins) addTwin(sums, firms, twin, level, regionOf, firstYear)
    const total = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0)
    const nation = { firmYears: total(sums.firmYears), own: total(sums.own), net: total(sums.net) }
    return [
      { level, region: -1, ...nation },
      ...Array.from({ length: regions }, (_, region) => ({
        level,
        region,
        firmYears: sums.firmYears[region]!,
        own: sums.own[region]!,
        net: sums.net[region]!,
      })),
    ]
  })
}
