// Wages by sector, place, education and occupation, each relative to something.
import { employees, jobsByPlace, staff, staffBySector, value } from './jobs.mjs'
import { need, sum } from './library.mjs'
import { LEVELS, OCCUPATIONS, PLACES, SECTORS } from './names.mjs'
import { educationMix } from './people.mjs'

/** Wage of a sector relative to the mean: survey order, with the three that would not survive it lowered. */
const RELATIVE_WAGE = {
  primary: 0.45,
  heavy: 1.15,
  vehicles: 1.2,
  electronics: 1.3,
  'other-manufacturing': 0.85,
  construction: 0.85,
  'local-services': 0.88,
  'business-services': 1.12,
  'public-services': 1.1,
  culture: 0.52,
  ai: 1.4,
  biohealth: 1.2,
  'digital-health': 1.15,
  fintech: 1.4,
  mobility: 1.2,
  robots: 1.15,
  cloud: 1.3,
  blockchain: 1.25,
  metaverse: 1.15,
}
const PREMIUM = [1, 1.445, 1.879]

function sectorWages() {
  const average = sum(SECTORS.map(({ id }, s) => RELATIVE_WAGE[id] * staffBySector[s])) / employees
  return SECTORS.map(({ id }) => RELATIVE_WAGE[id] / average)
}

const REGULAR = 'monthly_wage_regular_workers'
const PLACE_ELASTICITY = 0.15
const NET_SHARE = 0.6

/** Places whose wage was published for another year or another concept: province, year, indicator; always against the
 * nation in the same table. */
const OLDER = {
  daejeon: ['Daejeon', 2010],
  chungbuk: ['Chungbuk', 2010],
  jeonbuk: ['Jeonbuk', 2010],
  jeonnam: ['Jeonnam', 2009],
  daegu: ['Daegu', 2013],
}
const OLDER_PAY = 'monthly_regular_pay_excl_bonus_5plus_april'

/** Observed wages relative to the nation; Ulsan against Seoul by the April survey; others by value added per job. */
function observedWages() {
  const nation = need('korea/wage_startups_capital_area', 'ALL', 2016, REGULAR)
  const known = {}
  for (const [id, province] of [
    ['seoul', 'Seoul'],
    ['incheon', 'Incheon'],
    ['gyeonggi', 'Gyeonggi'],
  ]) {
    known[id] = need('korea/wage_startups_capital_area', province, 2016, REGULAR) / nation
  }
  for (const [id, province] of [
    ['busan', 'Busan'],
    ['jeju', 'Jeju'],
  ]) {
    known[id] = need('korea/facts_wages', province, 2016, REGULAR) / nation
  }
  const april = (province) => need('korea/facts_wages', province, 2016, 'monthly_total_wage_regular_5plus_april')
  known.ulsan = (known.seoul * april('Ulsan')) / april('Seoul')
  for (const [id, [province, year]] of Object.entries(OLDER)) {
    known[id] = need('korea/facts_wages', province, year, OLDER_PAY) / need('korea/facts_wages', 'ALL', year, OLDER_PAY)
  }
  const productivity = (id) => sum(Object.values(value[id])) / jobsByPlace[id]
  const rest = PLACES.filter(({ id }) => known[id] === undefined)
  const weight = (id) => sum(staff[PLACES.findIndex((place) => place.id === id)])
  const fitted = (id) => productivity(id) ** PLACE_ELASTICITY
  const left = employees - sum(Object.keys(known).map((id) => known[id] * weight(id)))
  const level = left / sum(rest.map(({ id }) => fitted(id) * weight(id)))
  for (const { id } of rest) known[id] = level * fitted(id)
  return known
}

/** Wages of places at equal sector and education; part of what is left is composition that we do not see. */
function placeWages() {
  const observed = observedWages()
  const sectors = sectorWages()
  const educated = (id) => sum(educationMix(id).map((share, level) => share * PREMIUM[level]))
  const mix = PLACES.map(
    ({ id }, p) => (sum(staff[p].map((count, s) => count * sectors[s])) / sum(staff[p])) * educated(id),
  )
  const net = PLACES.map(({ id }, p) => (observed[id] / mix[p]) ** NET_SHARE)
  const weights = PLACES.map((_, p) => sum(staff[p]))
  const average = sum(net.map((factor, p) => factor * weights[p])) / sum(weights)
  return net.map((factor) => factor / average)
}

/** Writes the tables of wages. */
export function writeWages(output) {
  const sectors = sectorWages()
  output.table(
    'relativeWageBySector',
    ['sector'],
    SECTORS.map(({ id }, s) => [
      id,
      sectors[s],
      'assumption:order of surveys; primary and culture and construction low enough to survive',
    ]),
    5,
  )
  const places = placeWages()
  const published = ['seoul', 'incheon', 'gyeonggi', 'busan', 'jeju', 'ulsan', ...Object.keys(OLDER)]
  output.table(
    'relativeWageByPlace',
    ['place'],
    PLACES.map(({ id }, p) => [
      id,
      places[p],
      published.includes(id)
        ? 'assumption:wage relative to the nation less sector and education mix; 0.6 of the log gap kept [S09 P10 P06 P01 P02 P04]'
        : 'assumption:from value added per job; less sector and education mix; 0.6 of the log gap kept [S01 S09]',
    ]),
    5,
  )
  output.table(
    'educationPremium',
    ['level'],
    LEVELS.map((level, i) => [
      level,
      PREMIUM[i],
      i === 0 ? 'definition:relative to secondary' : 'HANKOOK_2019_OECDEDU',
    ]),
  )
  output.table(
    'occupationPremium',
    ['occupation'],
    OCCUPATIONS.map((name, i) => [
      name,
      [1, 1.1, 1.2][i],
      i === 0 ? 'definition:relative to routine' : 'assumption:premium at equal education',
    ]),
  )
}
