import { isMonth, parseMonth } from '../base/months.ts'
import type { PolicyInstance } from '../base/run.ts'
import type { StudyContext, StudySpec } from './study-spec.ts'

/** Months in which a policy works, inclusive month indices, cut to the run. */
export interface PolicySpan {
  readonly from: number
  readonly to: number
}

function monthField(value: unknown, otherwise: number): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && isMonth(value) ? parseMonth(value) : otherwise
}

/** First and last month of a policy in this run. */
export function spanOf(policy: PolicyInstance, spec: Pick<StudySpec, 'startMonth' | 'months'>): PolicySpan {
  const end = spec.startMonth + spec.months - 1
  return {
    from: Math.max(spec.startMonth, monthField(policy.fields.from, spec.startMonth)),
    to: Math.min(end, monthField(policy.fields.to, end)),
  }
}

/** Money of a policy a year while it works, billions of the currency. */
export function budgetOf(policy: PolicyInstance): number {
  return typeof policy.fields.budgetBnKrwPerYear === 'number' ? policy.fields.budgetBnKrwPerYear : 0
}

/** Places that a policy reaches, in the pack's order: its places, or those of its regions, or all. */
export function reachOf(policy: PolicyInstance, context: StudyContext): string[] {
  const places = Object.keys(context.regionOfPlace)
  const named = select(policy.fields.places, places)
  if (named) return named
  const regions = select(policy.fields.regions, [...new Set(Object.values(context.regionOfPlace))])
  return regions ? places.filter((place) => regions.includes(context.regionOfPlace[place]!)) : places
}

function select(field: unknown, all: readonly string[]): string[] | null {
  if (Array.isArray(field)) return all.filter((name) => field.includes(name))
  if (typeof field !== 'object' || field === null || !('except' in field)) return null
  const { except } = field
  return Array.isArray(except) ? all.filter((name) => !except.includes(name)) : null
}
