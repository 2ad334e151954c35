// Value added by place and sector, input coefficients, final demand.
import { isLatest, ofYear, SEJONG_SHARE, sourced, YEAR } from './base-year.mjs'
import { need, raw, sum } from './library.mjs'
import { PARENTS, PLACES, SECTORS, USERS } from './names.mjs'

const GVA = 'korea/gva_by_industry_province'

/** Industries of the regional accounts in each parent sector. */
export const INDUSTRIES = {
  primary: ['agri_forestry_fishing', 'mining'],
  heavy: ['mfg_coke_petroleum_chemical', 'mfg_nonmetal_metal'],
  vehicles: ['mfg_machinery_transport_other'],
  electronics: ['mfg_electrical_electronic_precision'],
  'other-manufacturing': ['mfg_food_tobacco', 'mfg_textile_apparel_leather', 'mfg_wood_paper_print'],
  construction: ['construction'],
  'local-services': ['wholesale_retail', 'transport_storage', 'real_estate', 'electricity_gas', 'water_waste'],
  'business-services': ['ict', 'finance_insurance', 'professional_science_technical', 'facility_support_rental'],
  'public-services': ['public_admin', 'education', 'health_social'],
  culture: ['accommodation_food', 'arts_sports_leisure', 'associations_repair_personal'],
}

/** Industries of Sejong that the relocation of government made: before it they are split by residents. */
const RELOCATED = ['public_admin', 'construction', 'professional_science_technical']
/** Sejong's part of an industry of Chungnam before 2012: that of 2013, the first year of its accounts. */
function sejongPart(industry) {
  if (RELOCATED.includes(industry)) return SEJONG_SHARE
  const [sejong, chungnam] = ['Sejong', 'Chungnam'].map((province) =>
    need(GVA, province, 2013, `gva_${industry}_nominal`),
  )
  return sejong / (sejong + chungnam)
}

/** Value added of the base year by industry, million won. */
export const gva = (province, industry) =>
  ofYear(GVA, province, `gva_${industry}_nominal`, isLatest ? 0 : sejongPart(industry))
/** Value added of the base year, million won. */
export function gvaTotal(province) {
  const industries = sum(Object.values(INDUSTRIES).flatMap((list) => list.map((industry) => gva(province, industry))))
  return isLatest ? need('korea/grdp_province', province, YEAR, 'gva_nominal') : industries
}
const parentValue = (province, parent) => sum(INDUSTRIES[parent].map((industry) => gva(province, industry)))

/**
 * New industries, delimited broadly: share of the parent's value added, share of the nation's jobs, and the weights
 * that place them (industries whose share in the parent attracts, and an elasticity of ventures).
 */
export const NEW = {
  ai: { value: 0.048, jobs: 0.006, near: ['ict', 'professional_science_technical'], ventures: 0.5 },
  fintech: { value: 0.04, jobs: 0.004, near: ['finance_insurance'], ventures: 0.3 },
  cloud: { value: 0.036, jobs: 0.0045, near: ['ict'], ventures: 0.3 },
  blockchain: { value: 0.022, jobs: 0.003, near: ['ict', 'finance_insurance'], ventures: 0.4 },
  metaverse: { value: 0.028, jobs: 0.004, near: ['ict', 'professional_science_technical'], ventures: 0.4 },
  biohealth: { value: 0.14, jobs: 0.0045, near: ['mfg_coke_petroleum_chemical'], ventures: 0.5 },
  'digital-health': { value: 0.022, jobs: 0.0035, near: ['health_social'], ventures: 0.5 },
  mobility: { value: 0.09, jobs: 0.005, near: ['mfg_electrical_electronic_precision'], ventures: 0.2 },
  robots: { value: 0.062, jobs: 0.0035, near: ['mfg_electrical_electronic_precision'], ventures: 0.3 },
}
const LARGEST_SHARE_OF_CELL = 0.4

/** Certified ventures per resident relative to the nation, damped; places without a figure share the rest alike. */
export function ventureTilt(population) {
  const firms = {}
  for (const { id, province } of PLACES) {
    const row = raw('korea/facts_venture').find(
      (r) => r.province === province && r.indicator === 'venture_certified_firms',
    )
    if (row !== undefined) firms[id] = Number(row.value)
  }
  const all = need('korea/facts_venture', 'ALL', 2017, 'venture_certified_firms')
  const people = (id) => sum(population[id])
  const rest = PLACES.filter(({ id }) => firms[id] === undefined)
  // Daejeon counts double among the places without a figure: it has the research park and a fourth of its venture money.
  const weight = (id) => people(id) * (id === 'daejeon' ? 2 : 1)
  const left = all - sum(Object.values(firms))
  for (const { id } of rest) firms[id] = (left * weight(id)) / sum(rest.map((place) => weight(place.id)))
  const nation = all / sum(PLACES.map(({ id }) => people(id)))
  return Object.fromEntries(PLACES.map(({ id }) => [id, firms[id] / people(id) / nation]))
}

/** Value added of the base year by place and sector in million won; the new industries taken out of their parents. */
export function valueAddedByCell(population) {
  const ventures = ventureTilt(population)
  const cells = Object.fromEntries(
    PLACES.map(({ id, province }) => [
      id,
      Object.fromEntries(PARENTS.map((parent) => [parent, parentValue(province, parent)])),
    ]),
  )
  const original = structuredClone(cells)
  for (const sector of SECTORS.filter(({ isNew }) => isNew)) {
    const { value, near, ventures: elasticity } = NEW[sector.id]
    const siblings = SECTORS.filter(({ isNew, parent }) => isNew && parent === sector.parent).length
    const attraction = PLACES.map(({ id, province }) => {
      const share = (where) =>
        sum(near.map((industry) => gva(where, industry))) / gvaTotal(where)
      return original[id][sector.parent] * (share(province) / share('ALL')) ** 0.5 * ventures[id] ** elasticity
    })
    const wanted = value * sum(PLACES.map(({ id }) => original[id][sector.parent]))
    const caps = PLACES.map(({ id }) => (LARGEST_SHARE_OF_CELL / siblings) * original[id][sector.parent])
    const amounts = fillUnderCaps(wanted, attraction, caps)
    PLACES.forEach(({ id }, index) => {
      cells[id][sector.id] = Math.round(amounts[index])
      cells[id][sector.parent] -= cells[id][sector.id]
    })
  }
  return cells
}

/** Splits a total by weight so that no part exceeds its cap. */
function fillUnderCaps(total, weights, caps) {
  const amounts = weights.map(() => 0)
  for (let round = 0; round < 50; round++) {
    const left = total - sum(amounts)
    const open = weights.map((weight, i) => (amounts[i] < caps[i] ? weight : 0))
    if (left < 1e-6 || sum(open) === 0) break
    open.forEach((weight, i) => {
      amounts[i] = Math.min(caps[i], amounts[i] + (left * weight) / sum(open))
    })
  }
  return amounts
}

// Input–output: ten sectors of 2011, imported coefficients scaled so that value-added ratios are those of 2015–19.
const IMPORT_SCALE = 0.72
const IO_NAMES = {
  primary: 'primary',
  heavy: 'heavy_basic_mfg',
  vehicles: 'vehicles_machinery',
  electronics: 'electronics',
  'other-manufacturing': 'other_mfg',
  construction: 'construction',
  'local-services': 'local_services',
  'business-services': 'producer_services',
  'public-services': 'public_services',
  culture: 'culture_tourism',
}

function coefficient(kind, product, sector) {
  const row = raw(`korea-io/io_s10_2011_A_${kind}`).find((r) => r.from_sector === IO_NAMES[product])
  return Number(row[IO_NAMES[sector]]) * (kind === 'imported' ? IMPORT_SCALE : 1)
}

/** Value added per won of output of a parent sector. */
export const valueAddedRatio = (parent) =>
  1 - sum(PARENTS.map((product) => coefficient('domestic', product, parent) + coefficient('imported', product, parent)))

const account = (parent) => {
  const row = raw('korea-io/io_s10_2011_sector_accounts').find((r) => r.sector === IO_NAMES[parent])
  const number = (...columns) => sum(columns.map((column) => Number(row[column])))
  return {
    household: number('hh_dom', 'hh_imp', 'npish_dom', 'npish_imp'),
    government: number('gov_dom', 'gov_imp'),
    investment: number('gfcf_dom', 'gfcf_imp', 'invent_dom', 'invent_imp'),
    export: number('exports'),
    imported: number('hh_imp', 'npish_imp', 'gov_imp', 'gfcf_imp', 'invent_imp'),
  }
}

/** Writes the tables of the accounts from value added by cell (million won). */
export function writeAccounts(output, cells) {
  output.table(
    'valueAdded',
    ['place', 'sector'],
    PLACES.flatMap(({ id }) =>
      SECTORS.map((sector) => {
        const touched = sector.isNew || SECTORS.some((other) => other.isNew && other.parent === sector.id)
        const source = touched
          ? 'assumption:new industries taken out of their parents by declared shares [S01 P53]'
          : sourced(id, 'derived:industries of the regional accounts summed [S01]')
        return [id, sector.id, cells[id][sector.id] * 1e6, source]
      }),
    ),
    15,
  )
  const nation = (id) => sum(PLACES.map((place) => cells[place.id][id]))
  const family = (parent) => sum(SECTORS.filter((sector) => sector.parent === parent).map(({ id }) => nation(id)))
  const shareOfParent = ({ id, parent }) => nation(id) / family(parent)
  const pairs = (make) =>
    SECTORS.flatMap((product) => SECTORS.map((sector) => [product.id, sector.id, ...make(product, sector)]))
  const split = (product) => (product.isNew || shareOfParent(product) < 1 ? '; product split by output' : '')
  const columnOf = (sector) =>
    sector.isNew ? 'assumption:inputs of the parent sector' : 'derived:coefficients of 2011'
  output.table(
    'domesticInputs',
    ['product', 'sector'],
    pairs((product, sector) => [
      coefficient('domestic', product.parent, sector.parent) * shareOfParent(product),
      `${split(product) === '' ? columnOf(sector) : columnOf(sector).replace('derived', 'assumption')}${split(product)} [WIOD2013_R]`,
    ]),
  )
  output.table(
    'importedInputs',
    ['product', 'sector'],
    pairs((product, sector) => [
      coefficient('imported', product.parent, sector.parent) * shareOfParent(product),
      'assumption:coefficients of 2011 times 0.72 for the value-added ratios of 2015–19 [WIOD2013_R]',
    ]),
  )
  output.table(
    'finalDemand',
    ['product', 'user'],
    SECTORS.flatMap((product) =>
      USERS.map((user) => [
        product.id,
        user,
        account(product.parent)[user] * shareOfParent(product),
        product.isNew || shareOfParent(product) < 1
          ? 'assumption:parent final demand of 2011 split by output [WIOD2013_R]'
          : 'derived:final demand of 2011; million dollars [WIOD2013_R]',
      ]),
    ),
  )
  output.table(
    'finalImportShare',
    ['product'],
    SECTORS.map((product) => {
      const { household, government, investment, imported } = account(product.parent)
      const home = household + government + investment
      return [
        product.id,
        home === 0 ? 0 : imported / home,
        product.isNew
          ? 'assumption:as the parent [WIOD2013_R]'
          : 'derived:imported share of home final demand of 2011 [WIOD2013_R]',
      ]
    }),
  )
  output.table(
    'publicShare',
    ['sector'],
    SECTORS.map(({ id }) => [
      id,
      id === 'public-services' ? 0.45 : 0,
      id === 'public-services'
        ? 'assumption:government establishments make 45 % of public services'
        : 'definition:market sector',
    ]),
  )
}
