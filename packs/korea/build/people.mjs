// Residents, births, deaths, labour force, education.
import { gva, gvaTotal } from './accounts.mjs'
import { isLatest, ofYear, sourced, YEAR } from './base-year.mjs'
import { find, logistic, logit, need, roundKeeping, roundShares, solve, sum } from './library.mjs'
import { BANDS, bandName, FIELDS, LEVELS, PLACES } from './names.mjs'

const AGE = 'korea-extra/population_age5_province'
const LABOUR = 'korea/labour_province'
const FACTS = 'korea-extra/facts_extra'

/** Residents by place and band in a year. */
const residents = (province, year) =>
  BANDS.map((age) => need(AGE, province, year, `registered_population_age_${bandName(age)}`))

/**
 * Residents of 2010: the registers by age begin in 2011, when four fifths of a band of 2010 are in it and a fifth in
 * the next; scaled to the registered residents of 2010. Sejong has the ages of Chungnam.
 */
function earlierResidents(province) {
  const next = residents(province === 'Sejong' ? 'Chungnam' : province, YEAR + 1)
  const shifted = next.map((count, band) => 0.8 * count + 0.2 * (next[band + 1] ?? 0))
  const total = ofYear('korea/population_province', province, 'registered_total_population')
  return roundKeeping(shifted.map((count) => (count * total) / sum(shifted)))
}

/** Residents of the base year by place id and band; other parts of the build use them. */
export const population = Object.fromEntries(
  PLACES.map(({ id, province }) => [id, isLatest ? residents(province, YEAR) : earlierResidents(province)]),
)
export const adults = (id) => sum(population[id].slice(3))
export const national = BANDS.map((_, band) => sum(PLACES.map(({ id }) => population[id][band])))

const byPlaceAge = (make) =>
  PLACES.flatMap((place) => BANDS.map((age, band) => [place.id, age, ...make(place, age, band)]))

// Births: registered by mother's age; mothers under 15 and over 49 join the nearest band, unknown ages are spread.
function fertility({ id, province }) {
  const births = (age) => ofYear('korea-extra/births_province', province, `births_mother_age_${age}`)
  const known = BANDS.map((age) => {
    if (age < 15 || age > 45) return 0
    return births(bandName(age)) + (age === 15 ? births('under_15') : 0) + (age === 45 ? births('50_over') : 0)
  })
  const total = ofYear('korea-extra/births_province', province, 'births_total')
  return known.map((count, band) => (count === 0 ? 0 : (count * total) / sum(known) / (population[id][band] / 2)))
}

// Deaths: Gompertz-Makeham by band, scaled to the deaths of the year; places by their few published rates.
const MAKEHAM = 0.00025
const SLOPE = 0.1
const UNDER_FIVE = 0.0007
const shape = BANDS.map((age) => Math.exp(SLOPE * (age + 2.5)))
const DEATHS = isLatest ? need(FACTS, 'ALL', YEAR, 'deaths_total') : 255_403
const schedule = (level) =>
  BANDS.map((_, band) => (band === 0 ? UNDER_FIVE : Math.min(1, MAKEHAM + level * shape[band])))
export const deathsSource = isLatest ? 'P110' : 'HANKYUNG_2011_DEATHS'
const expected = (people, rates) => sum(people.map((count, band) => count * rates[band]))
const level = solve((x) => expected(national, schedule(x)), DEATHS, 0, 1e-3)
const rates = schedule(level)

/** Deaths relative to the national schedule at equal ages, where a rate is published. */
function relativeMortality() {
  const standard = (province) =>
    need(FACTS, province, 2016, 'age_standardised_death_rate') / need(FACTS, 'ALL', 2016, 'age_standardised_death_rate')
  const known = { seoul: standard('Seoul'), gyeonggi: standard('Gyeonggi') }
  const ratio2012 = (province) => {
    const people = residents(province, 2012)
    const crude = find(FACTS, province, 2012, 'crude_death_rate')
    const deaths = find(FACTS, province, 2012, 'deaths_total') ?? (crude / 1e5) * sum(people)
    return deaths / expected(people, rates)
  }
  // The level of 2012 against the schedule of 2016, from the two places that publish both years.
  const change = (ratio2012('Seoul') / known.seoul + ratio2012('Gyeonggi') / known.gyeonggi) / 2
  for (const [id, province] of [
    ['ulsan', 'Ulsan'],
    ['jeonnam', 'Jeonnam'],
    ['gyeongbuk', 'Gyeongbuk'],
  ]) {
    known[id] = ratio2012(province) / change
  }
  const deaths = (id) => expected(population[id], rates)
  const rest = PLACES.filter(({ id }) => known[id] === undefined)
  const left = DEATHS - sum(Object.entries(known).map(([id, factor]) => factor * deaths(id)))
  const common = left / sum(rest.map(({ id }) => deaths(id)))
  return (id) => known[id] ?? common
}

// Labour force: survey of the year; Sejong lies inside Chungnam there and is split by residents of 15 and over.
function labour(id, province, status) {
  if (id !== 'sejong' && id !== 'chungnam') return need(LABOUR, province, YEAR, status)
  return (need(LABOUR, 'Chungnam', YEAR, status) * adults(id)) / (adults('sejong') + adults('chungnam'))
}

export const employed = Object.fromEntries(PLACES.map(({ id, province }) => [id, labour(id, province, 'employed')]))
export const unemployed = Object.fromEntries(PLACES.map(({ id, province }) => [id, labour(id, province, 'unemployed')]))

/** Share of residents in the labour force by band: the country's hump, before scaling to the places' totals. */
const PARTICIPATION = [
  0, 0, 0, 0.09, 0.52, 0.77, 0.77, 0.76, 0.8, 0.82, 0.8, 0.74, 0.62, 0.46, 0.34, 0.22, 0.1, 0.04, 0.01, 0, 0,
]

// Education: national shares by band with three anchors, places shifted in log odds to the labour force's shares.
/** Of those of 15 to 19, the few who entered last March are at a tertiary level. */
const YOUNG = [0, 0, 0, 0.093, 0.7, 0.7, 0.692]
const OLDER_LATEST = [0.62, 0.52, 0.43, 0.33, 0.24, 0.18, 0.14, 0.11, 0.08, 0.07, 0.06, 0.05, 0.05, 0.05]
/** Those over 34 in 2010 are six years older in 2016 and hold the same degrees. */
const OLDER = isLatest
  ? OLDER_LATEST
  : OLDER_LATEST.map((_, i) => 0.8 * (OLDER_LATEST[i + 1] ?? 0.05) + 0.2 * (OLDER_LATEST[i + 2] ?? 0.05))
const ADVANCED_OF_TERTIARY = [
  0, 0, 0, 0, 0.01, 0.05, 0.09, 0.11, 0.11, 0.11, 0.11, 0.11, 0.11, 0.09, 0.08, 0.07, 0.06, 0.05, 0.05, 0.05, 0.05,
]
const ADVANCED_TILT = { seoul: 1.25, gyeonggi: 1.05, daejeon: 1.7, sejong: 1.5 }
const URBAN = { daejeon: 0.4, sejong: 0.7, gwangju: 0.45, daegu: 0.25, busan: 0.1, ulsan: 0 }
const GROUPS = [
  [['seoul'], 'Seoul'],
  [['incheon'], 'Incheon'],
  [['gyeonggi'], 'Gyeonggi'],
  [['daejeon', 'sejong', 'chungbuk', 'chungnam'], 'KOSTAT_Chungcheong'],
  [['gwangju', 'jeonbuk', 'jeonnam'], 'KOSTAT_Honam'],
  [['jeju'], 'KOSTAT_Jeju'],
  [['daegu', 'gyeongbuk'], 'KOSTAT_Daegyeong'],
  [['gangwon'], 'KOSTAT_Gangwon'],
  [['busan', 'ulsan', 'gyeongnam'], 'KOSTAT_Southeast'],
]

/** Census nearest to the base year. */
export const CENSUS = isLatest ? 2015 : 2010

function nationalEducation() {
  const target = need(FACTS, 'ALL', CENSUS, 'population_30_over_tertiary_graduates_share') / 100
  const shifted = (shift) => [...YOUNG, ...OLDER.map((share) => logistic(logit(share) + shift))]
  const share = (shares, from, to) =>
    sum(national.slice(from, to).map((n, i) => n * shares[from + i])) / sum(national.slice(from, to))
  return shifted(solve((shift) => share(shifted(shift), 6, 21), target, -3, 3))
}

const profile = nationalEducation()
const inLabourForce = (ids, shareOf) => {
  const weight = (id, band) => population[id][band] * PARTICIPATION[band]
  const all = ids.flatMap((id) => BANDS.map((_, band) => [weight(id, band), shareOf(id, band)]))
  return sum(all.map(([w, s]) => w * s)) / sum(all.map(([w]) => w))
}

/** Tertiary share (advanced included) by place and band. */
function educationByPlace() {
  const everyone = PLACES.map(({ id }) => id)
  const odds = (share) => share / (1 - share)
  const modelled = inLabourForce(everyone, (_, band) => profile[band])
  const nation = need('korea-extra/capital_area_indicators', 'ALL', YEAR, 'tertiary_share_of_labour_force')
  const shares = {}
  for (const [ids, name] of GROUPS) {
    const published = name.startsWith('KOSTAT')
      ? need('korea/macroregion_kostat_indicators', name, YEAR, 'tertiary_educated_share_of_labour_force')
      : need('korea-extra/capital_area_indicators', name, YEAR, 'tertiary_share_of_labour_force')
    const ratio = odds(published / 100) / odds(nation / 100)
    const target = (odds(modelled) * ratio) / (1 + odds(modelled) * ratio)
    const at = (shift) => (id, band) =>
      profile[band] === 0 ? 0 : logistic(logit(profile[band]) + shift + (URBAN[id] ?? 0))
    const shift = solve((x) => inLabourForce(ids, at(x)), target, -3, 3)
    for (const id of ids) shares[id] = BANDS.map((_, band) => at(shift)(id, band))
  }
  return shares
}

export const higherEducation = educationByPlace()
const advancedShare = (id, band) => ADVANCED_OF_TERTIARY[band] * (ADVANCED_TILT[id] ?? 0.8)

/** Mean wage level by education of a place's labour force, for wages relative to secondary. */
export const educationMix = (id) => {
  const higher = inLabourForce([id], (place, band) => higherEducation[place][band])
  const advanced = inLabourForce([id], (place, band) => higherEducation[place][band] * advancedShare(place, band))
  return [1 - higher, higher - advanced, advanced]
}

// Field of study: national shares tilted by what the place's industries use (location quotients, damped).
const NATIONAL_FIELDS = { engineering: 0.25, ict: 0.08, bio: 0.15, business: 0.52 }
const FIELD_INDUSTRIES = {
  engineering: ['manufacturing', 'construction', 'electricity_gas'],
  ict: ['ict', 'mfg_electrical_electronic_precision'],
  bio: ['health_social', 'agri_forestry_fishing'],
  business: ['finance_insurance', 'wholesale_retail', 'public_admin', 'education'],
}
const FIELD_DAMPING = 0.3

export function fieldShares(province) {
  const share = (where, field) => sum(FIELD_INDUSTRIES[field].map((industry) => gva(where, industry))) / gvaTotal(where)
  return roundShares(
    FIELDS.map((field) => NATIONAL_FIELDS[field] * (share(province, field) / share('ALL', field)) ** FIELD_DAMPING),
  )
}

/** Writes the tables of people. */
export function writePeople(output) {
  output.table(
    'population',
    ['place', 'age'],
    byPlaceAge(({ id }, _, band) => [
      population[id][band],
      isLatest ? 'X01' : sourced(id, 'derived:ages of 2011 shifted by a year; total of 2010 [X01 S02]'),
    ]),
  )
  const births = Object.fromEntries(PLACES.map((place) => [place.id, fertility(place)]))
  output.table(
    'fertility',
    ['place', 'age'],
    byPlaceAge(({ id }, _, band) => [
      births[id][band],
      'derived:births by mother age per half of the residents [X02 X01]',
    ]),
  )
  const relative = relativeMortality()
  output.table(
    'mortality',
    ['place', 'age'],
    byPlaceAge(({ id }, _, band) => [
      Math.min(1, rates[band] * relative(id)),
      `assumption:Gompertz-Makeham by age scaled to the deaths of ${YEAR} [${deathsSource} P111 P112 X01]`,
    ]),
  )
  const split = 'assumption:Sejong inside Chungnam; split by residents of 15 and over [S04 X01]'
  const whole = (id) => (id === 'sejong' || id === 'chungnam' ? split : 'S04')
  output.table(
    'employedResidents',
    ['place'],
    PLACES.map(({ id }) => [id, Math.round(employed[id]), whole(id)]),
  )
  output.table(
    'unemployedResidents',
    ['place'],
    PLACES.map(({ id }) => [id, Math.round(unemployed[id]), whole(id)]),
  )
  output.table(
    'participation',
    ['age'],
    BANDS.map((age, band) => [age, PARTICIPATION[band], 'assumption:hump by age; late retirement']),
  )
  output.table(
    'education',
    ['place', 'age', 'level'],
    PLACES.flatMap(({ id }) =>
      BANDS.flatMap((age, band) => {
        const higher = higherEducation[id][band]
        const advanced = higher * advancedShare(id, band)
        const shares = roundShares([advanced, higher - advanced, 1 - higher]).reverse()
        const source =
          age < 15
            ? 'definition:nobody under 15 holds a degree'
            : 'assumption:national profile shifted to the labour force tertiary share [P113 HANKOOK_2019_OECDEDU X05 S09]'
        return LEVELS.map((name, index) => [id, age, name, shares[index], source])
      }),
    ),
  )
  output.table(
    'fieldOfStudy',
    ['place', 'field'],
    PLACES.flatMap(({ id, province }) => {
      const shares = fieldShares(province)
      return FIELDS.map((field, index) => [
        id,
        field,
        shares[index],
        'assumption:national shares tilted by industry mix [S01]',
      ])
    }),
  )
}

/** Figures for SOURCES.md and the margins. */
export const births = need('korea-extra/births_province', 'ALL', YEAR, 'births_total')
export const deaths = DEATHS
export const nationalPopulation = need('korea/population_province', 'ALL', YEAR, 'registered_total_population')
export const nationalEmployed = need(LABOUR, 'ALL', YEAR, 'employed')
export const nationalUnemployed = need(LABOUR, 'ALL', YEAR, 'unemployed')
export const adultsTertiary = (from, to) => {
  const bands = BANDS.filter((age) => age >= from && age < to).map((age) => age / 5)
  const people = (shareOf) =>
    sum(PLACES.flatMap(({ id }) => bands.map((band) => population[id][band] * shareOf(id, band))))
  return people((id, band) => higherEducation[id][band]) / people(() => 1)
}
export const advancedOfAdults = (from, to) => {
  const bands = BANDS.filter((age) => age >= from && age < to).map((age) => age / 5)
  const people = (shareOf) =>
    sum(PLACES.flatMap(({ id }) => bands.map((band) => population[id][band] * shareOf(id, band))))
  return people((id, band) => higherEducation[id][band] * advancedShare(id, band)) / people(() => 1)
}
export const relativeDeaths = relativeMortality()
export const labourForceTertiary = (ids) => inLabourForce(ids, (id, band) => higherEducation[id][band])
