import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'
import type { FirmYearSums } from './sample-firms.ts'

/** Market establishments at the end of twelve months; money is of the twelve months. */
export interface FirmYear {
  readonly count: number
  readonly keyHigh: Int32Array
  readonly keyLow: Int32Array
  readonly place: Uint8Array
  readonly sector: Uint8Array
  /** Months since foundation. */
  readonly age: Int16Array
  /** Persons at the end. */
  readonly staff: Float64Array
  /** Won. */
  readonly sales: Float64Array
  /** Sales less materials per person and month, own labour of the owner included, won. */
  readonly productivity: Float64Array
  /** Equipment ordered over equipment at the start. */
  readonly investmentRate: Float64Array
  /** One where support was awarded in the twelve months; empty where no column tells. */
  readonly supported: Uint8Array
  /** Won of support remembered; empty where no column tells. */
  readonly support: Float64Array
  /** Patents held; empty where no column tells. */
  readonly patents: Float64Array
}

/** A column by its full name, where the world has it. */
export function extraColumn(world: World, name: string): ArrayLike<number> | null {
  return world.columns.get(name)?.array ?? null
}

/** Copies the cross-section at the end of twelve months. */
export function takeFirmYear(world: World, sums: FirmYearSums, lastAward: ArrayLike<number> | null): FirmYear {
  const { firms, nation } = world
  const month = nation.month[0]!
  const rows: number[] = []
  for (let firm = 0; firm < firms.state.length; firm++) if (firms.state[firm] === FIRM_STATE.MARKET) rows.push(firm)
  const ownerLabour = world.parameters['production.ownerLabour'] ?? 0
  const copy = (source: ArrayLike<number> | null) =>
    source === null ? new Float64Array(0) : Float64Array.from(rows, (firm) => source[firm]!)
  const months = (firm: number) => Math.min(12, month - firms.foundedMonth[firm]! + 1)
  return {
    count: rows.length,
    keyHigh: Int32Array.from(rows, (firm) => firms.keyHigh[firm]!),
    keyLow: Int32Array.from(rows, (firm) => firms.keyLow[firm]!),
    place: Uint8Array.from(rows, (firm) => firms.place[firm]!),
    sector: Uint8Array.from(rows, (firm) => firms.sector[firm]!),
    age: Int16Array.from(rows, (firm) => month - firms.foundedMonth[firm]!),
    staff: Float64Array.from(
      rows,
      (firm) => firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!,
    ),
    sales: copy(sums.sales),
    productivity: Float64Array.from(
      rows,
      (firm) => sums.valueAdded[firm]! / (sums.staffMonths[firm]! + ownerLabour * months(firm)),
    ),
    investmentRate: Float64Array.from(rows, (firm) => sums.investment[firm]! / sums.equipment[firm]!),
    supported:
      lastAward === null
        ? new Uint8Array(0)
        : Uint8Array.from(rows, (firm) => (lastAward[firm]! > month - 12 && lastAward[firm]! > 0 ? 1 : 0)),
    support: copy(extraColumn(world, 'firms.supportReceived')),
    patents: copy(extraColumn(world, 'firms.patents')),
  }
}

/** Pairs of rows of the same establishment in two years: position in the earlier one, then in the later one. */
export function matchFirms(earlier: FirmYear, later: FirmYear): (readonly [number, number])[] {
  const known = new Map<string, number>()
  for (let row = 0; row < earlier.count; row++) known.set(`${earlier.keyHigh[row]} ${earlier.keyLow[row]}`, row)
  const pairs: (readonly [number, number])[] = []
  for (let row = 0; row < later.count; row++) {
    const before = known.get(`${later.keyHigh[row]} ${later.keyLow[row]}`)
    if (before !== undefined) pairs.push([before, row])
  }
  return pairs
}
