// Universities: entrants by campus and field, who studies where, where graduates go.
import { LATEST, ofYear, YEAR } from './base-year.mjs'
import { need, roundShares, solve, sum } from './library.mjs'
import { FIELDS, PLACES, REGIONS } from './names.mjs'
import { moves } from './moves.mjs'
import { higherEducation, population } from './people.mjs'

const UNIVERSITIES = 'korea/university_province'
const GRADUATES = 'korea/facts_graduates'
/** Before 2012 Sejong's campuses lay in Chungnam: their share in it as of the latest base year. */
const count = (province, name) => {
  const latest = (where) => need(UNIVERSITIES, where, LATEST, name)
  return ofYear(UNIVERSITIES, province, name, latest('Sejong') / (latest('Sejong') + latest('Chungnam')))
}

/** Those who go on to a tertiary level each year by place where they grew up. */
const origins = PLACES.map(({ id }) => (population[id][3] / 5) * higherEducation[id][4])
const entrants = PLACES.map(({ province }) => count(province, 'university_admissions_total'))
/** Two-year colleges, for which no table by place is at hand, lie where their students grew up. */
const colleges = sum(origins) - sum(entrants)
const seats = entrants.map((four, place) => four + (colleges * origins[place]) / sum(origins))
const advanced = PLACES.map(({ province }) => count(province, 'gradschool_admissions_total'))
/** Part of graduates who go on to an advanced degree in youth, as the education of those of 30 to 34 says. */
const ADVANCED_OF_GRADUATES = 0.1

/** Kilometres between two places; a student's way inside one's own place is short. */
const OWN_DISTANCE = 15
const DEGREE = 111.2
export const distance = PLACES.map((from) =>
  PLACES.map((to) => {
    if (from === to) return OWN_DISTANCE
    const east = (from.longitude - to.longitude) * DEGREE * Math.cos((36.5 * Math.PI) / 180)
    return Math.hypot((from.latitude - to.latitude) * DEGREE, east)
  }),
)

/** Share of the young of other regions who study in the capital area. */
const OTHERS_IN_CAPITAL = 0.086
const isCapital = ({ region }) => region === REGIONS[0][0]

/** Scales a seed to row and column totals in turns. */
function balance(seed) {
  const cells = seed.map((row) => [...row])
  for (let round = 0; round < 400; round++) {
    seats.forEach((total, to) => {
      const factor = total / sum(cells.map((row) => row[to]))
      for (const row of cells) row[to] *= factor
    })
    origins.forEach((total, from) => {
      const factor = total / sum(cells[from])
      cells[from] = cells[from].map((value) => value * factor)
    })
  }
  return cells
}

/** Students by origin and campus when attraction falls by e each `reach` kilometres. */
const gravity = (reach) => balance(distance.map((row) => row.map((km) => Math.exp(-km / reach))))
const othersInCapital = (cells) =>
  sum(PLACES.flatMap((from, i) => PLACES.map((to, j) => (!isCapital(from) && isCapital(to) ? cells[i][j] : 0)))) /
  sum(PLACES.map((from, i) => (isCapital(from) ? 0 : origins[i])))
const matrix = gravity(solve((reach) => othersInCapital(gravity(reach)), OTHERS_IN_CAPITAL, 20, 400))

/** Share of graduates whose first job is in the region of the campus, and of those elsewhere who go to the capital area. */
const STAYING = { capital: 0.927, chungcheong: 0.53, southwest: 0.64, northeast: 0.545, southeast: 0.655 }
const TO_CAPITAL = { chungcheong: 0.36, southwest: 0.255, northeast: 0.31, southeast: 0.22 }
const STAYING_SOURCE = {
  capital: 'SEED003',
  chungcheong: 'assumption:about half in SEED003; a little more with all who return inside the region [SEED003 P22]',
  southwest: 'assumption:between Jeolla in 2016 (61.1 %) and what return home adds in Jeju [P23]',
  northeast: 'assumption:Gangwon and Daegu-Gyeongbuk by their entrants; Gyeongsang as a whole keeps 77.0 % [P22 P23 S05]',
  southeast: 'assumption:Gyeongsang as a whole keeps 77.0 %, part of it in its other half [P23]',
}
const TO_CAPITAL_SOURCE = {
  chungcheong: 'assumption:27.3 % of all graduates outside the capital area, more from nearby [P25 P22]',
  southwest: 'P23',
  northeast: 'assumption:27.3 % of all graduates outside the capital area, more from Gangwon [P25 P22]',
  southeast: 'assumption:Gyeongsang 16.1 % in 2016; 27.3 % of all graduates outside the capital area [P23 P25]',
}

/** Where graduates of each region's campuses go: those two shares, the rest as residents move. */
function destinations() {
  const regions = REGIONS.map(([id]) => id)
  const flow = (a, b) =>
    sum(PLACES.flatMap((from, i) => PLACES.map((to, j) => (from.region === a && to.region === b ? moves[i][j] : 0))))
  if (Math.abs(need(GRADUATES, 'Jeolla', 2016, 'univ_graduates_first_job_in_capital_share') / 100 - TO_CAPITAL.southwest) > 1e-9)
    throw new Error('graduates of Jeolla in the capital area differ from the published share')
  return regions.flatMap((from) => {
    const known = { [from]: STAYING[from] }
    if (TO_CAPITAL[from] !== undefined) known.capital = TO_CAPITAL[from]
    const others = regions.filter((to) => known[to] === undefined)
    const rest = 1 - sum(Object.values(known))
    const total = sum(others.map((to) => flow(from, to)))
    const shares = roundShares(regions.map((to) => known[to] ?? (rest * flow(from, to)) / total))
    return regions.map((to, at) => [
      from,
      to,
      shares[at],
      to === from ? STAYING_SOURCE[from] : (known[to] !== undefined ? TO_CAPITAL_SOURCE[from] : 'derived:rest as residents moved in 2012–2016 [S07]'),
    ])
  })
}

/** Standing of a place's campuses: graduate students per student, log against the nation, at most one either way. */
const standing = (province) => {
  const ratio = (where) => count(where, 'gradschool_students_total') / count(where, 'university_students_total')
  return Math.max(-1, Math.min(1, Math.log(ratio(province) / ratio('ALL'))))
}

/** Writes the tables of universities; fields are those of the graduates who live there. */
export function writeUniversities(output, fieldShares) {
  const byField = (totals, source) =>
    PLACES.flatMap(({ id, province }, place) =>
      FIELDS.map((field, at) => [id, field, totals[place] * fieldShares(province)[at], source]),
    )
  output.table(
    'campusSeats',
    ['place', 'field'],
    byField(
      seats,
      `assumption:entrants of universities ${YEAR}; two-year colleges where their students grew up; fields as of residents [S05 X01]`,
    ),
    6,
  )
  output.table(
    'advancedSeats',
    ['place', 'field'],
    byField(
      advanced.map((entering) => (entering / sum(advanced)) * ADVANCED_OF_GRADUATES * sum(seats)),
      `assumption:entrants of graduate schools ${YEAR} as shares; a tenth of graduates go on in youth [S06]`,
    ),
    6,
  )
  output.table(
    'campusMatrix',
    ['origin', 'campus'],
    PLACES.flatMap((from, i) => {
      const shares = roundShares(matrix[i])
      return PLACES.map((to, j) => [
        from.id,
        to.id,
        shares[j],
        'assumption:gravity between 18-year-olds who go on and entrants, its reach from 8.6 % of other regions’ young in the capital area (youth panel) [S05]',
      ])
    }),
  )
  output.table('graduateDestination', ['campus', 'destination'], destinations())
  output.table(
    'campusQuality',
    ['place'],
    PLACES.map(({ id, province }) => [
      id,
      Number(standing(province).toFixed(4)),
      'assumption:log graduate students per student against the nation, within one [S05 S06]',
    ]),
  )
}

export const universityFigures = {
  seatsInCapital: sum(PLACES.map((place, i) => (isCapital(place) ? seats[i] : 0))) / sum(seats),
  originsInCapital: sum(PLACES.map((place, i) => (isCapital(place) ? origins[i] : 0))) / sum(origins),
}
