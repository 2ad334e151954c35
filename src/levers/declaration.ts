/** What a lever is indexed by. */
export type LeverIndex = 'cell' | 'place' | 'region' | 'firm'

/**
 * How the values that several policies want for one index become one: added; averaged by the money behind them; the
 * chance that at least one of independent chances happens, 1 − Π(1 − x); the largest; or refused where two differ.
 */
export type Combination = 'sum' | 'money-weighted-mean' | 'any' | 'max' | 'refuse'

/** A point at which policies may move the economy. */
export interface LeverDeclaration {
  readonly id: string
  readonly index: LeverIndex
  /** Column of the index’s lever table; none where the money itself is the lever, on accounts of programmes or firms. */
  readonly column?: string
  readonly unit: string
  /** Today's institutions. */
  readonly neutral: number
  /** Bounds of the combined value, inclusive. */
  readonly low: number
  readonly high: number
  readonly combination: Combination
  /** Parameter that holds the cost of one unit; none where the lever is money or a rule. Such a lever moves as far as money reaches. */
  readonly unitCost?: string
  readonly meaning: string
}
