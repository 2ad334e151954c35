import { type DenseTables, gap, sum, sumByPlace, sumOverPlaces, valuesOf } from './dense-tables.ts'
import { percent, round } from './format-number.ts'
import type { ProblemList } from './problem-list.ts'

const FLOW_TOLERANCE = 5e-3

/** The employed and unemployed of each place are residents of 15 and over. */
export function checkLabourForce(dense: DenseTables, problems: ProblemList): string {
  const places = dense.names.of.place
  const bands = dense.names.of.age.length
  const population = valuesOf(dense, 'population')
  const employed = valuesOf(dense, 'employedResidents')
  const unemployed = valuesOf(dense, 'unemployedResidents')
  for (let place = 0; place < places.length; place++) {
    const adults = sum(population.subarray(place * bands + 3, (place + 1) * bands))
    const active = employed[place]! + unemployed[place]!
    if (active <= adults) continue
    const message = `${round(active)} employed and unemployed in ${places[place]}, but ${round(adults)} residents of 15 and over`
    problems.add(dense.tables.employedResidents.spot(place), 'employedResidents', message)
  }
  const rate = sum(unemployed) / (sum(employed) + sum(unemployed))
  return `labour force within residents of 15 and over in ${places.length} places; unemployment ${percent(rate)}`
}

/** Rates by age give the births or deaths of the nation. */
export function checkFlow(
  dense: DenseTables,
  problems: ProblemList,
  scalar: 'births' | 'deaths',
  table: 'fertility' | 'mortality',
  exposed: number,
): string {
  const rates = valuesOf(dense, table)
  const events = valuesOf(dense, 'population').reduce((total, n, cell) => total + n * exposed * rates[cell]!, 0)
  const official = dense.scalars.get(scalar) ?? 0
  const distance = gap(events, official)
  if (distance > FLOW_TOLERANCE) {
    const message = `rates give ${round(events)} ${scalar} a year, but scalars.csv says ${round(official)}`
    problems.add(dense.tables[table].spot(0), table, message)
  }
  return `${scalar} by age give ${round(events)} a year (gap ${percent(distance)})`
}

/** Gains by age sum to zero over places, and to the net moves of each place over ages. */
export function checkMoves(dense: DenseTables, problems: ProblemList): string {
  const places = dense.names.of.place.length
  const moves = valuesOf(dense, 'moves')
  const { values: balance, spot } = dense.tables.moveAgeBalance
  const bands = dense.names.of.age.length
  const tolerance = 1 + 1e-4 * sum(moves)
  sumOverPlaces(balance, places).forEach((total, band) => {
    if (Math.abs(total) <= tolerance / bands) return
    const message = `gains of age ${dense.names.of.age[band]} sum to ${round(total)} over places instead of 0`
    problems.add(spot(band), 'moveAgeBalance', message)
  })
  const out = sumByPlace(moves, places)
  const into = sumOverPlaces(moves, places)
  sumByPlace(balance, places).forEach((gain, place) => {
    const net = into[place]! - out[place]!
    if (Math.abs(gain - net) <= tolerance / places) return
    const message = `gains of ${dense.names.of.place[place]} sum to ${round(gain)} over ages, but moves give ${round(net)}`
    problems.add(spot(place * bands), 'moveAgeBalance', message)
  })
  return `${round(sum(moves))} moves a year; gains by age sum to zero over places and to net moves over ages`
}

/** A place is as near to itself as can be. */
export function checkCommuting(dense: DenseTables, problems: ProblemList): string {
  const places = dense.names.of.place
  const { values, spot } = dense.tables.commuting
  places.forEach((place, index) => {
    const stay = values[index * places.length + index]!
    if (stay === 1) return
    const message = `the propensity to work in ${place} for its own residents is ${stay} instead of 1`
    problems.add(spot(index * places.length + index), 'commuting', message)
  })
  return `${values.filter((value) => value > 0).length - places.length} links of commuting between places`
}
