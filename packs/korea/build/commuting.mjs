// Commuting inside regions, and jobs by place of work.
import { isLatest } from './base-year.mjs'
import { need, sum } from './library.mjs'
import { PLACES } from './names.mjs'
import { employed, nationalEmployed } from './people.mjs'

const FACTS = 'korea-extra/facts_extra'

// Commuting for work: census flows of the capital area count pupils too; the national share of workers is applied.
const fact = (province, name) => need(FACTS, province, 2015, name)
const WORK_SHARE =
  (fact('ALL', 'commuters_work') / fact('ALL', 'commuters_work_and_school')) *
  (isLatest ? 1 : nationalEmployed / need('korea/labour_province', 'ALL', 2015, 'employed'))
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

/** Jobs by place of work; value added by cell decides where jobs lean. */
export function placesOfWork(value) {
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

/** Propensities: the capital area's from its flows (doubly constrained, symmetric), others by kind of neighbourhood. */
function kernels() {
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

/** Writes the table of commuting. */
export function writeCommuting(output) {
  const kernel = kernels()
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
}
