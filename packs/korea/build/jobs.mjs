// Jobs by place and sector, employees and self-employed, establishments with staff.
import { gva, INDUSTRIES, NEW, valueAddedByCell } from './accounts.mjs'
import { isLatest, ofYear } from './base-year.mjs'
import { placesOfWork } from './commuting.mjs'
import { need, rake, roundKeeping, sum } from './library.mjs'
import { PLACES, SECTORS } from './names.mjs'
import { jobsByIndustry, seoulShare } from './national-jobs.mjs'
import { nationalEmployed, population } from './people.mjs'

/** Value added by place and sector, million won. */
export const value = valueAddedByCell(population)

/** Jobs by place of work. */
export const jobsByPlace = placesOfWork(value)

const family = (parent) => sum(INDUSTRIES[parent].map((industry) => jobsByIndustry[industry]))
const nationalJobs = ({ id, isNew }) => {
  if (isNew) return NEW[id].jobs * nationalEmployed
  const taken = SECTORS.filter((sector) => sector.isNew && sector.parent === id)
  return family(id) - sum(taken.map((sector) => NEW[sector.id].jobs * nationalEmployed))
}

/**
 * A place's jobs in an industry if it made value added with as many jobs as the nation. Seoul's head offices make more
 * with fewer: there the geometric mean with its share of employed residents is taken, where that was published.
 */
function atNationalRate(province, industry) {
  const byValue = gva(province, industry) / gva('ALL', industry)
  const byResidents = province === 'Seoul' ? seoulShare(industry) : undefined
  return (byResidents === undefined ? byValue : Math.sqrt(byValue * byResidents)) * jobsByIndustry[industry]
}
/** Least part of a parent's jobs that stays with it in a place. */
const LEFT_TO_PARENT = 0.3

// Jobs by place × sector: industries' value added times the nation's jobs per value added, raked to both totals.
function jobsByCell() {
  const seed = PLACES.map(({ id, province }) => {
    const nation = (sector) => sum(PLACES.map((place) => value[place.id][sector]))
    const industries = (parent) => sum(INDUSTRIES[parent].map((industry) => atNationalRate(province, industry)))
    const own = Object.fromEntries(
      SECTORS.filter(({ isNew }) => isNew).map((sector) => [
        sector.id,
        (value[id][sector.id] / nation(sector.id)) * nationalJobs(sector),
      ]),
    )
    return SECTORS.map((sector) => {
      if (sector.isNew) return own[sector.id]
      const taken = sum(
        SECTORS.filter(({ isNew, parent }) => isNew && parent === sector.id).map((child) => own[child.id]),
      )
      return Math.max(industries(sector.id) - taken, LEFT_TO_PARENT * industries(sector.id))
    })
  })
  const rows = PLACES.map(({ id }) => jobsByPlace[id])
  const columns = SECTORS.map((sector) => (nationalJobs(sector) * sum(rows)) / nationalEmployed)
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
const CENSUS = 'korea-extra/establishments_province'
/** Those with staff in 2016; before, in step with all establishments. */
const WITH_STAFF =
  1_750_000 *
  (isLatest
    ? 1
    : ofYear(CENSUS, 'ALL', 'establishments_total') / need(CENSUS, 'ALL', 2015, 'establishments_total'))
const LARGEST_SHARE_OF_STAFF = 0.5

function establishments() {
  const seed = staff.map((row) => row.map((count, s) => count / SIZE[SECTORS[s].id]))
  const total = (province) =>
    isLatest
      ? need(CENSUS, province, 2015, 'establishments_total')
      : ofYear(CENSUS, province, 'establishments_total')
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
