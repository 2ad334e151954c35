import { log } from '../base/log.ts'
import { gini } from '../statistics/gini.ts'
import { linearFit, withoutGroupMeans } from '../statistics/linear-fit.ts'
import { mean } from '../statistics/mean.ts'
import { quantile } from '../statistics/quantile.ts'
import type { Measures, RunRecord, Topic } from './record.ts'
import { type PaySample, PLACE_YEAR, PLACE_YEAR_COUNT } from './sample-persons.ts'

const ROUNDS = 60
const FEWEST = 30

/** Cells of region and year: log wage, log unemployment, and the employees that each stands for. */
export interface WageCells {
  readonly wages: readonly number[]
  readonly unemployment: readonly number[]
  readonly employees: readonly number[]
  readonly regions: readonly number[]
  readonly years: readonly number[]
}

/**
 * Elasticity of wages to unemployment with effects of regions and of years; each cell counts as many times as it has
 * employees, as in a regression of single wages on the unemployment of their region.
 */
export function wageCurve({ wages, unemployment, employees, regions, years }: WageCells): number {
  if (wages.length < FEWEST) return Number.NaN
  const sweep = (values: readonly number[]) => {
    let rest: ArrayLike<number> = values
    for (let round = 0; round < ROUNDS; round++)
      rest = withoutGroupMeans(withoutGroupMeans(rest, regions, employees), years, employees)
    return rest
  }
  const [y, x] = [sweep(wages), sweep(unemployment)]
  let products = 0
  let squares = 0
  for (const [row, weight] of employees.entries()) {
    products += weight * x[row]! * y[row]!
    squares += weight * x[row]! * x[row]!
  }
  return squares > 0 ? products / squares : Number.NaN
}

/** Cells of region and year from those of place and year: people look for work in the whole of their region. */
function wageCells({ persons, pack, months }: RunRecord): WageCells {
  const cells: { [Key in keyof WageCells]: number[] } = {
    wages: [],
    unemployment: [],
    employees: [],
    regions: [],
    years: [],
  }
  const places = pack.places.length
  for (let year = 0; year < Math.floor(months / 12); year++)
    for (let region = 0; region < pack.regions.length; region++) {
      const sum = new Float64Array(PLACE_YEAR_COUNT)
      for (const [place, record] of pack.places.entries())
        for (let kind = 0; kind < PLACE_YEAR_COUNT && record.region === region; kind++)
          sum[kind]! += persons.placeYears[(year * places + place) * PLACE_YEAR_COUNT + kind]!
      const employees = sum[PLACE_YEAR.EMPLOYEES]!
      const unemployed = sum[PLACE_YEAR.UNEMPLOYED]!
      if (employees === 0 || unemployed === 0) continue
      cells.wages.push(log(sum[PLACE_YEAR.WAGES]! / employees))
      cells.unemployment.push(log(unemployed / sum[PLACE_YEAR.ACTIVE]!))
      cells.employees.push(employees)
      cells.regions.push(region)
      cells.years.push(year)
    }
  return cells
}

/** Mean wage with a level of education over that with a secondary one. */
function premium({ wages, education }: PaySample, level: number): number {
  const meanOf = (wanted: number) => mean(wages.filter((_, row) => education[row] === wanted))
  return meanOf(level) / meanOf(0)
}

function measure(record: RunRecord): Measures {
  const { persons } = record
  const curve = { 'wage-curve': wageCurve(wageCells(record)) }
  const { wages, employerStaff } = persons.lastPay
  if (wages.length < FEWEST) return curve
  const inFirms = Array.from(wages.keys()).filter((row) => employerStaff[row]! > 0)
  return {
    ...curve,
    'wage-dispersion': quantile(wages, 0.9) / quantile(wages, 0.1),
    'wage-gini': gini(wages),
    'size-wage-elasticity': linearFit(
      inFirms.map((row) => log(wages[row]!)),
      [inFirms.map((row) => log(employerStaff[row]!))],
    )[1]!,
    'tertiary-wage-premium': premium(persons.firstPay, 1),
    'advanced-wage-premium': premium(persons.firstPay, 2),
    'tertiary-wage-premium-last': premium(persons.lastPay, 1),
  }
}

/** Dispersion of wages, and how they go with size, education and joblessness. */
export const wages: Topic = {
  measures: {
    'wage-curve':
      'elasticity of the mean wage of a region’s residents to its unemployment rate, region × year weighted by employees, effects of regions and of years taken out',
    'wage-dispersion': '90th over 10th percentile of monthly wages of employees, last December',
    'wage-gini': 'Gini coefficient of the same wages',
    'size-wage-elasticity': 'slope of log wage on log staff of the employer, the same employees',
    'tertiary-wage-premium':
      'mean wage with a tertiary level over that with a secondary one, employees of the first December, which the pack puts in',
    'advanced-wage-premium': 'the same for an advanced level',
    'tertiary-wage-premium-last': 'the same for a tertiary level in the last December',
  },
  measure,
}
