// Households, agencies, national magnitudes, margins, sources, and the pack's own records.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { INDUSTRIES } from './accounts.mjs'
import { isLatest, LATEST, levelOfYear, ofYear, sourced, YEAR } from './base-year.mjs'
import { find, HOME, kept, need, plain, raw, sum } from './library.mjs'
import { BANDS, FIELDS, FUNCTIONS, PLACES, REGIONS, SECTORS } from './names.mjs'
import { births, CENSUS, deaths, deathsSource, nationalEmployed, nationalPopulation, nationalUnemployed, population } from './people.mjs'
import { researchers, researchSpending, surveySource } from './skills.mjs'
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

const DWELLINGS = 'korea-extra/dwellings_province'

/** Dwellings of 2010: the occupied ones are known, vacant ones are added in the proportion of 2015. */
function earlierDwellings(province) {
  const all = province === 'Sejong' ? 'Chungnam' : province
  const vacancy =
    need(DWELLINGS, all, 2015, 'dwellings_total_incl_vacant') / need(DWELLINGS, all, 2015, 'dwellings_occupied_total')
  return Math.round(ofYear(DWELLINGS, province, 'dwellings_occupied_total') * vacancy)
}

/** Price of a house, ten thousand won: that of February 2017, before moved by the index of December. */
function priceOfYear(province) {
  const name = isLatest || province !== 'Sejong' ? province : 'Chungnam'
  const price = need(HOUSING, name, 2017, 'mean_house_sale_price_feb')
  const index = (year) =>
    need('korea-extra/house_price_index_province', name, year, 'apartment_sale_price_index_december')
  return isLatest ? price : (price * index(YEAR)) / index(LATEST)
}

function writeHouseholds(output) {
  const perHead = (indicator) =>
    PLACES.map(({ id, province }) => [
      id,
      levelOfYear(INCOME, province, indicator) * 1000,
      isLatest || id !== 'sejong' ? 'S08' : 'assumption:as Chungnam, of which it was part [S08]',
    ])
  output.table('personalIncomePerHead', ['place'], perHead('personal_income_per_capita_nominal'), 12)
  output.table('regionalIncomePerHead', ['place'], perHead('gross_regional_income_per_capita_nominal'), 12)
  output.table('regionalProductPerHead', ['place'], perHead('grdp_per_capita_nominal'), 12)
  output.table(
    'dwellings',
    ['place'],
    PLACES.map(({ id, province }) => [
      id,
      isLatest ? need(DWELLINGS, province, 2015, 'dwellings_total_incl_vacant') : earlierDwellings(province),
      isLatest
        ? 'X04'
        : id === 'sejong' || id === 'chungnam'
          ? sourced(id, 'X04')
          : 'assumption:occupied dwellings of 2010, vacant ones in the proportion of 2015 [X04]',
    ]),
    12,
  )
  output.table(
    'rent',
    ['place'],
    PLACES.map(({ id, province }) => [
      id,
      Math.round((priceOfYear(province) * 10_000 * RENT_PER_PRICE) / 12 / 1000) * 1000,
      isLatest
        ? 'assumption:price of February 2017 times 3.3 % a year [P57]'
        : 'assumption:price of February 2017 moved back by the index of sale prices, times 3.3 % a year; Sejong as Chungnam [P57 X03]',
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
export const AGENCIES = {
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
const regularWage = (year) =>
  need('korea/wage_startups_capital_area', 'ALL', year, 'monthly_wage_regular_workers')
const macro = (name) => need('korea/facts_macro', 'ALL', YEAR, name)

function writeScalars(output) {
  const share = (province) =>
    need('korea-extra/capital_area_indicators', province, YEAR, 'tertiary_share_of_labour_force') / 100
  const fact = (name, year) =>
    Number(raw('korea-io/parameters').find((row) => row.name === name && row.year === year).value)
  const rows = [
    ['gdp', need(GRDP, 'ALL', YEAR, 'grdp_nominal') * MILLION, 'won a year at market prices', 'S01'],
    ['grossValueAdded', need(GRDP, 'ALL', YEAR, 'gva_nominal') * MILLION, 'won a year at basic prices', 'S01'],
    [
      'productTaxes',
      need('korea/gva_by_industry_province', 'ALL', YEAR, 'net_product_tax_nominal') * MILLION,
      'won a year, net of subsidies',
      'S01',
    ],
    ['population', nationalPopulation, 'persons', isLatest ? 'X01' : 'S02'],
    ['births', births, 'a year', 'X02'],
    ['deaths', deaths, 'a year', deathsSource],
    ['employed', nationalEmployed, 'persons', 'S04'],
    ['unemployed', nationalUnemployed, 'persons', 'S04'],
    [
      'monthlyWageMean',
      Math.round((3_190_000 * regularWage(YEAR)) / regularWage(LATEST)),
      'won a month and employee, with social contributions',
      isLatest
        ? 'assumption:base wage that balanced the opening books; regular workers earn 3.03 M [S09]'
        : 'assumption:base wage of 2016 moved with the wage of regular workers [S09]',
    ],
    [
      'monthlyWageRegular',
      regularWage(YEAR),
      'won a month, regular workers',
      'S09',
    ],
    ['labourShare', macro('labour_share_bok_2015base') / 100, 'share of factor income', 'P63'],
    ['governmentDebtToGdp', 0.34, 'share', 'assumption:opening debt that stayed bounded'],
    ['inflation', macro('cpi_inflation_annual') / 100, 'a year', 'S12'],
    ...(isLatest ? [['gini', macro('gini_equivalised_disposable_income_shflc'), 'disposable income', 'P61']] : []),
    ['tertiaryShareOfLabourForce', share('ALL'), 'share', 'X05'],
    [
      'tertiaryShare30Over',
      need('korea-extra/facts_extra', 'ALL', CENSUS, 'population_30_over_tertiary_graduates_share') / 100,
      `share in ${CENSUS}`,
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
    ['researchers', researchers, 'persons', surveySource],
    ['researchSpending', researchSpending, 'won a year', surveySource],
    ['agencyResearchers', 4.69, 'persons per agency', 'SEED003'],
    ['agencyBudgetWon', 18.5e9, 'won a year and agency', 'SEED003'],
    ['regionalProgrammesWon', 1e12, 'won a year; nearly 10 trillion in ten years', 'SEED003'],
    [
      'firmBirthRate',
      need('korea/facts_firms', 'ALL', YEAR, 'firm_birth_rate') / 100,
      'of active firms a year, one-person firms included',
      isLatest ? 'S14' : 'P32',
    ],
    [
      'firmDeathRate',
      need('korea/facts_firms', 'ALL', YEAR, 'firm_death_rate') / 100,
      'of active firms a year, one-person firms included',
      isLatest ? 'S14' : 'P32',
    ],
    ...(isLatest
      ? [
          [
            'sejongNetInflowRemoved',
            Math.round(sejongEvent),
            'persons a year; the relocation kept out of moves',
            'assumption:nine tenths of the mean net inflow of 2012–2016 [S07]',
          ],
        ]
      : []),
  ]
  output.file(
    'scalars.csv',
    ['id', 'value', 'unit', 'source'],
    rows.map(([id, number, unit, source]) => [id, plain(number), unit, source]),
  )
}

function writeMargins(output) {
  const rows = [['population', 'nation', 'all', nationalPopulation, 0, isLatest ? 'X01' : 'S02']]
  for (const { id, province } of PLACES.filter(({ id }) => isLatest || !['sejong', 'chungnam'].includes(id))) {
    rows.push([
      'population',
      'place',
      id,
      isLatest
        ? need('korea-extra/population_age5_province', province, YEAR, 'registered_population_total')
        : sum(population[id]),
      0,
      isLatest ? 'X01' : 'S02',
    ])
  }
  rows.push(['employedResidents', 'nation', 'all', nationalEmployed, isLatest ? 0.0001 : 0.0002, 'S04'])
  rows.push(['unemployedResidents', 'nation', 'all', nationalUnemployed, 0.005, 'S04'])
  const labour = (id, indicator) =>
    sum(
      PLACES.filter(({ region }) => region === id).map(
        ({ province }) => find('korea/labour_province', province, YEAR, indicator) ?? 0,
      ),
    )
  for (const [id] of REGIONS) {
    rows.push(['employedResidents', 'region', id, labour(id, 'employed'), 0.0001, 'S04'])
    rows.push(['unemployedResidents', 'region', id, labour(id, 'unemployed'), 0.0001, 'S04'])
    rows.push(['jobs', 'region', id, labour(id, 'employed'), 0.001, 'S04'])
  }
  rows.push(['jobs', 'nation', 'all', nationalEmployed, 0.001, 'S04'])
  rows.push(['valueAdded', 'nation', 'all', need(GRDP, 'ALL', YEAR, 'gva_nominal') * MILLION, 1e-6, 'S01'])
  for (const { id, province } of PLACES.filter(({ id }) => isLatest || !['sejong', 'chungnam'].includes(id))) {
    rows.push(['valueAdded', 'place', id, need(GRDP, province, YEAR, 'gva_nominal') * MILLION, 1e-6, 'S01'])
  }
  for (const { id } of SECTORS.filter(
    ({ id, isNew }) => !isNew && !SECTORS.some((other) => other.isNew && other.parent === id),
  )) {
    const industries = INDUSTRIES[id].map((industry) =>
      need('korea/gva_by_industry_province', 'ALL', YEAR, `gva_${industry}_nominal`),
    )
    rows.push(['valueAdded', 'sector', id, sum(industries) * MILLION, 1e-6, 'S01'])
  }
  if (isLatest)
    rows.push(['dwellings', 'nation', 'all', need(DWELLINGS, 'ALL', 2015, 'dwellings_total_incl_vacant'), 0, 'X04'])
  rows.push(['researchers', 'nation', 'all', researchers, 0, surveySource])
  output.file(
    'margins.csv',
    ['table', 'scope', 'id', 'value', 'tolerance', 'source'],
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? plain(cell) : cell))),
  )
}

const press = (id, title, location, year) => [
  id,
  title,
  location,
  year,
  'not stated (press or web page; only facts taken)',
  'press or web page: secondary source, rounded',
]
const OWN_SOURCES = [
  [
    'SEED003',
    'Daeshik Lee: Policy Recommendation for New Regional Industrial Policy in the Fourth Industrial Revolution Era (Table 1; staff and budget per agency)',
    'seed paper of the project',
    '',
    '',
    'The facility column sums to 218 where the paper prints 217',
  ],
  press('HERALD_2011_RD', 'Herald Business: survey of research and development of 2010', 'https://nbiz.heraldcorp.com/view.php?ud=20110912000048', 2011),
  press('HANKYUNG_2011_DEATHS', '한국경제: 2010년 사망원인통계 (255403 deaths)', 'https://hankyung.com/amp/2011090810591', 2011),
  press('ASIAN_2012', 'The AsiaN: Sejong ready for role as new administrative hub (5556 officials of the first stage)', 'http://theasian.asia/archives/51865', 2012),
  press('HERALD_2012', 'The Korea Herald: government begins moving into new administrative city (140 and 552 officials of the prime minister)', 'https://koreaherald.com/view.php?ud=20120914000494', 2012),
  press('HERALD_2013', 'The Korea Herald: second group of ministries relocating to Sejong City (4888 officials; 13 institutes in 2014)', 'https://m.koreaherald.com/view.php?ud=20131223000817', 2013),
  press('JOONGDO_2013', '중도일보: 세종청사 2단계 이전 (부처별 인원)', 'http://joongdo.co.kr/jsp/article/article_view.jsp?pq=201308010188', 2013),
  press('DAEJONILBO_2017', '대전일보: 행정수도 세종 (14773 officials of 40 bodies and 3545 of 15 institutes moved in four stages)', 'http://www.daejonilbo.com/news/newsitem.asp?pk_no=1310235', 2018),
  press('MARINELOG_2012', 'Marine Log: Korean shipbuilding exports up in 2011 (56.5 bn dollars, up 15.1 %)', 'https://www.marinelog.com/shipbuilding/shipyards/shipyard-news/korean-shipbuilding-exports-up-by-154-percent-in-2011/', 2012),
  press('KSG_2016', 'Korea Shipping Gazette: ship exports of 2014 and 2015 (39.8 and 40.0 bn dollars)', 'https://ksg.co.kr/news/main_newsView.jsp?pNum=106519', 2016),
  press('KSG_2017', 'Korea Shipping Gazette: ship exports of 2016 (34.32 bn dollars, down 14.4 %)', 'https://ksg.co.kr/news/main_newsView.jsp?pNum=111692', 2017),
]

/** Sources named by tables that are kept by hand, after those of the data folders. */
const LATER_SOURCES = [
  press(
    'STEPI_2022',
    'STEPI: patents of national research projects performed by small firms (summary)',
    'https://data365.co.kr/index.php?document_srl=17557&mid=data&page=323',
    2022,
  ),
]

/** Tables of the pack that no script writes, whose sources are kept all the same. */
const KEPT_BY_HAND = ['parameters', 'targets']

/** Keeps only the sources that a row names; run last. */
function writeSources(output, earlier) {
  const named = new Set()
  for (const line of readFileSync(join(HOME, 'parameters.csv'), 'utf8').split('\n'))
    if (line.includes(',sourced,')) named.add(line.split(',sourced,')[1].split(',')[0])
  for (const [name, text] of [...output.files, ...earlier]) {
    if (name === 'sources.csv') continue
    for (const line of text.split('\n').slice(1)) {
      const source = /("[^"]*"|[^,]*)$/.exec(line)[0]
      const ids = /\[([^\]]*)\]"?$/.exec(source)
      for (const id of ids === null ? [source] : ids[1].split(/\s+/)) named.add(id)
    }
  }
  for (const table of KEPT_BY_HAND)
    for (const { source } of kept(table))
      for (const id of /\[([^\]]*)\]$/.exec(source)?.[1].split(/\s+/) ?? [source]) named.add(id)
  const rows = [...OWN_SOURCES]
  for (const folder of ['korea', 'korea-extra', 'korea-io', 'literature']) {
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
  rows.push(...LATER_SOURCES)
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
export function writeNation(output, earlier) {
  writeHouseholds(output)
  writeAgencies(output)
  writeScalars(output)
  writeMargins(output)
  writeSources(output, earlier)
  writeRecords(output)
}
