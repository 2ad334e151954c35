import { log } from '../base/log.ts'
import { gini } from '../statistics/gini.ts'
import { linearFit, slopeWithinGroups, withoutGroupMeans } from '../statistics/linear-fit.ts'
import { mean } from '../statistics/mean.ts'
import { quantile } from '../statistics/quantile.ts'
import type { Measures, RunRecord, Topic } from './record.ts'
import { type PersonSample, PLACE_YEAR, PLACE_YEAR_COUNT } from './sample-persons.ts'

const ROUNDS = 20
const FEWEST = 30

/** Elasticity of wages to unemployment over cells of place and year, both less means of place and of year. */
export function wageCurve(
  logWages: ArrayLike<number>,
  logUnemployment: ArrayLike<number>,
  places: ArrayLike<number>,
  years: ArrayLike<number>,
): number {
  if (logWages.length < FEWEST) return Number.NaN
  const sweep = (values: ArrayLike<number>) => {
    let rest = Float64Array.from(values)
    for (let round = 0; round < ROUNDS; round++)
      rest = withoutGroupMeans(withoutGroupMeans(rest, places), years) as Float64Array<ArrayBuffer>
    return rest
  }
  return slopeWithinGroups(sweep(logWages), sweep(logUnemployment), years)
}

function placeCurve(persons: PersonSample, places: number, months: number): number {
  const [wages, unemployment, place, year]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let row = 0; row < Math.floor(months / 12) * places; row++) {
    const at = row * PLACE_YEAR_COUNT
    const employees = persons.placeYears[at]!
    const unemployed = persons.placeYears[at + PLACE_YEAR.UNEMPLOYED]!
    if (employees === 0 || unemployed === 0) continue
    wages.push(log(persons.placeYears[at + PLACE_YEAR.WAGES]! / employees))
    unemployment.push(log(unemployed / persons.placeYears[at + PLACE_YEAR.ACTIVE]!))
    place.push(row % places)
    year.push(Math.floor(row / places))
  }
  return wageCurve(wages, unemployment, place, year)
}

function measure({ persons, pack, months }: RunRecord): Measures {
  const curve = { 'wage-curve': placeCurve(persons, pack.places.length, months) }
  const { wages, education, employerStaff } = persons
  if (wages.length < FEWEST) return curve
  const meanOf = (level: number) => mean(wages.filter((_, row) => education[row] === level))
  const inFirms = Array.from(wages.keys()).filter((row) => employerStaff[row]! > 0)
  return {
    ...curve,
    'wage-dispersion': quantile(wages, 0.9) / quantile(wages, 0.1),
    'wage-gini': gini(wages),
    'size-wage-elasticity': linearFit(
      inFirms.map((row) => log(wages[row]!)),
      [inFirms.map((row) => log(employerStaff[row]!))],
    )[1]!,
    'tertiary-wage-premium': meanOf(1) / meanOf(0),
    'advanced-wage-premium': meanOf(2) / meanOf(0),
  }
}

/** Dispersion of wages, and how they go with size, education and joblessness. */
export const wages: Topic = {
  measures: {
    'wage-curve':
      'elasticity of the mean wage of a place to its unemployment rate, place × year, means of places and of years taken out',
    'wage-dispersion': '90th over 10th percentile of monthly wages of employees, last December',
    'wage-gini': 'Gini coefficient of the same wages',
    'size-wage-elasticity': 'slope of log wage on log staff of the employer, the same employees',
    'tertiary-wage-premium': 'mean wage with a tertiary level over that with a secondary one, the same employees',
    'advanced-wage-premium': 'the same for an advanced level',
  },
  measure,
}
