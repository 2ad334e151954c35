// What jobs ask for: occupations and fields by sector.
import { isLatest } from './base-year.mjs'
import { staffBySector } from './jobs.mjs'
import { need, roundKeeping, roundShares, sum } from './library.mjs'
import { FIELDS, OCCUPATIONS, PLACES, SECTORS } from './names.mjs'
import { population } from './people.mjs'

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

/** The survey of 2010: researchers, and research spending in won. */
export const SURVEY_2010 = { researchers: 345_912, spending: 43.8548e12 }
const spending2016 = need('korea/facts_rd', 'ALL', 2016, 'rd_expenditure_total') * 1e12
export const researchers = isLatest ? need('korea/facts_rd', 'ALL', 2016, 'researchers_total') : SURVEY_2010.researchers
export const researchSpending = isLatest ? spending2016 : SURVEY_2010.spending
export const surveySource = isLatest ? 'P14' : 'HERALD_2011_RD'

function occupations() {
  const unscaled = sum(SECTORS.map(({ id }, s) => staffBySector[s] * SKILLED[id][1]))
  const scale = researchers / unscaled
  return SECTORS.map(({ id }) => {
    const [professional, research] = SKILLED[id]
    return roundShares([research * scale, professional, 1 - professional - research * scale]).reverse()
  })
}

const RD = 'korea/facts_rd'
const rd = (province, year, name) => need(RD, province, year, name)
/** Places without a count share what is left by residents; Sejong at its density against Chungnam's. */
const COUNTED = ['daejeon', 'chungnam', 'chungbuk', 'gyeongbuk', 'busan', 'gyeongnam']

/** Researchers of the base year by place: the counts of 2023 as structure, Seoul against Gyeonggi by the densities of 2019. */
function researchersByPlace() {
  const people = (id) => sum(population[id])
  const counts = {}
  const capital = rd('Capital area', 2023, 'researchers_total')
  counts.incheon =
    (capital * rd('Incheon', 2023, 'rd_expenditure_total')) / rd('Capital area', 2023, 'rd_expenditure_total')
  const density = (province) => rd(province, 2019, 'researchers_per_1000_population')
  const weight = { seoul: density('Seoul') * people('seoul'), gyeonggi: density('Gyeonggi') * people('gyeonggi') }
  for (const id of ['seoul', 'gyeonggi']) {
    counts[id] = ((capital - counts.incheon) * weight[id]) / (weight.seoul + weight.gyeonggi)
  }
  for (const { id, province } of PLACES) if (COUNTED.includes(id)) counts[id] = rd(province, 2023, 'researchers_total')
  counts.sejong = (counts.chungnam / people('chungnam')) * (density('Sejong') / density('Chungnam')) * people('sejong')
  const total = rd('ALL', 2023, 'researchers_total')
  const rest = PLACES.filter(({ id }) => counts[id] === undefined)
  const left = total - sum(Object.values(counts))
  const residents = sum(rest.map(({ id }) => people(id)))
  for (const { id } of rest) counts[id] = (left * people(id)) / residents
  return roundKeeping(PLACES.map(({ id }) => (counts[id] / total) * researchers))
}

const RESEARCH_TRAITS = [
  ['prototype', 'things and devices are tried out before they are shown'],
  ['testEquipment', 'won of test and certification equipment that a prototype keeps busy for a quarter'],
  ['demonstration', 'products that touch public safety, health or roads are shown on a real site first'],
  ['standard', 'law asks for a standard before the market: money, health, identity'],
  ['gate', 'share of demonstrations that rules of 2016 let through: partly open in the industries that the seeds name'],
  ['spinOffs', 'universities and institutes found firms in new industries'],
]
/** By sector: prototype, test equipment, demonstration, standard, gate, spin-offs; what is not named is `other`. */
const RESEARCH = {
  other: [0, 0, 0, 0, 1, 0],
  heavy: [1, 20e6, 0, 0, 1, 0],
  vehicles: [1, 20e6, 0, 0, 1, 0],
  electronics: [1, 20e6, 0, 0, 1, 0],
  'other-manufacturing': [1, 10e6, 0, 0, 1, 0],
  ai: [0, 0, 0, 0, 1, 3],
  biohealth: [1, 40e6, 1, 1, 0.4, 3],
  'digital-health': [0, 0, 1, 1, 0.3, 1],
  fintech: [0, 0, 1, 1, 0.4, 1],
  mobility: [1, 30e6, 1, 0, 0.4, 1],
  robots: [1, 30e6, 1, 0, 0.6, 2],
  cloud: [0, 0, 0, 0, 1, 1],
  blockchain: [0, 0, 1, 1, 0.4, 1],
  metaverse: [0, 0, 0, 0, 1, 1],
}

/** Research money of government: three areas of 2016, inside them by researchers. */
function publicResearch(byPlace) {
  const area = ({ id, region }) =>
    region === 'capital' ? 'Capital area' : id === 'daejeon' ? 'Daejeon' : 'Non-capital excl. Daejeon'
  return PLACES.map((place, p) => {
    const inside = sum(PLACES.map((other, q) => (area(other) === area(place) ? byPlace[q] : 0)))
    const won = rd(area(place), 2016, 'government_rd_executed') * 1e6 * (researchSpending / spending2016)
    return Math.round((won * byPlace[p]) / inside) * 1e6
  })
}

/** Writes the tables of skills. */
export function writeSkills(output) {
  const byPlace = researchersByPlace()
  const spending = publicResearch(byPlace)
  const year = isLatest ? 2016 : 2010
  const structure = `assumption:counts of 2023 and densities of 2019 as structure; total of ${year} [P12 P13 ${surveySource}]`
  output.table(
    'researchers',
    ['place'],
    PLACES.map(({ id }, p) => [id, byPlace[p], structure]),
  )
  output.table(
    'publicResearchSpending',
    ['place'],
    PLACES.map(({ id }, p) => [
      id,
      spending[p],
      isLatest
        ? id === 'daejeon'
          ? 'P17'
          : 'assumption:total of the area in 2016 split by researchers [P17]'
        : 'assumption:as in 2016, scaled with all research spending; split by researchers [P17 HERALD_2011_RD]',
    ]),
    12,
  )
  output.table(
    'researchTraits',
    ['sector', 'trait'],
    SECTORS.flatMap(({ id }) =>
      RESEARCH_TRAITS.map(([name, why], k) => [id, name, (RESEARCH[id] ?? RESEARCH.other)[k], `assumption:${why}`]),
    ),
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
        `assumption:by kind of work; research scaled to the researchers of ${year} [${surveySource}]`,
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
}
