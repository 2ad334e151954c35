// Moves between places, who moves, and in which direction by age.
import { isLatest, SEJONG_SHARE, YEAR } from './base-year.mjs'
import { mean, need, range, raw, sum } from './library.mjs'
import { BANDS, PLACES } from './names.mjs'
import { national } from './people.mjs'

const YEARS = range(5).map((i) => 2012 + i)
/** Five years up to the earlier base year. */
const EARLIER_YEARS = range(5).map((i) => YEAR - 4 + i)
/** Sejong's net inflow of these years is a relocation of government: this part of it is kept as everyday movement. */
const SEJONG_KEPT = 0.1

const movers = new Map()
for (const row of raw('korea/migration_matrix_province')) {
  movers.set(`${row.origin_province}|${row.dest_province}|${row.year}`, Number(row.movers))
}

/** Mean moves a year between two provinces. */
const meanMoves = (from, to, years) =>
  mean(
    years.map((year) => {
      const count = movers.get(`${from}|${to}|${year}`)
      if (count === undefined) throw new Error(`no moves ${from} to ${to} in ${year}`)
      return count
    }),
  )

const observed = PLACES.map((from) =>
  PLACES.map((to) => (from === to ? 0 : meanMoves(from.province, to.province, YEARS))),
)

/** Part of the moves that mixing would make between what became Sejong and the rest of Chungnam: most stay in a town. */
const MIXING = 0.25

/** Moves before Sejong was founded: it has its residents' share of Chungnam's. */
function earlierMoves() {
  const share = { Sejong: SEJONG_SHARE, Chungnam: 1 - SEJONG_SHARE }
  const name = (province) => (province === 'Sejong' ? 'Chungnam' : province)
  return PLACES.map(({ province: from }) =>
    PLACES.map(({ province: to }) => {
      if (from === to) return 0
      const all = meanMoves(name(from), name(to), EARLIER_YEARS)
      return Math.round(all * (share[from] ?? 1) * (share[to] ?? 1) * (name(from) === name(to) ? MIXING : 1))
    }),
  )
}

const netOf = (matrix, place) => sum(matrix.map((row) => row[place])) - sum(matrix[place])
const SEJONG = PLACES.findIndex(({ id }) => id === 'sejong')
const CHUNGNAM = PLACES.findIndex(({ id }) => id === 'chungnam')

/** Mean moves of 2012–2016, those into Sejong scaled so that its net inflow falls to the part kept. */
const latestMoves = (() => {
  const net = netOf(observed, SEJONG)
  const inflow = sum(observed.map((row) => row[SEJONG]))
  const factor = (inflow - (1 - SEJONG_KEPT) * net) / inflow
  return observed.map((row) => row.map((count, to) => Math.round(to === SEJONG ? count * factor : count)))
})()

/** Moves a year between places. */
export const moves = isLatest ? latestMoves : earlierMoves()

/** Sejong's net inflow a year that was taken out: the event. */
export const sejongEvent = netOf(observed, SEJONG) - netOf(latestMoves, SEJONG)

/** Propensity by age: children with their parents, then the profile that met gross flows. */
const PROFILE = [1.3, 1, 0.75, 0.9, 1.9, 2.4, 1.7, 1.2, 0.8, 0.8, 0.6, 0.6].concat(Array(9).fill(0.5))
export const ageProfile = (() => {
  const average = sum(PROFILE.map((p, band) => p * national[band])) / sum(national)
  return PROFILE.map((p) => p / average)
})()
const ageShare = (() => {
  const weights = ageProfile.map((p, band) => p * national[band])
  return weights.map((weight) => weight / sum(weights))
})()

/** Yearly net gain by band from cohorts followed from 2011 to 2016, ages 15–44; half of a cohort's gain to each band. */
function cohortGains(name) {
  const gains = BANDS.map(() => 0)
  for (let age = 15; age <= 45; age += 5) {
    const gain =
      need('korea-extra/cohort_net_migration_derived', name, 2016, `cohort_net_change_5y_to_age_${age}_${age + 4}`) / 5
    if (age <= 40) gains[age / 5] += gain / 2
    if (age > 15) gains[age / 5 - 1] += gain / 2
    else gains[age / 5] += gain / 2
  }
  return gains
}

/** Net gain by place and band: sums to zero over places and to the net moves over bands. */
export const ageBalance = (() => {
  const gains = PLACES.map(({ province }, place) => {
    if (place === SEJONG)
      return ageShare.map((share, band) => (band < 3 || band > 8 ? 0 : share * netOf(moves, SEJONG)))
    return cohortGains(place === CHUNGNAM ? 'Chungnam_with_Sejong' : province)
  })
  // Take the event out: what each origin lost to Sejong above the kept flow comes back to it, age by age.
  PLACES.forEach((_, origin) => {
    const excess = observed[origin][SEJONG] - latestMoves[origin][SEJONG]
    ageShare.forEach((share, band) => {
      if (band < 3 || band > 8) return
      gains[origin][band] += excess * share
      gains[CHUNGNAM][band] -= excess * share
    })
  })
  gains[SEJONG].forEach((gain, band) => {
    gains[CHUNGNAM][band] -= gain
  })
  // Cohorts of all places sum to zero but for rounding; the rest of the net moves goes to children and the old.
  BANDS.forEach((_, band) => {
    const surplus = sum(gains.map((row) => row[band]))
    gains[CHUNGNAM][band] -= surplus
  })
  const others = BANDS.map((_, band) => (band >= 3 && band <= 8 ? 0 : ageShare[band]))
  PLACES.forEach((_, place) => {
    const rest = netOf(moves, place) - sum(gains[place])
    others.forEach((share, band) => {
      gains[place][band] += (rest * share) / sum(others)
    })
  })
  return gains.map((row) => row.map((gain) => Number(gain.toFixed(3))))
})()

/** Writes the tables of moves. */
export function writeMoves(output) {
  output.table(
    'moves',
    ['origin', 'destination'],
    PLACES.flatMap((from, i) =>
      PLACES.filter((to) => to !== from).map((to) => {
        const j = PLACES.indexOf(to)
        const isSplit = [from.id, to.id].some((id) => id === 'sejong' || id === 'chungnam')
        if (!isLatest) {
          const rule = isSplit ? 'assumption:Sejong inside Chungnam; split by residents; ' : 'derived:'
          return [from.id, to.id, moves[i][j], `${rule}mean of ${EARLIER_YEARS[0]}–${YEAR} [S07${isSplit ? ' S02' : ''}]`]
        }
        const source =
          j === SEJONG
            ? 'assumption:mean 2012–2016 scaled so that a tenth of Sejong net inflow stays [S07]'
            : 'derived:mean of 2012–2016 [S07]'
        return [from.id, to.id, moves[i][j], source]
      }),
    ),
  )
  output.table(
    'moveAgeProfile',
    ['age'],
    BANDS.map((age, band) => [
      age,
      ageProfile[band],
      'assumption:profile that met gross flows; children as their parents',
    ]),
    5,
  )
  output.table(
    'moveAgeBalance',
    ['place', 'age'],
    PLACES.flatMap(({ id }, place) =>
      BANDS.map((age, band) => [
        id,
        age,
        ageBalance[place][band],
        band >= 3 && band <= 8
          ? 'assumption:cohort changes 2011–2016 as a proxy; the Sejong event taken out [D02 S07]'
          : 'assumption:rest of net moves by propensity to move [S07 D02]',
      ]),
    ),
    12,
  )
}
