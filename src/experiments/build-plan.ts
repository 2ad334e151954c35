import { createHash } from 'node:crypto'
import { UsageError } from '../base/errors.ts'
import type { RunRequest } from '../base/run.ts'
import type { PlanRow } from '../results/plan-row.ts'
import { drawParameters } from './draw-parameters.ts'
import { type Arm, expandMixes } from './expand-mixes.ts'
import { addPlacebos } from './placebos.ts'
import { replicationsPerPart } from './size-parts.ts'
import type { StudyContext, StudySpec } from './study-spec.ts'
import { type OutcomeWindow, planWindows, type StudyWindows } from './study-windows.ts'

/** A run's request with the months that its outcomes are means of. */
export type WindowedRequest = RunRequest & { readonly windows: readonly OutcomeWindow[] }

/** All runs of a study, replication-major: every arm gets replication 1, then 2, and so on. */
export interface StudyPlan {
  readonly spec: StudySpec
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

function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/** Expands mixes, placebos and replications; equal mixes share one run. Errors: `UsageError` for a name used twice. */
export function buildPlan(spec: StudySpec, context: StudyContext): StudyPlan {
  const mixes = expandMixes(spec)
  const arms = [...mixes, ...addPlacebos(spec, context, mixes)]
  const names = arms.map((arm) => arm.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`two arms are called "${twice}"; rename the mix`)
  const perPart = replicationsPerPart(spec, arms.length)
  const rows: PlanRow[] = []
  for (let replication = 1; replication <= spec.replications; replication += 1) {
    const parameters = drawParameters(spec.uncertainty, spec.seed, replication)
    const firstOfContent = new Map<string, string>()
    for (const arm of arms) {
      const content = [arm.policies, parameters, spec.parameters, spec.seed, replication, context.packHash]
      const contentHash = hashOf([...content, timeOf(spec)]).slice(0, 16)
      const sameAs = firstOfContent.get(contentHash) ?? null
      if (sameAs === null) firstOfContent.set(contentHash, arm.name)
      rows.push({
        row: rows.length + 1,
        mix: arm.name,
        role: arm.role,
        replication,
        seed: spec.seed,
        part: Math.ceil(replication / perPart),
        contentHash,
        sameAs,
        parameters,
      })
    }
  }
  const hash = hashOf([spec, context.packHash, context.code])
  return { spec, context, arms, windows: planWindows(spec, arms), rows, hash }
}

function timeOf(spec: StudySpec): unknown[] {
  return [spec.startMonth, spec.months, spec.burnInMonths, spec.personsPerAgent, spec.monthly, spec.flows]
}

/** What a worker needs for one run. */
export function requestOf(plan: StudyPlan, row: PlanRow, threads = 1): WindowedRequest {
  const { spec, context } = plan
  return {
    mix: row.mix,
    replication: row.replication,
    seed: row.seed,
    packFolder: context.packFolder,
    startMonth: spec.startMonth,
    months: spec.months,
    burnInMonths: spec.burnInMonths,
    personsPerAgent: spec.personsPerAgent,
    parameters: { ...spec.parameters, ...row.parameters },
    policies: plan.arms.find((arm) => arm.name === row.mix)!.policies,
    record: { monthly: spec.monthly, flows: spec.flows },
    threads,
    windows: plan.windows.windows,
  }
}
