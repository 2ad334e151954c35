import { EDUCATIONS } from '../pack/pack.ts'
import { CHILD_MONTHS } from '../world/area-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import { type FitRow, fitRow, fitRows, sumColumns, sumGroups, sumRows } from './fit-row.ts'
import type { Synthesis } from './synthesise.ts'

const FIRST_ADULT_BAND = 3
const BAND_MONTHS = 60

/** Persons of a synthesis by what its margins ask for. */
interface PeopleCount {
  readonly byAge: Float64Array
  readonly byEducation: Float64Array
  readonly employed: Float64Array
  readonly unemployed: Float64Array
  readonly selfEmployed: Float64Array
  /** Employees by place of work × sector. */
  readonly employees: Float64Array
}

function countPeople({ world }: Synthesis): PeopleCount {
  const { persons, firms, children, nation, shape } = world
  const start = nation.startMonth[0]!
  const count: PeopleCount = {
    byAge: new Float64Array(shape.places * shape.ageBands),
    byEducation: new Float64Array(shape.places * EDUCATIONS.length),
    employed: new Float64Array(shape.places),
    unemployed: new Float64Array(shape.places),
    selfEmployed: new Float64Array(shape.places),
    employees: new Float64Array(shape.places * shape.sectors),
  }
  for (let person = 0; person < persons.status.length; person++) {
    const status = persons.status[person]!
    if (status === STATUS.VACANT) continue
    const place = persons.place[person]!
    const band = Math.min(shape.ageBands - 1, Math.floor((start - 1 - persons.birthMonth[person]!) / BAND_MONTHS))
    count.byAge[place * shape.ageBands + band]! += 1
    count.byEducation[place * EDUCATIONS.length + persons.education[person]!]! += 1
    if (status === STATUS.UNEMPLOYED) count.unemployed[place]! += 1
    if (status === STATUS.SELF_EMPLOYED) count.selfEmployed[place]! += 1
    if (status === STATUS.EMPLOYED || status === STATUS.SELF_EMPLOYED) count.employed[place]! += 1
    if (status === STATUS.EMPLOYED) {
      const firm = persons.employer[person]!
      count.employees[firms.place[firm]! * shape.sectors + firms.sector[firm]!]! += 1
    }
  }
  for (let place = 0; place < shape.places; place++)
    for (let back = 0; back < FIRST_ADULT_BAND * BAND_MONTHS; back++)
      count.byAge[place * shape.ageBands + Math.floor(back / BAND_MONTHS)]! +=
        children.count[place * CHILD_MONTHS + ((start - 1 - back) % CHILD_MONTHS)]!
  return count
}

/** Adults by place × level of education that the pack’s shares by age make. */
function wantedEducation({ world, sizes }: Synthesis): Float64Array {
  const { pack, shape } = world
  const levels = EDUCATIONS.length
  const wanted = new Float64Array(shape.places * levels)
  for (let row = 0; row < shape.places * shape.ageBands; row++)
    for (let level = 0; level < levels; level++)
      wanted[Math.floor(row / shape.ageBands) * levels + level]! +=
        sizes.persons[row]! * pack.education[row * levels + level]!
  return wanted
}

/** Fit of persons: age, education, employment and its absence by place, employees by region, place and sector. */
export function measurePeopleFit(synthesis: Synthesis): FitRow[] {
  const { pack, shape } = synthesis.world
  const count = countPeople(synthesis)
  const thin = (values: Float64Array) => values.map((value) => value / shape.personsPerAgent)
  const places = pack.places.map(({ id }) => id)
  const regions = pack.regions.map(({ id }) => id)
  const sectors = pack.sectors.map(({ id }) => id)
  const regionOf = (place: number) => pack.places[place]!.region
  const ages = places.flatMap((place) => pack.ageBands.map((age) => `${place} ${age}`))
  const levels = places.flatMap((place) => EDUCATIONS.map((level) => `${place} ${level}`))
  const jobs = thin(sumRows(pack.employees, shape.sectors))
  const staff = sumRows(count.employees, shape.sectors)
  const wantedUnemployed = thin(pack.unemployedResidents)
  const inRegions = (values: Float64Array) => sumGroups(values, regionOf, regions.length)
  const rows = (table: string, names: readonly string[], wanted: Float64Array, got: Float64Array) =>
    fitRows(table, 'persons', names, wanted, got)
  return [
    ...rows('persons by place and age', ages, thin(pack.population), count.byAge),
    ...rows('adults by place and education', levels, wantedEducation(synthesis), count.byEducation),
    ...rows('employed by place', places, thin(pack.employedResidents), count.employed),
    ...rows('unemployed by place', places, wantedUnemployed, count.unemployed),
    ...rows('self-employed by place', places, thin(sumRows(pack.selfEmployed, shape.sectors)), count.selfEmployed),
    ...rows('employees by region', regions, inRegions(jobs), inRegions(staff)),
    ...rows('employees by place of work', places, jobs, staff),
    ...rows(
      'employees by sector',
      sectors,
      thin(sumColumns(pack.employees, shape.sectors)),
      sumColumns(count.employees, shape.sectors),
    ),
    fitRow('unemployed', 'persons', 'nation', total(wantedUnemployed), total(count.unemployed)),
  ]
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
