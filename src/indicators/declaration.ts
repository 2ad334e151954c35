/** What an indicator means, in both languages of the report. */
export interface Meaning {
  readonly en: string
  readonly ko: string
}

/** A number that is read off a world, by region or nation. */
export interface IndicatorDeclaration {
  readonly id: string
  readonly unit: string
  readonly meaning: Meaning
  /** Values that are possible, inclusive. */
  readonly range?: readonly [low: number, high: number]
  readonly source?: string
}

/** An indicator; `range` and `source` where it has them. */
export function declare(
  id: string,
  unit: string,
  en: string,
  ko: string,
  more: Pick<IndicatorDeclaration, 'range' | 'source'> = {},
): IndicatorDeclaration {
  return { id, unit, meaning: { en, ko }, ...more }
}
