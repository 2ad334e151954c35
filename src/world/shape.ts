/** Sizes of a world; every column's length follows from them. */
export interface Shape {
  readonly places: number
  readonly regions: number
  readonly sectors: number
  readonly fields: number
  readonly ageBands: number
  /** Rows for persons, vacant ones included. */
  readonly personRows: number
  /** Rows for firms, vacant ones included. */
  readonly firmRows: number
  /** Real persons that one simulated person stands for. */
  readonly personsPerAgent: number
}
