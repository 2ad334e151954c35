/** A number that is read off a world, by region or nation. */
export interface IndicatorDeclaration {
  readonly id: string
  readonly unit: string
  readonly meaning: string
  /** Values that are possible, inclusive. */
  readonly range?: readonly [low: number, high: number]
  readonly source?: string
}
