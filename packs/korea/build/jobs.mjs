// Jobs by place and sector, employees and self-employed, establishments with staff.
import { NEW, valueAddedByCell } from './accounts.mjs'
import { placesOfWork } from './commuting.mjs'
import { mean, need, rake, roundKeeping, sum } from './library.mjs'
import { PARENTS, PLACES, SECTORS } from './names.mjs'
import { nationalEmployed, population } from './people.mjs'

const SURVEY = 'korea-extra/employment_by_industry_2014_partial'

/** Value added by place and sector, million won. */
export const value = valueAddedByCell(population)
const nationalValue = (id) => sum(PLACES.map((place) => value[place.id][id]))

// Jobs of the nation by sector: sections of 2014, mean of the two half-years, scaled to the employed of 2016.
const section = (name) => mean(['h1', 'h2'].map((half) => need(SURVEY, 'ALL', 2014, `employed_${name}_${half}`)))
/** Divisions of manufacturing that were published; the others are shared out by assumption. */
const DIVISIONS = {
  heavy: ['C20_chemicals', 'C24_basic_metals'],
  vehicles: ['C29_machinery', 'C30_motor_vehicles', 'C31_other_transport_incl_ships'],
  electronics: ['C26_electronics'],
  'other-manufacturing': [],
}
const OTHER_DIVISIONS = { heavy: 0.395, vehicles: 0.05, electronics: 0.155, 'other-manufacturing': 0.4 }
const SECTIONS = {
  primary: ['A_agriculture_forestry_fishing', 'B_mining'],
  construction: ['F_construction'],
  'local-services': [
    'D_electricity_gas',
    'E_water_waste',
    'G_wholesale_retail',
    'H_transport_storage',
    'L_real_estate',
    'T_household',
  ],
  'business-services': [
    'J_information_communication',
    'K_finance_insurance',
    'M_professional_scientific',
    'N_business_support',
  ],
  'public-services': ['O_public_administration', 'P_education', 'Q_health_social', 'U_international'],
  culture: ['I_accommodation_food', 'R_arts_sports', 'S_associations_personal'],
}

function nationalJobs() {
  const published = sum(Object.values(DIVISIONS).flat().map(section))
  const others = section('C_manufacturing') - published
  const of2014 = (parent) =>
    DIVISIONS[parent] === undefined
      ? sum(SECTIONS[parent].map(section))
      : sum(DIVISIONS[parent].map(section)) + OTHER_DIVISIONS[parent] * others
  const scale = nationalEmployed / sum(PARENTS.map(of2014))
  const jobs = Object.fromEntries(PARENTS.map((parent) => [parent, of2014(parent) * scale]))
  for (const { id, parent, isNew } of SECTORS) {
    if (!isNew) continue
    jobs[id] = NEW[id].jobs * nationalEmployed
    jobs[parent] -= jobs[id]
  }
  return jobs
}

const jobsBySector = nationalJobs()

/** Jobs by place of work. */
export const jobsByPlace = placesOfWork(value)

// Jobs by place × sector: value added times the nation's jobs per value added, raked to both totals.
function jobsByCell() {
  const seed = PLACES.map(({ id }) =>
    SECTORS.map((sector) => (value[id][sector.id] / nationalValue(sector.id)) * jobsBySector[sector.id]),
  )
  const rows = PLACES.map(({ id }) => jobsByPlace[id])
  const columns = SECTORS.map(({ id }) => (jobsBySector[id] * sum(rows)) / nationalEmployed)
  return rake(seed, rows, columns)
}

/** Shares of own-account workers, employers and family workers; all but primary are scaled to the nation's share. */
const OWN = {
  primary: 0.75,
  heavy: 0.08,
  vehicles: 0.06,
  electronics: 0.04,
  'other-manufacturing': 0.2,
  construction: 0.24,
  'local-services': 0.37,
  'business-services': 0.12,
  'public-services': 0.07,
  culture: 0.42,
  ai: 0.06,
  biohealth: 0.03,
  'digital-health': 0.05,
  fintech: 0.04,
  mobility: 0.04,
  robots: 0.05,
  cloud: 0.05,
  blockchain: 0.06,
  metaverse: 0.1,
}
const NATIONAL_OWN = 0.255

function splitJobs() {
  const cells = jobsByCell().map((row) => roundKeeping(row))
  const jobs = (s) => sum(cells.map((row) => row[s]))
  const primary = OWN.primary * jobs(0)
  const others = sum(SECTORS.map(({ id }, s) => (s === 0 ? 0 : OWN[id] * jobs(s))))
  const scale = (NATIONAL_OWN * sum(cells.flat()) - primary) / others
  const own = cells.map((row) => row.map((count, s) => Math.round(count * OWN[SECTORS[s].id] * (s === 0 ? 1 : scale))))
  return { own, staff: cells.map((row, p) => row.map((count, s) => count - own[p][s])) }
}

export const { own, staff } = splitJobs()
export const staffBySector = SECTORS.map((_, s) => sum(staff.map((row) => row[s])))
export const employees = sum(staffBySector)

// Establishments with staff: mean size by sector, places by the census of establishments.
const SIZE = {
  primary: 5,
  heavy: 20,
  vehicles: 24,
  electronics: 28,
  'other-manufacturing': 10,
  construction: 12,
  'local-services': 7,
  'business-services': 16,
  'public-services': 18,
  culture: 4.6,
  ai: 14,
  biohealth: 22,
  'digital-health': 12,
  fintech: 20,
  mobility: 26,
  robots: 18,
  cloud: 18,
  blockchain: 14,
  metaverse: 12,
}
const WITH_STAFF = 1_750_000
const LARGEST_SHARE_OF_STAFF = 0.5

function establishments() {
  const seed = staff.map((row) => row.map((count, s) => count / SIZE[SECTORS[s].id]))
  const total = (province) => need('korea-extra/establishments_province', province, 2015, 'establishments_total')
  const rows = PLACES.map(({ province }) => (WITH_STAFF * total(province)) / total('ALL'))
  const columns = SECTORS.map((_, s) => (WITH_STAFF * sum(seed.map((row) => row[s]))) / sum(seed.flat()))
  return rake(seed, rows, columns).map((row, p) =>
    row.map((count, s) => {
      if (staff[p][s] === 0) return 0
      return Math.max(1, Math.min(Math.round(count), Math.floor(staff[p][s] * LARGEST_SHARE_OF_STAFF)))
    }),
  )
}

/** Writes the tables of jobs. */
export function writeJobs(output) {
  const cells = (table, make) =>
    PLACES.flatMap(({ id }, p) => SECTORS.map((sector, s) => [id, sector.id, table[p][s], make(sector)]))
  const raked =
    'assumption:value added times national jobs per value added; raked to residents jobs [S01 S04 X08 P103 P104]'
  output.table(
    'employees',
    ['place', 'sector'],
    cells(staff, () => raked),
  )
  output.table(
    'selfEmployed',
    ['place', 'sector'],
    cells(own, () => `assumption:share of the sector jobs; 25.5 % of all jobs [S04 X08]`),
  )
  output.table(
    'establishments',
    ['place', 'sector'],
    cells(establishments(), () => 'assumption:employees over mean size; places as the census of establishments [X04]'),
  )
}
