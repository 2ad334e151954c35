// Households, agencies, national magnitudes, margins, sources, and the pack's own records.
import { INDUSTRIES } from './accounts.mjs'
import { find, need, plain, raw, sum } from './library.mjs'
import { BANDS, FIELDS, FUNCTIONS, PLACES, REGIONS, SECTORS } from './names.mjs'
import { births, deaths, nationalEmployed, nationalPopulation, nationalUnemployed } from './people.mjs'
import { sejongEvent } from './moves.mjs'

const INCOME = 'korea/income_percapita_province'
const HOUSING = 'korea/facts_housing'
const MILLION = 1e6

/** Yearly rent per won of a dwelling's price: two thirds of the price as deposit, turned into rent at 5 %. */
const RENT_PER_PRICE = 0.033
/** Elasticity of dwellings to rent: land is scarce in large cities. */
const SUPPLY = {
  seoul: 0.3,
  incheon: 0.6,
  gyeonggi: 0.8,
  daejeon: 0.7,
  sejong: 2,
  gwangju: 0.8,
  daegu: 0.7,
  busan: 0.5,
  ulsan: 0.7,
  jeju: 0.7,
}

function writeHouseholds(output) {
  const perHead = (indicator) =>
    PLACES.map(({ id, province }) => [id, need(INCOME, province, 2016, indicator) * 1000, 'S08'])
  output.table('personalIncomePerHead', ['place'], perHead('personal_income_per_capita_nominal'), 12)
  output.table('regionalIncomePerHead', ['place'], perHead('gross_regional_income_per_capita_nominal'), 12)
  output.table('regionalProductPerHead', ['place'], perHead('grdp_per_capita_nominal'), 12)
  output.table(
    'dwellings',
    ['place'],
    PLACES.map(({ id, province }) => [
      id,
      need('korea-extra/dwellings_province', province, 2015, 'dwellings_total_incl_vacant'),
      'X04',
    ]),
    12,
  )
  output.table(
    'rent',
    ['place'],
    PLACES.map(({ id, province }) => [
      id,
      Math.round((need(HOUSING, province, 2017, 'mean_house_sale_price_feb') * 10_000 * RENT_PER_PRICE) / 12 / 1000) *
        1000,
      'assumption:price of February 2017 times 3.3 % a year [P57]',
    ]),
    12,
  )
  output.table(
    'housingSupplyElasticity',
    ['place'],
    PLACES.map(({ id }) => [id, SUPPLY[id] ?? 1.2, 'assumption:scarce land in large cities']),
  )
}

/** Table 1 of the seed paper: agencies and the functions that they serve. */
const AGENCIES = {
  capital: [205, 52, 62, 70, 59, 132, 9, 56],
  chungcheong: [84, 32, 40, 46, 48, 61, 8, 19],
  southwest: [77, 35, 29, 36, 39, 51, 6, 19],
  northeast: [90, 29, 41, 43, 43, 46, 6, 34],
  southeast: [61, 20, 24, 25, 29, 33, 11, 11],
}

function writeAgencies(output) {
  output.table(
    'agencies',
    ['region'],
    REGIONS.map(([id]) => [id, AGENCIES[id][0], 'SEED003']),
  )
  output.table(
    'agencyCounts',
    ['region', 'function'],
    REGIONS.flatMap(([id]) => FUNCTIONS.map((name, i) => [id, name, AGENCIES[id][i + 1], 'SEED003'])),
  )
}

const GRDP = 'korea/grdp_province'
const macro = (name) => need('korea/facts_macro', 'ALL', 2016, name)

function writeScalars(output) {
  const share = (province) =>
    need('korea-extra/capital_area_indicators', province, 2016, 'tertiary_share_of_labour_force') / 100
  const fact = (name, year) =>
    Number(raw('korea-io/parameters').find((row) => row.name === name && row.year === year).value)
  const rows = [
    ['gdp', need(GRDP, 'ALL', 2016, 'grdp_nominal') * MILLION, 'won a year at market prices', 'S01'],
    ['grossValueAdded', need(GRDP, 'ALL', 2016, 'gva_nominal') * MILLION, 'won a year at basic prices', 'S01'],
    [
      'productTaxes',
      need('korea/gva_by_industry_province', 'ALL', 2016, 'net_product_tax_nominal') * MILLION,
      'won a year, net of subsidies',
      'S01',
    ],
    ['population', nationalPopulation, 'persons', 'X01'],
    ['births', births, 'a year', 'X02'],
    ['deaths', deaths, 'a year', 'P110'],
    ['employed', nationalEmployed, 'persons', 'S04'],
    ['unemployed', nationalUnemployed, 'persons', 'S04'],
    [
      'monthlyWageMean',
      3_190_000,
      'won a month and employee, with social contributions',
      'assumption:base wage that balanced the opening books; regular workers earn 3.03 M [S09]',
    ],
    [
      'monthlyWageRegular',
      need('korea/wage_startups_capital_area', 'ALL', 2016, 'monthly_wage_regular_workers'),
      'won a month, regular workers',
      'S09',
    ],
    ['labourShare', macro('labour_share_bok_2015base') / 100, 'share of factor income', 'P63'],
    ['governmentDebtToGdp', 0.34, 'share', 'assumption:opening debt that stayed bounded'],
    ['inflation', macro('cpi_inflation_annual') / 100, 'a year', 'S12'],
    ['gini', macro('gini_equivalised_disposable_income_shflc'), 'disposable income', 'P61'],
    ['tertiaryShareOfLabourForce', share('ALL'), 'share', 'X05'],
    [
      'tertiaryShare30Over',
      need('korea-extra/facts_extra', 'ALL', 2015, 'population_30_over_tertiary_graduates_share') / 100,
      'share in 2015',
      'P113',
    ],
    [
      'tertiaryShare25To34',
      fact('tertiary_attainment_25_34', '2018'),
      'share in 2018, structure only',
      'HANKOOK_2019_OECDEDU',
    ],
    [
      'tertiaryShare25To64',
      fact('tertiary_attainment_25_64', '2018'),
      'share in 2018, structure only',
      'HANKOOK_2019_OECDEDU',
    ],
    ['researchers', need('korea/facts_rd', 'ALL', 2016, 'researchers_total'), 'persons', 'P14'],
    ['researchSpending', need('korea/facts_rd', 'ALL', 2016, 'rd_expenditure_total') * 1e12, 'won a year', 'P14'],
    ['agencyResearchers', 4.69, 'persons per agency', 'SEED003'],
    ['agencyBudgetWon', 18.5e9, 'won a year and agency', 'SEED003'],
    [
      'firmBirthRate',
      need('korea/facts_firms', 'ALL', 2016, 'firm_birth_rate') / 100,
      'of active firms a year, one-person firms included',
      'S14',
    ],
    [
      'firmDeathRate',
      need('korea/facts_firms', 'ALL', 2016, 'firm_death_rate') / 100,
      'of active firms a year, one-person firms included',
      'S14',
    ],
    [
      'sejongNetInflowRemoved',
      Math.round(sejongEvent),
      'persons a year; the relocation kept out of moves',
      'assumption:nine tenths of the mean net inflow of 2012–2016 [S07]',
    ],
  ]
  output.file(
    'scalars.csv',
    ['id', 'value', 'unit', 'source'],
    rows.map(([id, number, unit, source]) => [id, plain(number), unit, source]),
  )
}

function writeMargins(output) {
  const rows = [['population', 'nation', 'all', nationalPopulation, 0, 'X01']]
  for (const { id, province } of PLACES) {
    rows.push([
      'population',
      'place',
      id,
      need('korea-extra/population_age5_province', province, 2016, 'registered_population_total'),
      0,
      'X01',
    ])
  }
  rows.push(['employedResidents', 'nation', 'all', nationalEmployed, 0.0001, 'S04'])
  rows.push(['unemployedResidents', 'nation', 'all', nationalUnemployed, 0.005, 'S04'])
  const labour = (id, indicator) =>
    sum(
      PLACES.filter(({ region }) => region === id).map(
        ({ province }) => find('korea/labour_province', province, 2016, indicator) ?? 0,
      ),
    )
  for (const [id] of REGIONS) {
    rows.push(['employedResidents', 'region', id, labour(id, 'employed'), 0.0001, 'S04'])
    rows.push(['unemployedResidents', 'region', id, labour(id, 'unemployed'), 0.0001, 'S04'])
    rows.push(['jobs', 'region', id, labour(id, 'employed'), 0.001, 'S04'])
  }
  rows.push(['jobs', 'nation', 'all', nationalEmployed, 0.001, 'S04'])
  rows.push(['valueAdded', 'nation', 'all', need(GRDP, 'ALL', 2016, 'gva_nominal') * MILLION, 1e-6, 'S01'])
  for (const { id, province } of PLACES) {
    rows.push(['valueAdded', 'place', id, need(GRDP, province, 2016, 'gva_nominal') * MILLION, 1e-6, 'S01'])
  }
  for (const { id } of SECTORS.filter(
    ({ id, isNew }) => !isNew && !SECTORS.some((other) => other.isNew && other.parent === id),
  )) {
    const industries = INDUSTRIES[id].map((industry) =>
      need('korea/gva_by_industry_province', 'ALL', 2016, `gva_${industry}_nominal`),
    )
    rows.push(['valueAdded', 'sector', id, sum(industries) * MILLION, 1e-6, 'S01'])
  }
  rows.push([
    'dwellings',
    'nation',
    'all',
    need('korea-extra/dwellings_province', 'ALL', 2015, 'dwellings_total_incl_vacant'),
    0,
    'X04',
  ])
  rows.push(['researchers', 'nation', 'all', need('korea/facts_rd', 'ALL', 2016, 'researchers_total'), 0, 'P14'])
  output.file(
    'margins.csv',
    ['table', 'scope', 'id', 'value', 'tolerance', 'source'],
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? plain(cell) : cell))),
  )
}

const OWN_SOURCES = [
  [
    'SEED003',
    'Daeshik Lee: Policy Recommendation for New Regional Industrial Policy in the Fourth Industrial Revolution Era (Table 1; staff and budget per agency)',
    'seed paper of the project',
    '',
    '',
    'The facility column sums to 218 where the paper prints 217',
  ],
]

/** Keeps only the sources that a row names; run last. */
function writeSources(output) {
  const named = new Set()
  for (const [name, text] of output.files) {
    if (name === 'sources.csv') continue
    for (const line of text.split('\n').slice(1)) {
      const source = /("[^"]*"|[^,]*)$/.exec(line)[0]
      const ids = /\[([^\]]*)\]"?$/.exec(source)
      for (const id of ids === null ? [source] : ids[1].split(/\s+/)) named.add(id)
    }
  }
  const rows = [...OWN_SOURCES]
  for (const folder of ['korea', 'korea-extra', 'korea-io']) {
    for (const row of raw(`${folder}/sources`)) {
      if (folder === 'korea-extra' && row.source_id === 'D01') continue
      rows.push([
        row.source_id,
        row.title,
        row.url_or_repo_path,
        row.year_published ?? row.year,
        row.licence_if_stated,
        row.note ?? '',
      ])
    }
  }
  output.file(
    'sources.csv',
    ['id', 'title', 'location', 'year', 'licence', 'note'],
    rows.filter(([id]) => named.has(id)),
  )
}

function writeRecords(output) {
  output.file(
    'regions.csv',
    ['id', 'en', 'ko', 'source'],
    REGIONS.map((row) => [...row, 'derived:provinces grouped as in the seed paper [SEED003]']),
  )
  output.file(
    'places.csv',
    ['id', 'region', 'en', 'ko', 'latitude', 'longitude', 'source'],
    PLACES.map(({ id, region, en, ko, latitude, longitude }) => [
      id,
      region,
      en,
      ko,
      latitude,
      longitude,
      'assumption:seat of the provincial government to 0.01 degree',
    ]),
  )
  output.file(
    'sectors.csv',
    ['id', 'en', 'ko', 'kind', 'market', 'parent', 'newIndustry', 'source'],
    SECTORS.map(({ id, en, ko, kind, parent, isNew }) => [
      id,
      en,
      ko,
      kind,
      id !== 'public-services',
      parent,
      isNew,
      'definition:grouping of industries in SOURCES.md',
    ]),
  )
  output.files.set(
    'pack.yaml',
    `apiVersion: regio/v1
kind: Pack
id: korea
title: { en: "Korea", ko: "대한민국" }
baseYear: 2016
currency: KRW
regions: [${REGIONS.map(([id]) => id).join(', ')}]
places: [${PLACES.map(({ id }) => id).join(', ')}]
sectors: [${SECTORS.map(({ id }) => id).join(', ')}]
fields: [${FIELDS.join(', ')}]
ageBands: [${BANDS.join(', ')}]
`,
  )
}

/** Writes what belongs to the nation, and the sources last. */
export function writeNation(output) {
  writeHouseholds(output)
  writeAgencies(output)
  writeScalars(output)
  writeMargins(output)
  writeSources(output)
  writeRecords(output)
}
