// What befell the country between its base years: government moved to Sejong, foreign demand for ships fell.
import { EARLIER } from './base-year.mjs'
import { find, need, raw, sum } from './library.mjs'
import { PLACES } from './names.mjs'

const EVENTS = [
  ['sejong-relocation', 'Central ministries move to Sejong', '중앙행정기관 세종 이전', 'DAEJONILBO_2017'],
  ['shipbuilding-lull', 'Ship exports fall from their peak, 2012–2013', '조선 수출 정점 이후 감소, 2012–2013', 'KSG_2016'],
  ['shipbuilding-slump', 'Shipbuilding slump, 2015–2016', '조선업 불황, 2015–2016', 'KSG_2017'],
]

// Officials who moved, by stage. All of them by 2017 less the first two stages came in 2014 and 2016.
const ALL_OFFICIALS = 14_773
const FIRST = 5_556
const SECOND = 4_888
const FOURTH = 1_370
const THIRD = ALL_OFFICIALS - FIRST - SECOND - FOURTH
const PRIME_MINISTER = 692
const FROM_GWACHEON = 1_120 + 730
const RESEARCHERS = 3_545

/** First and last month, heads, those of them from Gyeonggi (Gwacheon), the rest being from Seoul; what it rests on. */
const STAGES = [
  [
    '2012-09',
    '2012-12',
    FIRST,
    FIRST - PRIME_MINISTER,
    'assumption:first stage; the prime minister office from Seoul and the others from Gwacheon [ASIAN_2012 HERALD_2012]',
  ],
  [
    '2013-12',
    '2013-12',
    SECOND,
    FROM_GWACHEON,
    'assumption:second stage; trade and labour from Gwacheon and the others from Seoul [HERALD_2013 JOONGDO_2013]',
  ],
  ['2013-12', '2014-12', RESEARCHERS, 0, 'assumption:state research institutes; all from Seoul [DAEJONILBO_2017 HERALD_2013]'],
  ['2014-12', '2014-12', THIRD, 0, 'assumption:third stage: the officials of 2017 less the other stages [DAEJONILBO_2017]'],
  ['2016-03', '2016-09', FOURTH, 0, 'assumption:fourth stage of about 1370; months assumed [DAEJONILBO_2017]'],
]

const DWELLINGS = 'korea-extra/dwellings_province'

/** Dwellings of Sejong in 2015 beyond those of the base year before. */
function dwellingsBuilt(earlier) {
  const before = earlier.get(`${EARLIER.at(-1)}/dwellings.csv`)
  const line = before.split('\n').find((row) => row.startsWith('sejong,'))
  return need(DWELLINGS, 'Sejong', 2015, 'dwellings_total_incl_vacant') - Number(line.split(',')[1])
}

// Ship exports in billion dollars.
const SHIPS = { 2010: 56.5 / 1.151, 2014: 39.8, 2016: 34.32 }
/** Yards: two regions of the published production of 2024 as structure, places inside them by their large yards. */
const YARDS = { ulsan: 0.4 * 80.1, gyeongnam: 0.55 * 80.1, busan: 0.05 * 80.1, jeonnam: 0.8 * 19, jeonbuk: 0.2 * 19 }
const MOST_IN_SHIPS = 0.9

/** Log change of a place's exports of vehicles and machinery when those of ships change, by its part in both. */
function shift(id, from, to, year) {
  const row = raw(`korea-io/io_s10_${year}_sector_accounts`).find(({ sector }) => sector === 'vehicles_machinery')
  const vehicles = Number(row.exports) / 1000
  const gva = (province) =>
    find('korea/gva_by_industry_province', province, 2010, 'gva_mfg_machinery_transport_other_nominal')
  const part = vehicles * (gva(PLACES.find((place) => place.id === id).province) / gva('ALL'))
  const ships = Math.min(MOST_IN_SHIPS * part, (SHIPS[from] * YARDS[id]) / sum(Object.values(YARDS)))
  return Math.log(1 + (ships / part) * (SHIPS[to] / SHIPS[from] - 1))
}

const WHY = 'place by yards and by vehicles and machinery in the accounts'

/** Writes the events and their effects; `earlier` are the tables of the base years before. */
export function writeEvents(output, earlier) {
  output.file('events.csv', ['id', 'en', 'ko', 'source'], EVENTS)
  const rows = STAGES.flatMap(([from, to, heads, gyeonggi, source]) =>
    [
      ['seoul', gyeonggi - heads],
      ['gyeonggi', -gyeonggi],
      ['sejong', heads],
    ]
      .filter(([, change]) => change !== 0)
      .map(([place, change]) => ['sejong-relocation', 'public-jobs', place, '', from, to, change, source]),
  )
  const built = 'assumption:dwellings of 2015 beyond those of 2010; even pace from the first town on [X04]'
  rows.push(['sejong-relocation', 'dwellings', 'sejong', '', '2011-11', '2015-10', dwellingsBuilt(earlier), built])
  const exports = (event, from, to, years, source) => {
    for (const id of Object.keys(YARDS))
      rows.push([event, 'exports', id, 'vehicles', from, to, Number(shift(id, ...years).toFixed(4)), source])
  }
  const lull = `assumption:ship exports of 2014 against 2010; ${WHY} [MARINELOG_2012 KSG_2016 WIOD2013_R DALGUBUL_REGION S01]`
  exports('shipbuilding-lull', '2012-01', '2013-12', [2010, 2014, 2010], lull)
  const slump = `assumption:ship exports of 2016 against 2014; ${WHY} [KSG_2016 KSG_2017 WIOD2013_R DALGUBUL_REGION S01]`
  exports('shipbuilding-slump', '2015-07', '2016-06', [2014, 2016, 2011], slump)
  output.file('event-effects.csv', ['event', 'effect', 'place', 'sector', 'from', 'to', 'value', 'source'], rows)
}
