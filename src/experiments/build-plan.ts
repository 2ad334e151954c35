import { createHash } from 'node:crypto'
import { UsageError } from '../base/errors.ts'
import type { FlowKind, RunRequest } from '../base/run.ts'
import type { Window } from '../indicators/windows.ts'
import type { PlanRow } from '../results/plan-row.ts'
import type { ResolvedEvent, ResolvedScenario } from '../scenario/resolved.ts'
import { drawParameters } from './draw-parameters.ts'
import { type Arm, expandMixes, instancesOf } from './expand-mixes.ts'
import { addPlacebos } from './placebos.ts'
import { replicationsPerPart } from './size-parts.ts'
import type { StudyContext } from './study-context.ts'
import { planWindows, type StudyWindows } from './study-windows.ts'

/** A run's request with the months that its outcomes are means of, and the world's events. */
export type WindowedRequest = RunRequest & {
  readonly windows: readonly Window[]
  readonly events: readonly ResolvedEvent[]
}

/** All runs of a study, replication-major: every arm gets replication 1, then 2, and so on. */
export interface StudyPlan {
  readonly scenario: ResolvedScenario
  readonly context: StudyContext
  readonly arms: readonly Arm[]
  readonly windows: StudyWindows
  readonly rows: readonly PlanRow[]
  /** SHA-256 over resolved scenario, pack and code; the same plan gives the same results. */
  readonly hash: string
}

/** JSON with sorted keys, so that equal contents give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}

/** SHA-256 of a value's canonical JSON, hexadecimal. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/** Expands mixes, placebos and replications; equal mixes share one run. Errors: `UsageError` for a name used twice. */
export function buildPlan(scenario: ResolvedScenario, context: StudyContext): StudyPlan {
  const mixes = expandMixes(scenario)
  const arms = [...mixes, ...addPlacebos(scenario, context, mixes)]
  const names = arms.map((arm) => arm.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`two arms are called "${twice}"; rename the mix`)
  const { seed, stopWhen } = scenario.replications
  const count = stopWhen === undefined ? scenario.replications.count : scenario.replications.max
  const perPart = replicationsPerPart(scenario, arms.length)
  const rows: PlanRow[] = []
  for (let replication = 1; replication <= count; replication += 1) {
    const parameters = drawParameters(scenario.uncertainty, seed, replication)
    const firstOfContent = new Map<string, string>()
    for (const arm of arms) {
      const { world, run, record, budget } = scenario
      const common = [seed, replication, parameters, world, run, record, budget.financedBy, context.packHash]
      const contentHash = hashOf([instancesOf(arm), arm.incomeTaxShare, ...common]).slice(0, 16)
      const sameAs = firstOfContent.get(contentHash) ?? null
      if (sameAs === null) firstOfContent.set(contentHash, arm.name)
      const part = Math.ceil(replication / perPart)
      rows.push({
        row: rows.length + 1,
        mix: arm.name,
        role: arm.role,
        replication,
        seed,
        part,
        contentHash,
        sameAs,
        budgetScale: arm.scale,
        incomeTaxShare: arm.incomeTaxShare,
        parameters,
      })
    }
  }
  const { folder: _folder, packId: _packId, ...content } = scenario
  const hash = hashOf([content, context.packHash, context.code])
  return { scenario, context, arms, windows: planWindows(scenario, arms), rows, hash }
}

/** Who finances policies: a study that names taxes lets a surcharge on wages bring in all of their money. */
function financing({ budget }: ResolvedScenario): Record<string, number> {
  return budget.financedBy === 'income-tax' ? { 'finance.incomeTaxShare': 1 } : {}
}

/** The arm's own share of taxes in its money, which holds from its first policy on, and so after all that arms share. */
function ownFinancing({ policies, incomeTaxShare }: Arm, { run }: ResolvedScenario): ResolvedEvent[] {
  if (incomeTaxShare === null || policies.length === 0) return []
  const from = Math.max(run.start, Math.min(...policies.map((policy) => policy.from)))
  return [{ from, to: run.end, set: { 'finance.incomeTaxShare': incomeTaxShare } }]
}

/** What a worker needs for one run. */
export function requestOf(plan: StudyPlan, row: PlanRow, threads = 1): WindowedRequest {
  const { scenario, context } = plan
  const arm = plan.arms.find((one) => one.name === row.mix)!
  return {
    mix: row.mix,
    replication: row.replication,
    seed: row.seed,
    packFolder: context.packFolder,
    startMonth: scenario.run.start,
    months: scenario.run.months,
    burnInMonths: scenario.run.burnInMonths,
    personsPerAgent: scenario.run.personsPerAgent,
    parameters: { ...scenario.world.set, ...financing(scenario), ...row.parameters },
    policies: instancesOf(arm),
    record: { monthly: scenario.record.monthly, flows: scenario.record.flows as readonly FlowKind[] },
    threads,
    windows: plan.windows.windows,
    events: [...scenario.world.events, ...ownFinancing(arm, scenario)],
    packEvents: scenario.world.packEvents,
    effects: scenario.world.events.flatMap(({ from, to, effects = [] }) =>
      effects.map((effect) => ({ ...effect, from, to })),
    ),
  }
}
