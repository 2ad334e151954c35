import { type DenseTables, gap, sum, sumByPlace, sumByRegion, sumOverPlaces } from './dense-tables.ts'
import type { ProblemList } from './problem-list.ts'
import { cellName } from './read-table.ts'
import { TABLE_SPECS, type TableName } from './table-specs.ts'

/** Largest share of its value added that a sector may pay as wages without dying out. */
const LARGEST_WAGE_SHARE = 0.85
const SHARE_TOLERANCE = 1e-6
const JOBS_TOLERANCE = 1e-3
const FLOW_TOLERANCE = 5e-3

/** Checks what must hold between the cells and tables of any pack; returns one line per thing proved. */
export function checkConsistency(dense: DenseTables, problems: ProblemList): readonly string[] {
  checkShares(dense, problems)
  return [
    checkLabourForce(dense, problems),
    checkJobs(dense, problems),
    checkFlow(dense, problems, 'births', 'fertility', 0.5),
    checkFlow(dense, problems, 'deaths', 'mortality', 1),
    checkMoves(dense, problems),
    checkWageShares(dense, problems),
    checkInputs(dense, problems),
    checkCells(dense, problems),
    checkAgencies(dense, problems),
  ]
}

function valuesOf({ tables }: DenseTables, name: TableName): Float64Array {
  return tables[name].values
}

function checkShares(dense: DenseTables, problems: ProblemList): void {
  for (const spec of TABLE_SPECS) {
    if (spec.sumsToOne !== true) continue
    const { values, spot } = dense.tables[spec.name]
    const width = dense.names.of[spec.keys.at(-1)![1]].length
    for (let from = 0; from < values.length; from += width) {
      const total = sum(values.subarray(from, from + width))
      if (Math.abs(total - 1) <= SHARE_TOLERANCE) continue
      const where = cellName(from, spec, dense.names).replace(/,? ?[^,]*$/, '')
      problems.add(spot(from), spec.name, `shares of ${where} sum to ${round(total)} instead of 1`)
    }
  }
}

function checkLabourForce(dense: DenseTables, problems: ProblemList): string {
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

/** Jobs by place of work, of employees and of the self-employed together [P]. */
export function jobsByPlace(dense: DenseTables): Float64Array {
  const places = dense.names.of.place.length
  const staff = sumByPlace(valuesOf(dense, 'employees'), places)
  const own = sumByPlace(valuesOf(dense, 'selfEmployed'), places)
  return staff.map((employees, place) => employees + own[place]!)
}

function checkJobs(dense: DenseTables, problems: ProblemList): string {
  const jobs = sumByRegion(jobsByPlace(dense), dense.names)
  const employed = sumByRegion(valuesOf(dense, 'employedResidents'), dense.names)
  let largest = 0
  for (let region = 0; region < jobs.length; region++) {
    const distance = gap(jobs[region]!, employed[region]!)
    largest = Math.max(largest, distance)
    if (distance <= JOBS_TOLERANCE) continue
    const message = `${round(jobs[region]!)} jobs in ${dense.names.of.region[region]}, but ${round(employed[region]!)} employed residents`
    problems.add(dense.tables.employees.spot(0), 'employees', message)
  }
  return `jobs equal employed residents in ${jobs.length} regions (largest gap ${percent(largest)})`
}

function checkFlow(
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

function checkMoves(dense: DenseTables, problems: ProblemList): string {
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

function checkWageShares(dense: DenseTables, problems: ProblemList): string {
  const places = dense.names.of.place.length
  const staff = sumOverPlaces(valuesOf(dense, 'employees'), places)
  const added = sumOverPlaces(valuesOf(dense, 'valueAdded'), places)
  const { values: relative, spot } = dense.tables.relativeWageBySector
  const yearlyWage = 12 * (dense.scalars.get('monthlyWageMean') ?? 0)
  let bill = 0
  const shares = staff.map((employees, sector) => {
    const wages = employees * yearlyWage * relative[sector]!
    bill += wages
    return wages / Math.max(added[sector]!, 1)
  })
  shares.forEach((share, sector) => {
    if (share < LARGEST_WAGE_SHARE) return
    const message = `wages take ${percent(share)} of value added in ${dense.names.of.sector[sector]}; the limit is ${percent(LARGEST_WAGE_SHARE)}`
    problems.add(spot(sector), 'relativeWageBySector', message)
  })
  const largest = Math.max(...shares)
  return `wages of employees ${percent(bill / sum(added))} of value added, at most ${percent(largest)} (${dense.names.of.sector[shares.indexOf(largest)]})`
}

function checkInputs(dense: DenseTables, problems: ProblemList): string {
  const sectors = dense.names.of.sector
  const domestic = sumOverPlaces(valuesOf(dense, 'domesticInputs'), sectors.length)
  const imported = sumOverPlaces(valuesOf(dense, 'importedInputs'), sectors.length)
  const added = sumOverPlaces(valuesOf(dense, 'valueAdded'), dense.names.of.place.length)
  let output = 0
  sectors.forEach((sector, index) => {
    const ratio = 1 - domestic[index]! - imported[index]!
    output += added[index]! / ratio
    if (ratio > 0) return
    const message = `inputs of ${sector} cost ${round(1 - ratio)} per won of output: nothing is left as value added`
    problems.add(dense.tables.domesticInputs.spot(index), 'domesticInputs', message)
  })
  return `value added ${percent(sum(added) / output)} of output`
}

function checkCells(dense: DenseTables, problems: ProblemList): string {
  const establishments = dense.tables.establishments
  const staff = valuesOf(dense, 'employees')
  const added = valuesOf(dense, 'valueAdded')
  const spec = TABLE_SPECS.find(({ name }) => name === 'establishments')!
  establishments.values.forEach((count, cell) => {
    const where = cellName(cell, spec, dense.names)
    const employees = staff[cell]!
    if (count > employees) {
      const message = `${round(count)} establishments with staff, but ${round(employees)} employees (${where})`
      problems.add(establishments.spot(cell), 'establishments', message)
    } else if (employees > 0 && count === 0) {
      problems.add(establishments.spot(cell), 'establishments', `none for ${round(employees)} employees (${where})`)
    } else if (employees > 0 && added[cell] === 0) {
      problems.add(
        dense.tables.valueAdded.spot(cell),
        'valueAdded',
        `none for ${round(employees)} employees (${where})`,
      )
    }
  })
  return `${round(sum(establishments.values))} establishments with staff, ${round(sum(staff))} employees`
}

function checkAgencies(dense: DenseTables, problems: ProblemList): string {
  const { values: agencies, spot } = dense.tables.agencies
  const counts = dense.tables.agencyCounts
  const functions = dense.names.of.function
  agencies.forEach((total, region) => {
    const name = dense.names.of.region[region]
    const flags = counts.values.subarray(region * functions.length, (region + 1) * functions.length)
    if (sum(flags) < total) {
      problems.add(spot(region), 'agencies', `${total} agencies in ${name}, but only ${sum(flags)} functions served`)
    }
    flags.forEach((count, index) => {
      if (count <= total) return
      const message = `${count} agencies of ${name} serve ${functions[index]}, but it has ${total}`
      problems.add(counts.spot(region * functions.length + index), 'agencyCounts', message)
    })
  })
  return `${sum(agencies)} agencies with ${sum(counts.values)} functions`
}

/** A number in at most six significant digits, large ones as whole numbers. */
export function round(value: number): string {
  return Math.abs(value) >= 1e5 ? String(Math.round(value)) : String(Number(value.toPrecision(6)))
}

/** A share as a percentage, `3.68 %`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}
