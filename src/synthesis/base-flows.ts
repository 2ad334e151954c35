import type { Pack } from '../pack/pack.ts'
import type { Sizes } from './sizes.ts'
import { splitValueAdded } from './value-added.ts'

/** The base year’s flows, won a month of the thinned country; products and sectors share one order. */
export interface BaseFlows {
  /** Value added by place × sector: firms, own-account units. */
  readonly firmValueAdded: Float64Array
  readonly ownValueAdded: Float64Array
  /** Value added per won of output, by sector. */
  readonly valueAddedRatio: Float64Array
  /** Market output by place × sector. */
  readonly output: Float64Array
  /** Final purchases by product, home-made and imported together. */
  readonly consumption: Float64Array
  readonly investment: Float64Array
  readonly government: Float64Array
  readonly exports: Float64Array
  /** Imported share of what is bought at home, by sector. */
  readonly importShare: Float64Array
  readonly productTax: number
}

const HOME_FINAL_FLOOR = 0.02
const [HOUSEHOLD, GOVERNMENT, INVESTMENT, EXPORT] = [0, 1, 2, 3] as const

/** Moves the trade balance to zero by scaling exports; what is freed goes to households and equipment. */
function balanceTrade(
  exports: Float64Array,
  consumption: Float64Array,
  investment: Float64Array,
  imports: number,
): void {
  let total = 0
  for (const won of exports) total += won
  if (total <= 0) return
  const scale = imports / total
  for (let product = 0; product < exports.length; product++) {
    const freed = exports[product]! * (1 - scale)
    const room = consumption[product]! + investment[product]!
    exports[product]! -= Math.max(freed, -0.9 * room)
    consumption[product]! += 0.6 * Math.max(freed, -0.9 * room)
    investment[product]! += 0.4 * Math.max(freed, -0.9 * room)
  }
}

/**
 * Solves the base year: output from value added, final demand as what industries do not use, imports by the pack’s
 * coefficients, trade balanced by exports (the first six of the thirteen steps of the initial state).
 */
export function solveBaseFlows(pack: Pack, sizes: Sizes, ownIncome: number): BaseFlows {
  const sectorCount = pack.sectors.length
  const { firm, own } = splitValueAdded(pack, sizes, ownIncome)
  const ratio = new Float64Array(sectorCount)
  for (let user = 0; user < sectorCount; user++) {
    let inputs = 0
    for (let product = 0; product < sectorCount; product++)
      inputs += pack.domesticInputs[product * sectorCount + user]! + pack.importedInputs[product * sectorCount + user]!
    ratio[user] = Math.max(0.1, 1 - inputs)
  }
  const output = firm.map((won, cell) => (won + own[cell]!) / ratio[cell % sectorCount]!)
  const bySector = new Float64Array(sectorCount)
  for (let cell = 0; cell < output.length; cell++) bySector[cell % sectorCount]! += output[cell]!
  const [consumption, investment, government, exports] = [0, 1, 2, 3].map(() => new Float64Array(sectorCount)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const importedInputs = new Float64Array(sectorCount)
  const importedFinal = new Float64Array(sectorCount)
  for (let product = 0; product < sectorCount; product++) {
    let home = 0
    for (let user = 0; user < sectorCount; user++) {
      home += pack.domesticInputs[product * sectorCount + user]! * bySector[user]!
      importedInputs[product]! += pack.importedInputs[product * sectorCount + user]! * bySector[user]!
    }
    const final = Math.max(HOME_FINAL_FLOOR * bySector[product]!, bySector[product]! - home)
    importedInputs[product]! += Math.max(0, home - (bySector[product]! - final))
    const abroad = pack.finalImportShare[product]!
    const shares = [HOUSEHOLD, GOVERNMENT, INVESTMENT, EXPORT].map(
      (user) => pack.finalDemand[product * 4 + user]! * (user === EXPORT ? 1 : 1 - abroad),
    )
    const total = shares.reduce((sum, value) => sum + value, 0)
    const part = (user: number) => (total > 0 ? (final * shares[user]!) / total : user === HOUSEHOLD ? final : 0)
    consumption[product] = part(HOUSEHOLD)
    government[product] = part(GOVERNMENT)
    investment[product] = part(INVESTMENT)
    exports[product] = part(EXPORT)
    const homeFinal = final - exports[product]!
    importedFinal[product] = abroad < 1 ? (homeFinal * abroad) / (1 - abroad) : 0
  }
  let imports = 0
  for (let product = 0; product < sectorCount; product++) imports += importedInputs[product]! + importedFinal[product]!
  balanceTrade(exports, consumption, investment, imports)
  const importShare = new Float64Array(sectorCount)
  for (let product = 0; product < sectorCount; product++) {
    const homeFinal = consumption[product]! + government[product]! + investment[product]!
    const factor = homeFinal > 0 ? 1 + importedFinal[product]! / homeFinal : 1
    consumption[product]! *= factor
    government[product]! *= factor
    investment[product]! *= factor
    const imported = importedInputs[product]! + importedFinal[product]!
    const absorbed = bySector[product]! - exports[product]! + imported
    importShare[product] = absorbed > 0 ? Math.min(0.98, imported / absorbed) : 0
  }
  return {
    firmValueAdded: firm,
    ownValueAdded: own,
    valueAddedRatio: ratio,
    output,
    consumption,
    investment,
    government,
    exports,
    importShare,
    productTax: pack.scalars.get('productTaxes')! / (12 * sizes.shape.personsPerAgent),
  }
}
