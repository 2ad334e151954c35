import type { ReplicationEvaluation } from '../../src/experiments/evaluation/evaluate-replication.ts'
import { findEffects } from '../../src/experiments/evaluation/findings.ts'
import { FIRM_OUTCOMES } from '../../src/experiments/evaluation/firm-units.ts'
import { packOf } from '../../src/simulation/open-economy.ts'
import { linearTrend } from '../../src/statistics/linear-trend.ts'
import { meanInterval } from '../../src/statistics/mean-interval.ts'
import { type Arm, presentOf, requireKnown } from './parts/arms.ts'
import { round } from './parts/bands.ts'
import { noPolicyRequest } from './parts/no-policy.ts'
import { type Flags, KOREA_TABLES, MODEL_ROOMS } from './parts/program.ts'
import { runWorkers } from './parts/run-workers.ts'

export const rooms = [...MODEL_ROOMS, 'src/statistics', 'src/experiments/evaluation', ...KOREA_TABLES]
export const flags: Flags = {
  reps: 8,
  months: 120,
  'burn-in': 60,
  'persons-per-agent': 500,
  twins: 4,
  jobs: 2,
  seed: 'regio-evaluation',
}

/** Value of a parameter in the Korea pack. */
function packValue(id: string): number {
  const found = packOf('packs/korea').parameters.find((parameter) => parameter.id === id)
  if (found === undefined) throw new Error(`no parameter ${id}`)
  return found.value
}

/** Support that does nothing to firms beside the money itself. */
const WITHOUT_EFFECT = presentOf({ 'skill.trainingFactor': 1, 'support.adviceEffect': 0, 'support.equipmentEffect': 0 })
/** Support by lot instead of by growth, from agencies that are never short of staff. */
const UNBOUND = presentOf({ 'support.pickWinners': 0, 'agency.timeScale': 0 })
const DOSES = [0.5, 1, 2, 4]

/** Awards of another size to as many firms: budget and size of awards grow together. */
function dose(factor: number): Arm {
  const one = {
    'support.grantSize': 1,
    'support.grantWageMonths': 1,
    'support.largestGrant': 1,
    'support.budgetScale': 1,
  }
  const sizes = Object.fromEntries(Object.keys(presentOf(one)).map((id) => [id, factor * packValue(id)]))
  return { name: `dose ${factor}`, set: { ...UNBOUND, ...sizes } }
}

function describe(runs: readonly ReplicationEvaluation[]) {
  const { growth, displacement } = findEffects(runs)
  return {
    growth: growth.map(({ estimator, outcome, estimate, low, high, treated, equivalence }) => ({
      ...{ estimator, outcome, estimate: round(estimate), low: round(low), high: round(high), n: treated },
      ...{ power: round(equivalence.power), detectable: round(equivalence.detectable), verdict: equivalence.verdict },
    })),
    perSupportedFirmAndYear: displacement
      .filter(({ region }) => region < 0)
      .map(({ level, scope, estimate, low, high }) => ({
        ...{ level, scope, estimate: round(estimate), low: round(low), high: round(high) },
      })),
  }
}

/** True effect on growth per doubling of the dose, points a year, over replications. */
function doseResponse(byDose: readonly (readonly ReplicationEvaluation[])[]) {
  return FIRM_OUTCOMES.map((outcome) => {
    const slopes = byDose[0]!.map((_, index) => {
      const effects = byDose.map((runs) => {
        const found = runs[index]!.growth.find((row) => row.estimator === 'true' && row.outcome === outcome)
        return found!.estimate
      })
      return linearTrend(effects).slope
    })
    const { estimate, low, high } = meanInterval(slopes, 0.95)
    return { outcome, perDoubling: round(estimate), low: round(low), high: round(high) }
  })
}

/** Evaluates today’s support, the same without effect, and rising doses of unbound support. */
export async function run(given: Flags): Promise<object> {
  const arms: Arm[] = [{ name: 'today', set: {} }, { name: 'without effect', set: WITHOUT_EFFECT }, ...DOSES.map(dose)]
  requireKnown(arms)
  const replications = Array.from({ length: Number(given.reps) }, (_, k) => k + 1)
  const tasks = arms.flatMap(({ set }) =>
    replications.map((replication) => ({
      twins: Number(given.twins),
      request: {
        ...noPolicyRequest({
          seed: String(given.seed),
          replication,
          personsPerAgent: Number(given['persons-per-agent']),
          burnInMonths: Number(given['burn-in']),
          months: Number(given.months),
        }),
        parameters: set,
      },
    })),
  )
  const script = new URL('./workers/evaluate.mjs', import.meta.url)
  const results = await runWorkers<ReplicationEvaluation>(script, tasks, Number(given.jobs))
  const runsOf = (arm: number) => results.slice(arm * replications.length, (arm + 1) * replications.length)
  return {
    arms: arms.map(({ name, set }, index) => ({ arm: name, set, ...describe(runsOf(index)) })),
    doseResponse: doseResponse(DOSES.map((_, index) => runsOf(arms.length - DOSES.length + index))),
  }
}
