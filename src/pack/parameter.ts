/** What a parameter of a rule is; its value, status and source stand in the pack. */
export interface ParameterDeclaration {
  readonly unit: string
  /** Lowest sensible value. */
  readonly low: number
  /** Highest sensible value. */
  readonly high: number
  readonly meaning: string
}

/** Declares the parameters of some rules, by id such as `wages.drift`. */
export function defineParameters<const T extends Readonly<Record<string, ParameterDeclaration>>>(declarations: T): T {
  return declarations
}

/** Short form of a declaration: unit, range, meaning. */
export function parameter(unit: string, low: number, high: number, meaning: string): ParameterDeclaration {
  return { unit, low, high, meaning }
}
