// Jobs by place and sector, commuting, establishments, occupations, wages.
import { valueAddedByCell, valueAddedRatio, NEW } from './accounts.mjs'
import { mean, need, rake, roundKeeping, roundShares, sum } from './library.mjs'
import { FIELDS, LEVELS, OCCUPATIONS, PARENTS, PLACES, SECTORS } from './names.mjs'
import { educationMix, employed, nationalEmployed, population } from './people.mjs'

const SURVEY = 'korea-extra/employment_by_industry_2014_partial'
const FACTS = 'korea-extra/facts_extra'

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

export const jobsBySector = nationalJobs()

// Commuting for work: census flows of the capital area count pupils too; the national share of workers is applied.
const fact = (province, name) => need(FACTS, province, 2015, name)
export const WORK_SHARE = fact('ALL', 'commuters_work') / fact('ALL', 'commuters_work_and_school')
const intoSeoul = fact('Seoul', 'commuters_inflow') * WORK_SHARE
const outOfSeoul = fact('Seoul', 'commuters_outflow') * WORK_SHARE
const gyeonggiToSeoul = fact('Gyeonggi', 'commuters_gyeonggi_to_seoul') * WORK_SHARE
const incheonToSeoul = intoSeoul - gyeonggiToSeoul
const betweenGyeonggiAndIncheon =
  fact('Capital area', 'inter_province_commuters_within_capital_area') * WORK_SHARE - intoSeoul - outOfSeoul
/** Seoul's outward commuters to Gyeonggi, and the commuters between Gyeonggi and Incheon who leave Incheon. */
const SEOUL_TO_GYEONGGI = 0.93
const INCHEON_TO_GYEONGGI = 0.62

const flows = {
  gyeonggi: { seoul: gyeonggiToSeoul, incheon: betweenGyeonggiAndIncheon * (1 - INCHEON_TO_GYEONGGI) },
  incheon: { seoul: incheonToSeoul, gyeonggi: betweenGyeonggiAndIncheon * INCHEON_TO_GYEONGGI },
  seoul: { gyeonggi: outOfSeoul * SEOUL_TO_GYEONGGI, incheon: outOfSeoul * (1 - SEOUL_TO_GYEONGGI) },
}

/** Labour basins outside the capital area: jobs lean to the place with more value added per employed resident. */
const BASINS = [
  ['daejeon', 'sejong', 'chungbuk', 'chungnam'],
  ['gwangju', 'jeonnam'],
  ['jeonbuk'],
  ['jeju'],
  ['daegu', 'gyeongbuk'],
  ['gangwon'],
  ['busan', 'ulsan', 'gyeongnam'],
]
const LEANING = 0.1

function placesOfWork() {
  const jobs = {}
  for (const home of Object.keys(flows)) {
    const out = sum(Object.values(flows[home]))
    const into = sum(Object.values(flows).map((row) => row[home] ?? 0))
    jobs[home] = employed[home] - out + into
  }
  for (const basin of BASINS) {
    const weight = (id) => employed[id] * (sum(Object.values(value[id])) / employed[id]) ** LEANING
    const all = sum(basin.map((id) => employed[id]))
    for (const id of basin) jobs[id] = (all * weight(id)) / sum(basin.map(weight))
  }
  return jobs
}

export const jobsByPlace = placesOfWork()

/** Propensities: the capital area's from its flows (doubly constrained, symmetric), others by kind of neighbourhood. */
function commuting() {
  const cells = {}
  const set = (a, b, kernel) => {
    cells[`${a}|${b}`] = kernel
    cells[`${b}|${a}`] = kernel
  }
  const stay = (home) => employed[home] - sum(Object.values(flows[home]))
  for (const [a, b] of [
    ['seoul', 'gyeonggi'],
    ['seoul', 'incheon'],
    ['gyeonggi', 'incheon'],
  ]) {
    set(a, b, Math.sqrt((flows[a][b] * flows[b][a]) / (stay(a) * stay(b))))
  }
  const ENCLOSED = 0.06
  const NEXT = 0.02
  const FAR = 0.002
  const enclosed = [
    ['gwangju', 'jeonnam'],
    ['daegu', 'gyeongbuk'],
    ['busan', 'gyeongnam'],
    ['daejeon', 'sejong'],
    ['daejeon', 'chungnam'],
    ['sejong', 'chungnam'],
  ]
  const next = [
    ['daejeon', 'chungbuk'],
    ['sejong', 'chungbuk'],
    ['chungnam', 'chungbuk'],
    ['jeonbuk', 'jeonnam'],
    ['ulsan', 'gyeongnam'],
    ['ulsan', 'busan'],
    ['gangwon', 'gyeongbuk'],
  ]
  const far = [
    ['gwangju', 'jeonbuk'],
    ['gangwon', 'daegu'],
  ]
  for (const [pairs, kernel] of [
    [enclosed, ENCLOSED],
    [next, NEXT],
    [far, FAR],
  ])
    for (const [a, b] of pairs) set(a, b, kernel)
  return cells
}

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

/** Shares of professional and of research jobs among a sector's employees, before scaling research to the nation's. */
const SKILLED = {
  primary: [0.04, 0.002],
  heavy: [0.18, 0.02],
  vehicles: [0.2, 0.035],
  electronics: [0.27, 0.09],
  'other-manufacturing': [0.12, 0.01],
  construction: [0.22, 0.003],
  'local-services': [0.1, 0.001],
  'business-services': [0.42, 0.03],
  'public-services': [0.52, 0.02],
  culture: [0.16, 0.0005],
  ai: [0.62, 0.2],
  biohealth: [0.32, 0.12],
  'digital-health': [0.52, 0.08],
  fintech: [0.58, 0.05],
  mobility: [0.3, 0.11],
  robots: [0.32, 0.13],
  cloud: [0.6, 0.09],
  blockchain: [0.6, 0.12],
  metaverse: [0.6, 0.05],
}
/** What professional and research jobs of a sector ask for: engineering, ict, bio, business. */
const FIELD_NEEDS = {
  primary: [0.25, 0.03, 0.52, 0.2],
  heavy: [0.62, 0.06, 0.1, 0.22],
  vehicles: [0.7, 0.1, 0.01, 0.19],
  electronics: [0.6, 0.23, 0.01, 0.16],
  'other-manufacturing': [0.4, 0.05, 0.2, 0.35],
  construction: [0.75, 0.04, 0.01, 0.2],
  'local-services': [0.2, 0.08, 0.02, 0.7],
  'business-services': [0.2, 0.17, 0.03, 0.6],
  'public-services': [0.06, 0.04, 0.3, 0.6],
  culture: [0.05, 0.08, 0.07, 0.8],
  ai: [0.2, 0.68, 0.02, 0.1],
  biohealth: [0.2, 0.06, 0.58, 0.16],
  'digital-health': [0.08, 0.3, 0.5, 0.12],
  fintech: [0.05, 0.45, 0, 0.5],
  mobility: [0.6, 0.28, 0, 0.12],
  robots: [0.66, 0.24, 0.01, 0.09],
  cloud: [0.18, 0.67, 0, 0.15],
  blockchain: [0.12, 0.7, 0, 0.18],
  metaverse: [0.06, 0.54, 0.01, 0.39],
}

export const researchers = need('korea/facts_rd', 'ALL', 2016, 'researchers_total')

function occupations() {
  const unscaled = sum(SECTORS.map(({ id }, s) => staffBySector[s] * SKILLED[id][1]))
  const scale = researchers / unscaled
  return SECTORS.map(({ id }) => {
    const [professional, research] = SKILLED[id]
    return roundShares([research * scale, professional, 1 - professional - research * scale]).reverse()
  })
}

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

/** Writes the tables of work. */
export function writeWork(output) {
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
  const kernel = commuting()
  output.table(
    'commuting',
    ['home', 'work'],
    PLACES.flatMap((home) =>
      PLACES.filter((work) => work.region === home.region).map((work) => {
        if (home.id === work.id) return [home.id, work.id, 1, 'definition:one on the diagonal']
        const source =
          home.region === 'capital'
            ? 'assumption:flows of the census; workers share of commuters applied [P102 P103 P104]'
            : 'assumption:by kind of neighbourhood: enclosed 0.06; next 0.02; far 0.002; over sea 0'
        return [home.id, work.id, kernel[`${home.id}|${work.id}`] ?? 0, source]
      }),
    ),
    4,
  )
  const shares = occupations()
  output.table(
    'occupationShares',
    ['sector', 'occupation'],
    SECTORS.flatMap(({ id }, s) =>
      OCCUPATIONS.map((name, o) => [
        id,
        name,
        shares[s][o],
        'assumption:by kind of work; research scaled to the researchers of 2016 [P14]',
      ]),
    ),
  )
  output.table(
    'fieldRequirement',
    ['sector', 'field'],
    SECTORS.flatMap(({ id }) =>
      FIELDS.map((field, f) => [
        id,
        field,
        roundShares(FIELD_NEEDS[id])[f],
        'assumption:what the sector skilled work is about',
      ]),
    ),
  )
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

/** Figures for SOURCES.md. */
export const figures = () => ({
  ownShare: sum(own.flat()) / (sum(own.flat()) + employees),
  meanSize: employees / sum(establishments().flat()),
  establishments: sum(establishments().flat()),
  ratios: Object.fromEntries(PARENTS.map((parent) => [parent, valueAddedRatio(parent)])),
})
