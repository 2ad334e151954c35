import { SOLO_MEMBER } from '../../../src/engine/member.ts'
import { type Economy, MOVE_KIND } from '../../../src/phases/economy.ts'
import { runMonth } from '../../../src/phases/month.ts'
import { openEconomy } from '../../../src/simulation/open-economy.ts'
import { FIRM_STATE } from '../../../src/world/firm-columns.ts'
import { STATUS } from '../../../src/world/person-columns.ts'
import { type NoPolicyTask, noPolicyRequest } from './no-policy.ts'

/** A run without policies under changed parameters. */
export interface CalibrationTask extends NoPolicyTask {
  readonly parameters: Readonly<Record<string, number>>
}

/** Statistics that parameters are calibrated on; `base` are those of the base year where they are targets. */
export interface CalibrationRun {
  readonly unemploymentPct: number
  readonly inflationPct: number
  /** Moves of residents of 15 and over to another region, study and graduation apart, per thousand and year. */
  readonly movesPerThousand: number
  /** Own-account workers in all at work, percent. */
  readonly ownAccountPct: number
  /** Market firms relative to those of the base year, percent. */
  readonly firmsPct: number
  readonly base: {
    readonly unemploymentPct: number
    readonly movesPerThousand: number
    readonly ownAccountPct: number
    readonly firmsPct: number
  }
}

interface Heads {
  readonly adults: number
  readonly employed: number
  readonly ownAccount: number
  readonly unemployed: number
}

function countHeads({ world }: Economy): Heads {
  const counts = new Float64Array(8)
  for (const status of world.persons.status) counts[status]! += 1
  return {
    adults: world.persons.status.length - counts[STATUS.VACANT]!,
    employed: counts[STATUS.EMPLOYED]!,
    ownAccount: counts[STATUS.SELF_EMPLOYED]!,
    unemployed: counts[STATUS.UNEMPLOYED]!,
  }
}

function countFirms({ world }: Economy): number {
  return world.firms.state.reduce((sum, state) => sum + (state === FIRM_STATE.MARKET ? 1 : 0), 0)
}

/** Sum over pairs of places in different regions. */
function betweenRegions({ world }: Economy, value: (pair: number) => number): number {
  const { places, shape } = world
  let sum = 0
  for (let from = 0; from < shape.places; from++)
    for (let to = 0; to < shape.places; to++)
      if (places.region[from] !== places.region[to]) sum += value(from * shape.places + to)
  return sum
}

function movesOfMonth(economy: Economy): number {
  const { persons } = economy.ledger.movements
  const pairs = economy.world.shape.places ** 2
  return betweenRegions(economy, (pair) => {
    let sum = 0
    for (const kind of [MOVE_KIND.JOB, MOVE_KIND.OTHER]) sum += persons[kind * pairs + pair]!
    return sum
  })
}

/** Simulates burn-in and the months after it, and measures the latter. */
export function runCalibration(task: CalibrationTask): CalibrationRun {
  const { economy } = openEconomy({ ...noPolicyRequest(task), parameters: task.parameters }, [])
  const { nation, shape } = economy.world
  const opening = countHeads(economy)
  const openingFirms = countFirms(economy)
  const jobPull = betweenRegions(
    economy,
    (pair) => economy.world.pairs.jobPull[2 * pair]! + economy.world.pairs.jobPull[2 * pair + 1]!,
  )
  for (let month = 0; month < task.burnInMonths; month++) runMonth(economy, SOLO_MEMBER)
  const firstPrice = nation.consumerPrice[0]!
  let unemployment = 0
  let ownAccount = 0
  let moves = 0
  let firms = 0
  for (let month = 0; month < task.months; month++) {
    runMonth(economy, SOLO_MEMBER)
    const heads = countHeads(economy)
    const atWork = heads.employed + heads.ownAccount
    unemployment += heads.unemployed / (atWork + heads.unemployed) / task.months
    ownAccount += heads.ownAccount / atWork / task.months
    firms += countFirms(economy) / openingFirms / task.months
    moves += movesOfMonth(economy) / heads.adults / (task.months / 12)
  }
  const years = task.months / 12
  return {
    unemploymentPct: 100 * unemployment,
    inflationPct: 100 * ((nation.consumerPrice[0]! / firstPrice) ** (1 / years) - 1),
    movesPerThousand: 1000 * moves,
    ownAccountPct: 100 * ownAccount,
    firmsPct: 100 * firms,
    base: {
      unemploymentPct: (100 * opening.unemployed) / (opening.ownAccount + opening.employed + opening.unemployed),
      firmsPct: 100,
      movesPerThousand: (1000 * jobPull) / (opening.adults * shape.personsPerAgent),
      ownAccountPct: (100 * opening.ownAccount) / (opening.ownAccount + opening.employed),
    },
  }
}
