// Jobs of the nation by industry of the regional accounts: sections of 2014, mean of the two half-years, scaled to 2016.
import { find, mean, need, sum } from './library.mjs'
import { nationalEmployed } from './people.mjs'

const SURVEY = 'korea-extra/employment_by_industry_2014_partial'
const section = (name, province = 'ALL') =>
  mean(['h1', 'h2'].map((half) => need(SURVEY, province, 2014, `employed_${name}_${half}`)))

/** Sections of the survey in each industry. */
const SECTIONS = {
  agri_forestry_fishing: ['A_agriculture_forestry_fishing'],
  mining: ['B_mining'],
  electricity_gas: ['D_electricity_gas'],
  water_waste: ['E_water_waste'],
  construction: ['F_construction'],
  wholesale_retail: ['G_wholesale_retail'],
  transport_storage: ['H_transport_storage'],
  accommodation_food: ['I_accommodation_food'],
  ict: ['J_information_communication'],
  finance_insurance: ['K_finance_insurance'],
  real_estate: ['L_real_estate'],
  professional_science_technical: ['M_professional_scientific'],
  facility_support_rental: ['N_business_support'],
  public_admin: ['O_public_administration', 'U_international'],
  education: ['P_education'],
  health_social: ['Q_health_social'],
  arts_sports_leisure: ['R_arts_sports'],
  associations_repair_personal: ['S_associations_personal', 'T_household'],
}

/** Divisions of manufacturing that were published, and the share of those that were not. */
const MANUFACTURING = {
  mfg_food_tobacco: [[], 0.155],
  mfg_textile_apparel_leather: [[], 0.145],
  mfg_wood_paper_print: [[], 0.09],
  mfg_coke_petroleum_chemical: [['C20_chemicals'], 0.115],
  mfg_nonmetal_metal: [['C24_basic_metals'], 0.28],
  mfg_electrical_electronic_precision: [['C26_electronics'], 0.155],
  mfg_machinery_transport_other: [['C29_machinery', 'C30_motor_vehicles', 'C31_other_transport_incl_ships'], 0.06],
}

const published = sum(Object.values(MANUFACTURING).flatMap(([divisions]) => divisions.map((name) => section(name))))
const unpublished = section('C_manufacturing') - published

const of2014 = {
  ...Object.fromEntries(
    Object.entries(SECTIONS).map(([industry, names]) => [industry, sum(names.map((name) => section(name)))]),
  ),
  ...Object.fromEntries(
    Object.entries(MANUFACTURING).map(([industry, [divisions, share]]) => [
      industry,
      sum(divisions.map((name) => section(name))) + share * unpublished,
    ]),
  ),
}

const scale = nationalEmployed / sum(Object.values(of2014))

/** Jobs of 2016 by industry. */
export const jobsByIndustry = Object.fromEntries(
  Object.entries(of2014).map(([industry, jobs]) => [industry, jobs * scale]),
)

/** Seoul's share of the nation's employed residents in an industry in 2014; undefined where it was not published. */
export function seoulShare(industry) {
  const names = SECTIONS[industry] ?? []
  const published =
    names.length > 0 && names.every((name) => find(SURVEY, 'Seoul', 2014, `employed_${name}_h1`) !== undefined)
  return published
    ? sum(names.map((name) => section(name, 'Seoul'))) / sum(names.map((name) => section(name)))
    : undefined
}
