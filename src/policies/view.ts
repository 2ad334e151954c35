import type { BudgetLine } from '../accounts/budget-lines.ts'

/** What one instance of a policy remembers from month to month: its own columns, by the names that it declares. */
export interface PolicyMemory {
  readonly region: Readonly<Record<string, Float64Array>>
  readonly place: Readonly<Record<string, Float64Array>>
  readonly cell: Readonly<Record<string, Float64Array>>
}

/** All that a policy may know: last month’s observations, parameters, its own books and memory. A rule writes none of it. */
export interface PolicyView {
  /** Month since year 0. */
  readonly month: number
  /** Months since the policy began, 0 in its first. */
  readonly monthsActive: number
  readonly parameters: Readonly<Record<string, number>>
  /** Mean wage over that of the base year: nominal unit costs grow with it. */
  readonly wageLevel: number
  readonly personsPerAgent: number
  /** Region of each place. */
  readonly regionOf: ArrayLike<number>
  readonly sectors: number
  /** Simulated residents of 15 and over, by region. */
  readonly residents: Float64Array
  /** Gross regional product, won a month, by region. */
  readonly product: Float64Array
  /** The same relative to the nation’s per resident. */
  readonly relativeProduct: Float64Array
  /** Simulated residents of 15 and over, by place. */
  readonly placeResidents: Float64Array
  /** Simulated residents by place: students at campuses, those of them who grew up elsewhere, young talent that did, job seekers. */
  readonly students: Float64Array
  readonly scholars: Float64Array
  readonly newcomers: Float64Array
  readonly seekers: Float64Array
  /** Support agencies of the whole country, by region. */
  readonly agencies: ArrayLike<number>
  /** Share of what rules of a line asked for last month in a region that money paid; 0 before any month. */
  readonly reach: (line: BudgetLine, region: number) => number
  /** Sales and investment, 12-month means of won a month, by cell (place × sector). */
  readonly cellSales: Float64Array
  readonly cellInvestment: Float64Array
  /** Output of the economy per won of final demand, by sector. */
  readonly multipliers: Float64Array
  /** Whether this instance reaches a cell. */
  readonly reaches: (cell: number) => boolean
  /** Standard normal draw of this instance, month and cell. */
  readonly draw: (cell: number) => number
  /** Firms in their first three years, by cell. */
  readonly youngFirms: Float64Array
  /** Whole won that this instance spent last month on a line in a region. */
  readonly spent: (line: BudgetLine, region: number) => number
  readonly memory: PolicyMemory
}
