// Writes the tables of the toy pack: a small country that is consistent with itself. Every number is made up.
// Run: node packs/toy/build.mjs [folder]
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url))
const PLACES = ['harbour', 'valley', 'hill']
const REGION = { harbour: 'coast', valley: 'coast', hill: 'inland' }
const SECTORS = ['goods', 'services', 'public']
const FIELDS = ['technical', 'general']
const LEVELS = ['secondary', 'tertiary', 'advanced']
const OCCUPATIONS = ['routine', 'professional', 'research']
const FUNCTIONS = ['capital', 'manpower', 'rd', 'facility', 'knowledge', 'startup', 'infrastructure']
const BANDS = Array.from({ length: 21 }, (_, band) => band * 5)

mkdirSync(folder, { recursive: true })
const number = (value) => String(Number(value.toPrecision(9)))
const text = (columns, rows) => `${[columns.join(','), ...rows.map((row) => row.join(','))].join('\n')}\n`
const write = (name, columns, rows) => writeFileSync(join(folder, name), text(columns, rows))
const table = (name, keys, rows) =>
  write(
    name,
    [...keys, 'value', 'source'],
    rows.map((row) => [...row.slice(0, -1), number(row.at(-1)), 'assumption:toy']),
  )
const cross = (...axes) => axes.reduce((rows, axis) => rows.flatMap((row) => axis.map((item) => [...row, item])), [[]])
const sum = (values) => values.reduce((total, value) => total + value, 0)

// People: residents of 15 and over, and an age structure that falls with age.
const adults = { harbour: 45_000, valley: 30_000, hill: 25_000 }
const ageWeight = [43, 46, 47, 64, 68, 68, 72, 78, 82, 84, 83, 78, 66, 48, 37, 29, 17, 8, 3, 0.8, 0.2]
const tilt = { harbour: -0.006, valley: 0, hill: 0.008 }
const population = {}
for (const place of PLACES) {
  const weights = BANDS.map((age, band) => ageWeight[band] * (1 + tilt[place] * (age - 45)))
  const scale = adults[place] / sum(weights.slice(3))
  const rounded = weights.map((weight) => Math.round(weight * scale))
  rounded[10] += adults[place] - sum(rounded.slice(3))
  population[place] = rounded
}
const births = [0, 0, 0, 0.002, 0.02, 0.06, 0.105, 0.045, 0.007, 0.0004]
const deaths = [
  0.0007, 0.0001, 0.0001, 0.0003, 0.0004, 0.0005, 0.0006, 0.0009, 0.0013, 0.002, 0.003, 0.0045, 0.0065, 0.0105,
].concat([0.018, 0.033, 0.06, 0.11, 0.18, 0.28, 0.4])
const perYear = (rates, exposed) =>
  sum(PLACES.flatMap((place) => population[place].map((n, band) => n * exposed * (rates[band] ?? 0))))
const participation = [0, 0, 0, 0.09, 0.52, 0.77, 0.77, 0.76, 0.8, 0.82, 0.8, 0.74, 0.62, 0.46, 0.34, 0.22, 0.1, 0.04]

const byPlaceAge = (make) => cross(PLACES, BANDS).map(([place, age]) => [place, age, make(place, age / 5)])
table(
  'population.csv',
  ['place', 'age'],
  byPlaceAge((place, band) => population[place][band]),
)
table(
  'fertility.csv',
  ['place', 'age'],
  byPlaceAge((_, band) => births[band] ?? 0),
)
table(
  'mortality.csv',
  ['place', 'age'],
  byPlaceAge((_, band) => deaths[band]),
)
table(
  'participation.csv',
  ['age'],
  BANDS.map((age, band) => [age, participation[band] ?? 0]),
)

const tertiary = [
  0, 0, 0, 0.09, 0.68, 0.65, 0.62, 0.58, 0.5, 0.42, 0.34, 0.26, 0.2, 0.15, 0.12, 0.1, 0.08, 0.07, 0.06, 0.05, 0.05,
]
const schooling = { harbour: 1.1, valley: 0.95, hill: 0.9 }
table(
  'education.csv',
  ['place', 'age', 'level'],
  cross(PLACES, BANDS).flatMap(([place, age]) => {
    const higher = Number((tertiary[age / 5] * schooling[place]).toFixed(4))
    const advanced = age < 25 ? 0 : Number((higher * 0.1).toFixed(4))
    return LEVELS.map((level, index) => [place, age, level, [1 - higher, higher - advanced, advanced][index]])
  }),
)
table(
  'field-of-study.csv',
  ['place', 'field'],
  PLACES.flatMap((place) => FIELDS.map((field, i) => [place, field, [0.4, 0.6][i]])),
)

// Universities: most study at home, the best campuses are on the coast.
const entrants = Object.fromEntries(
  PLACES.map((place) => [place, (population[place][3] / 5) * Number((tertiary[4] * schooling[place]).toFixed(4))]),
)
const campusShare = { harbour: [0.8, 0.1, 0.1], valley: [0.4, 0.5, 0.1], hill: [0.35, 0.1, 0.55] }
const seats = PLACES.map((_, i) => sum(PLACES.map((from) => entrants[from] * campusShare[from][i])))
table(
  'campus-seats.csv',
  ['place', 'field'],
  PLACES.flatMap((place, i) => FIELDS.map((field, j) => [place, field, seats[i] * [0.4, 0.6][j]])),
)
table(
  'advanced-seats.csv',
  ['place', 'field'],
  PLACES.flatMap((place, i) => FIELDS.map((field, j) => [place, field, 0.2 * seats[i] * [0.4, 0.6][j]])),
)
table(
  'campus-matrix.csv',
  ['origin', 'campus'],
  PLACES.flatMap((from) => PLACES.map((to, i) => [from, to, campusShare[from][i]])),
)
table(
  'campus-quality.csv',
  ['place'],
  PLACES.map((place, i) => [place, [0.4, -0.2, -0.5][i]]),
)
table(
  'graduate-destination.csv',
  ['campus', 'destination'],
  [
    ['coast', 'coast', 0.92],
    ['coast', 'inland', 0.08],
    ['inland', 'coast', 0.35],
    ['inland', 'inland', 0.65],
  ],
)

// Work and value added.
const employed = { harbour: 27_500, valley: 18_000, hill: 14_500 }
const jobs = { harbour: 28_500, valley: 17_000, hill: 14_500 }
const mix = { harbour: [0.3, 0.52, 0.18], valley: [0.38, 0.44, 0.18], hill: [0.34, 0.44, 0.22] }
const ownAccount = [0.12, 0.35, 0.05]
const valuePerJob = [75e6, 55e6, 52e6]
const productivity = { harbour: 1.05, valley: 0.95, hill: 0.92 }
const workers = (place, sector) => Math.round(jobs[place] * mix[place][sector])
const own = (place, sector) => Math.round(workers(place, sector) * ownAccount[sector])
const valueAdded = (place, sector) =>
  Math.round((workers(place, sector) * valuePerJob[sector] * productivity[place]) / 1e6) * 1e6
const byCell = (make) => cross(PLACES, SECTORS).map(([place, id]) => [place, id, make(place, SECTORS.indexOf(id))])
table(
  'employed-residents.csv',
  ['place'],
  PLACES.map((place) => [place, employed[place]]),
)
table(
  'unemployed-residents.csv',
  ['place'],
  [
    ['harbour', 1100],
    ['valley', 700],
    ['hill', 570],
  ],
)
table(
  'employees.csv',
  ['place', 'sector'],
  byCell((place, sector) => workers(place, sector) - own(place, sector)),
)
table('self-employed.csv', ['place', 'sector'], byCell(own))
table('value-added.csv', ['place', 'sector'], byCell(valueAdded))
table(
  'establishments.csv',
  ['place', 'sector'],
  byCell((place, s) => Math.round((workers(place, s) - own(place, s)) / [16, 8, 24][s])),
)
table(
  'commuting.csv',
  ['home', 'work'],
  [
    ['harbour', 'harbour', 1],
    ['harbour', 'valley', 0.08],
    ['valley', 'harbour', 0.08],
    ['valley', 'valley', 1],
    ['hill', 'hill', 1],
  ],
)
const shares = (rows, names) => rows.flatMap((row, i) => row.map((value, j) => [SECTORS[i], names[j], value]))
table(
  'occupation-shares.csv',
  ['sector', 'occupation'],
  shares(
    [
      [0.75, 0.22, 0.03],
      [0.72, 0.26, 0.02],
      [0.52, 0.46, 0.02],
    ],
    OCCUPATIONS,
  ),
)
table(
  'field-requirement.csv',
  ['sector', 'field'],
  shares(
    [
      [0.75, 0.25],
      [0.3, 0.7],
      [0.2, 0.8],
    ],
    FIELDS,
  ),
)

table(
  'researchers.csv',
  ['place'],
  [
    ['harbour', 900],
    ['valley', 200],
    ['hill', 150],
  ],
)
table(
  'public-research-spending.csv',
  ['place'],
  [
    ['harbour', 30e9],
    ['valley', 8e9],
    ['hill', 7e9],
  ],
)
table(
  'research-traits.csv',
  ['sector', 'trait'],
  [
    ['goods', [1, 500e6, 1, 0, 0.5, 0]],
    ['services', [0, 0, 1, 1, 0.5, 1]],
    ['public', [0, 0, 0, 0, 1, 0]],
  ].flatMap(([sector, values]) =>
    ['prototype', 'testEquipment', 'demonstration', 'standard', 'gate', 'spinOffs'].map((name, i) => [
      sector,
      name,
      values[i],
    ]),
  ),
)

// Products: inputs per won of output, final demand in the won that the output leaves.
const domestic = [
  [0.32, 0.1, 0.06],
  [0.14, 0.22, 0.14],
  [0.01, 0.01, 0.02],
]
const imported = [
  [0.16, 0.05, 0.03],
  [0.02, 0.02, 0.01],
  [0, 0, 0],
]
const total = SECTORS.map((_, sector) => sum(PLACES.map((place) => valueAdded(place, sector))))
const output = total.map(
  (value, j) => value / (1 - sum(domestic.map((row) => row[j])) - sum(imported.map((row) => row[j]))),
)
const final = output.map((x, i) => x - sum(output.map((buyer, j) => domestic[i][j] * buyer)))
const users = [
  [0.3, 0.01, 0.24, 0.45],
  [0.72, 0.05, 0.1, 0.13],
  [0.3, 0.68, 0.02, 0],
]
const bySector = (values) => SECTORS.map((sector, i) => [sector, values[i]])
table('domestic-inputs.csv', ['product', 'sector'], shares(domestic, SECTORS))
table('imported-inputs.csv', ['product', 'sector'], shares(imported, SECTORS))
table(
  'final-demand.csv',
  ['product', 'user'],
  shares(
    final.map((value, i) => users[i].map((share) => Math.round(value * share))),
    ['household', 'government', 'investment', 'export'],
  ),
)
table('final-import-share.csv', ['product'], bySector([0.14, 0.03, 0]))
table('relative-wage-by-sector.csv', ['sector'], bySector([1.1, 0.85, 1.15]))
table(
  'relative-wage-by-place.csv',
  ['place'],
  [
    ['harbour', 1.04],
    ['valley', 0.98],
    ['hill', 0.95],
  ],
)
table(
  'education-premium.csv',
  ['level'],
  LEVELS.map((level, i) => [level, [1, 1.45, 1.88][i]]),
)
table(
  'occupation-premium.csv',
  ['occupation'],
  OCCUPATIONS.map((name, i) => [name, [1, 1.1, 1.2][i]]),
)
table('public-share.csv', ['sector'], bySector([0, 0, 0.45]))

// Households, dwellings, moves.
table(
  'personal-income-per-head.csv',
  ['place'],
  [
    ['harbour', 19e6],
    ['valley', 17e6],
    ['hill', 16.5e6],
  ],
)
table(
  'regional-income-per-head.csv',
  ['place'],
  [
    ['harbour', 33e6],
    ['valley', 28e6],
    ['hill', 27e6],
  ],
)
table(
  'regional-product-per-head.csv',
  ['place'],
  [
    ['harbour', 31e6],
    ['valley', 28e6],
    ['hill', 30e6],
  ],
)
table(
  'dwellings.csv',
  ['place'],
  PLACES.map((place) => [place, Math.round(sum(population[place]) / 2.6)]),
)
table(
  'rent.csv',
  ['place'],
  [
    ['harbour', 620_000],
    ['valley', 400_000],
    ['hill', 330_000],
  ],
)
table(
  'housing-supply-elasticity.csv',
  ['place'],
  [
    ['harbour', 0.5],
    ['valley', 1],
    ['hill', 1.3],
  ],
)
const moves = {
  harbour: { valley: 900, hill: 500 },
  valley: { harbour: 1000, hill: 450 },
  hill: { harbour: 620, valley: 470 },
}
table(
  'moves.csv',
  ['origin', 'destination'],
  PLACES.flatMap((from) => Object.entries(moves[from]).map(([to, n]) => [from, to, n])),
)
const profile = [1.3, 1, 0.75, 0.9, 1.9, 2.4, 1.7, 1.2, 0.8, 0.8, 0.6, 0.6].concat(Array(9).fill(0.5))
table(
  'move-age-profile.csv',
  ['age'],
  BANDS.map((age, band) => [age, profile[band]]),
)
const net = (place) => sum(PLACES.map((other) => (moves[other][place] ?? 0) - (moves[place][other] ?? 0)))
const weight = profile.map((value, band) => value * ageWeight[band])
const young = BANDS.map((age) => (age === 20 ? 60 : age === 25 ? 40 : age === 35 ? -50 : age === 55 ? -50 : 0))
const balance = (place, band) => {
  const tilted = place === 'harbour' ? young[band] : place === 'hill' ? -young[band] : 0
  return (net(place) * weight[band]) / sum(weight) + tilted
}
table('move-age-balance.csv', ['place', 'age'], byPlaceAge(balance))

// Agencies and national magnitudes.
table(
  'agencies.csv',
  ['region'],
  [
    ['coast', 8],
    ['inland', 4],
  ],
)
const counts = { coast: [3, 3, 4, 3, 5, 1, 3], inland: [2, 2, 2, 2, 3, 1, 1] }
table(
  'agency-counts.csv',
  ['region', 'function'],
  Object.entries(counts).flatMap(([r, row]) => row.map((n, i) => [r, FUNCTIONS[i], n])),
)
const instruments = {
  capital: ['capital'],
  manpower: ['people', 'equipment'],
  rd: ['research', 'equipment'],
  facility: ['equipment'],
  knowledge: ['advice', 'equipment'],
  startup: ['startup'],
  infrastructure: ['equipment', 'startup'],
}
const agencyBudget = 1_000_000_000
const payers = { north: 0.5, south: 0.3, region: 0.2 }
write(
  'programmes.csv',
  ['payer', 'region', 'function', 'instrument', 'value', 'source'],
  Object.entries(counts).flatMap(([region, row]) =>
    row.flatMap((serving, i) =>
      Object.entries(payers).flatMap(([payer, part]) =>
        instruments[FUNCTIONS[i]].map((instrument) => {
          const won = (serving * 12 * agencyBudget * part) / 35 / instruments[FUNCTIONS[i]].length
          return [payer, region, FUNCTIONS[i], instrument, String(Math.round(won)), 'assumption:toy']
        }),
      ),
    ),
  ),
)
const productTaxes = Math.round(sum(total) * 0.08)
const scalars = [
  ['gdp', sum(total) + productTaxes, 'won a year'],
  ['productTaxes', productTaxes, 'won a year'],
  ['births', perYear(births, 0.5), 'a year'],
  ['deaths', perYear(deaths, 1), 'a year'],
  ['monthlyWageMean', 3_000_000, 'won a month'],
  ['governmentDebtToGdp', 0.35, 'share'],
  ['inflation', 0.015, 'a year'],
  ['agencyResearchers', 4.69, 'persons per agency'],
  ['agencyBudgetWon', agencyBudget, 'won a year and agency'],
  ['regionalProgrammesWon', 5 * agencyBudget, 'won a year'],
]
write(
  'scalars.csv',
  ['id', 'value', 'unit', 'source'],
  scalars.map(([id, value, unit]) => [id, number(value), unit, 'assumption:toy']),
)

// Names and totals.
const names = {
  coast: '해안',
  inland: '내륙',
  harbour: '항구',
  valley: '골짜기',
  hill: '언덕',
  goods: '재화',
  services: '서비스',
  public: '공공',
}
const title = (id) => id[0].toUpperCase() + id.slice(1)
write(
  'regions.csv',
  ['id', 'en', 'ko', 'source'],
  ['coast', 'inland'].map((id) => [id, title(id), names[id], 'assumption:toy']),
)
const where = { harbour: [35, 129], valley: [35.3, 128.8], hill: [36.5, 128] }
write(
  'places.csv',
  ['id', 'region', 'en', 'ko', 'latitude', 'longitude', 'source'],
  PLACES.map((id) => [id, REGION[id], title(id), names[id], ...where[id], 'assumption:toy']),
)
write(
  'sectors.csv',
  ['id', 'en', 'ko', 'kind', 'market', 'parent', 'newIndustry', 'source'],
  SECTORS.map((id) => [
    id,
    title(id),
    names[id],
    id === 'goods' ? 'good' : 'service',
    id !== 'public',
    id,
    false,
    'assumption:toy',
  ]),
)
write(
  'margins.csv',
  ['table', 'scope', 'id', 'value', 'tolerance', 'source'],
  [
    ['population', 'nation', 'all', sum(PLACES.flatMap((place) => population[place])), 0, 'assumption:toy'],
    ['employedResidents', 'nation', 'all', 60_000, 0, 'assumption:toy'],
    ['jobs', 'region', 'coast', 45_500, 0.0001, 'assumption:toy'],
    ['jobs', 'region', 'inland', 14_500, 0.0001, 'assumption:toy'],
    ['valueAdded', 'nation', 'all', sum(total), 0, 'assumption:toy'],
  ],
)

// What befell the country between its base years.
write(
  'events.csv',
  ['id', 'en', 'ko', 'source'],
  [
    ['removal', 'Offices move from Harbour to Hill', '관청 이전', 'assumption:toy'],
    ['slump', 'Fewer goods of Valley are wanted abroad', '수출 부진', 'assumption:toy'],
  ],
)
write(
  'event-effects.csv',
  ['event', 'effect', 'place', 'sector', 'from', 'to', 'value', 'source'],
  [
    ['removal', 'public-jobs', 'harbour', '', '2011-07', '2011-12', -600, 'assumption:toy'],
    ['removal', 'public-jobs', 'hill', '', '2011-07', '2011-12', 600, 'assumption:toy'],
    ['removal', 'dwellings', 'hill', '', '2011-07', '2012-06', 500, 'assumption:toy'],
    ['slump', 'exports', 'valley', 'goods', '2011-07', '2011-09', -0.6, 'assumption:toy'],
  ],
)

// The earlier base year: a tenth less value added, and a hill from which fewer had left.
const EARLIER = 2010
mkdirSync(join(folder, String(EARLIER)), { recursive: true })
const stay = (place, band) => (band === 6 ? { harbour: -700, valley: -300, hill: 1000 }[place] : 0)
const earlierPopulation = (place, band) => population[place][band] + stay(place, band)
const earlierValue = (place, sector) => Math.round((0.9 * valueAdded(place, sector)) / 1e6) * 1e6
const earlierTotal = sum(PLACES.flatMap((place) => SECTORS.map((_, sector) => earlierValue(place, sector))))
const earlierTaxes = Math.round(earlierTotal * 0.08)
const earlierPerYear = (rates, exposed) =>
  sum(PLACES.flatMap((place) => BANDS.map((_, band) => earlierPopulation(place, band) * exposed * (rates[band] ?? 0))))
table(`${EARLIER}/population.csv`, ['place', 'age'], byPlaceAge(earlierPopulation))
table(`${EARLIER}/value-added.csv`, ['place', 'sector'], byCell(earlierValue))
const earlierScalars = {
  gdp: earlierTotal + earlierTaxes,
  productTaxes: earlierTaxes,
  births: earlierPerYear(births, 0.5),
  deaths: earlierPerYear(deaths, 1),
  monthlyWageMean: 2_700_000,
}
write(
  `${EARLIER}/scalars.csv`,
  ['id', 'value', 'unit', 'source'],
  scalars.map(([id, value, unit]) => [id, number(earlierScalars[id] ?? value), unit, 'assumption:toy']),
)
write(
  `${EARLIER}/margins.csv`,
  ['table', 'scope', 'id', 'value', 'tolerance', 'source'],
  [
    ['population', 'place', 'hill', sum(population.hill) + 1000, 0, 'assumption:toy'],
    ['valueAdded', 'nation', 'all', earlierTotal, 0, 'assumption:toy'],
  ],
)
write(
  'targets.csv',
  [
    ...['id', 'mark', 'group', 'measure', 'target', 'low', 'high', 'unit', 'source', 'provenance'],
    ...['en', 'ko', 'note', 'whyEn', 'whyKo'],
  ],
  [
    ['agencies', 'imposed', 'diagnosis', 'agency-count', 12, 12, 12, 'agencies', 'Support agencies', '지원기관 수'],
    ['unemployment', 'emergent', 'fact', 'unemployment-mean', '', 0.5, 15, '%', 'Unemployment', '실업률'],
    ['survival', 'emergent', 'fact', 'survival-one-year', '', 20, 100, '%', 'Survival after one year', '1년 생존율'],
    ['okun', 'emergent', 'fact', 'okun-slope', '', -1, -0.01, 'points per %', 'Okun’s law', '오쿤의 법칙'],
    ['income-gap', 'emergent', 'emergent', 'income-less-product:coast', '', '', 0, 'of the nation', 'Income less product at the coast', '해안 소득 − 생산'],
    ['debt', 'emergent', 'corridor', 'highest-debt', '', '', 1.5, 'of product', 'Highest debt', '최고 부채'],
    ['ties', 'emergent', 'fact', 'cooperation-ties', '', 0, '', 'slope', 'Cooperation rises with past ties', '과거 관계와 협력'],
  ].map(([id, mark, group, measure, target, low, high, unit, en, ko]) => [
    ...[id, mark, group, measure, target, low, high, unit, 'assumption:toy', 'rule', en, ko, ''],
    ...['', ''],
  ]),
)
write('sources.csv', ['id', 'title', 'location', 'year', 'licence', 'note'], [])
writeFileSync(
  join(folder, 'pack.yaml'),
  `apiVersion: regio/v1
kind: Pack
id: toy
title: { en: Toy country, ko: 장난감 나라 }
baseYear: 2016
currency: KRW
regions: [coast, inland]
places: [${PLACES.join(', ')}]
sectors: [${SECTORS.join(', ')}]
fields: [${FIELDS.join(', ')}]
ageBands: [${BANDS.join(', ')}]
`,
)
