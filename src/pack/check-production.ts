import { type DenseTables, gap, jobsByPlace, sum, sumByRegion, sumOverPlaces, valuesOf } from './dense-tables.ts'
import { percent, round } from './format-number.ts'
import type { ProblemList } from './problem-list.ts'
import { cellName } from './read-table.ts'
import { TABLE_SPECS } from './table-specs.ts'

/** Largest share of its value added that a sector may pay as wages without dying out. */
const LARGEST_WAGE_SHARE = 0.85
const JOBS_TOLERANCE = 1e-3

/** Jobs of a region equal its employed residents. */
export function checkJobs(dense: DenseTables, problems: ProblemList): string {
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

/** Wages leave every sector, and every cell, something of its value added. */
export function checkWageShares(dense: DenseTables, problems: ProblemList): string {
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
  checkCellWages(dense, yearlyWage, problems)
  const largest = Math.max(...shares)
  return `wages of employees ${percent(bill / sum(added))} of value added, at most ${percent(largest)} (${dense.names.of.sector[shares.indexOf(largest)]})`
}

function checkCellWages(dense: DenseTables, yearlyWage: number, problems: ProblemList): void {
  const sectors = dense.names.of.sector
  const bySector = valuesOf(dense, 'relativeWageBySector')
  const byPlace = valuesOf(dense, 'relativeWageByPlace')
  const staff = valuesOf(dense, 'employees')
  const { values: added, spot } = dense.tables.valueAdded
  added.forEach((won, cell) => {
    const place = Math.trunc(cell / sectors.length)
    const sector = cell % sectors.length
    const wages = staff[cell]! * yearlyWage * bySector[sector]! * byPlace[place]!
    if (wages <= won || staff[cell] === 0) return
    const message = `wages take ${percent(wages / won)} of value added in ${dense.names.of.place[place]}, ${sectors[sector]}`
    problems.add(spot(cell), 'valueAdded', message)
  })
}

/** Inputs cost less than the output. */
export function checkInputs(dense: DenseTables, problems: ProblemList): string {
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

/** A cell with employees has establishments and value added, and no more establishments than employees. */
export function checkCells(dense: DenseTables, problems: ProblemList): string {
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
