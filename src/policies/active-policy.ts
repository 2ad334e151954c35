import type { BudgetLine } from '../accounts/budget-lines.ts'
import { BUDGET_LINES } from '../accounts/budget-lines.ts'
import type { ProgrammeSpan } from '../accounts/programme-plan.ts'
import { InternalError } from '../base/errors.ts'
import { parseMonth } from '../base/months.ts'
import type { PolicyInstance } from '../base/run.ts'
import type { Pack } from '../pack/pack.ts'
import { fieldsOf } from './common-fields.ts'
import type { PolicyDeclaration, Settings } from './declaration.ts'
import { POLICIES } from './registry.ts'

const NEVER = 1_000_000

/** One policy of a mix, ready to be run: names turned into masks, money into won a month. */
export interface ActivePolicy {
  readonly name: string
  readonly declaration: PolicyDeclaration
  readonly settings: Settings
  /** Months as written; a run begins none before its first recorded month. */
  readonly span: ProgrammeSpan
  readonly intensity: number
  /** One for each place and sector that is reached. */
  readonly places: Uint8Array
  readonly sectors: Uint8Array
  /** Simulated won a month at full strength. */
  readonly monthlyWon: number
  /** Share of the money by line, in the order of BUDGET_LINES; sums to one, or to zero without money. */
  readonly lineShares: Float64Array
  /** Ordinal of the policy's draws, from its name, so that other policies of the mix do not matter. */
  readonly drawKey: number
}

/** Turns a policy as a run takes it into one that can be run; throws InternalError for an unknown policy. */
export function activatePolicy(instance: PolicyInstance, pack: Pack, personsPerAgent: number): ActivePolicy {
  const declaration = POLICIES.find((policy) => policy.id === instance.use)
  if (declaration === undefined) throw new InternalError(`no policy ${instance.use}`)
  const settings = completed(instance, declaration)
  const intensity = Number(settings.intensity)
  const yearlyWon = declaration.budgetLines === undefined ? 0 : Number(settings.budgetBnKrwPerYear) * 1e9 * intensity
  return {
    name: instance.name,
    declaration,
    settings,
    span: { from: monthOf(settings.from, 0), to: monthOf(settings.to, NEVER), rampMonths: Number(settings.rampMonths) },
    intensity,
    places: reachedPlaces(settings, pack),
    sectors: reachedSectors(settings, declaration, pack),
    monthlyWon: yearlyWon / personsPerAgent / 12,
    lineShares: sharesOf(declaration.budgetLines?.(settings) ?? {}),
    drawKey: hashName(instance.name),
  }
}

function completed(instance: PolicyInstance, declaration: PolicyDeclaration): Settings {
  const defaults = Object.entries(fieldsOf(declaration)).map(([field, spec]) => [field, spec.default])
  return { ...Object.fromEntries(defaults), ...instance.fields }
}

function monthOf(value: unknown, otherwise: number): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? parseMonth(value) : otherwise
}

function sharesOf(lines: Readonly<Partial<Record<BudgetLine, number>>>): Float64Array {
  return Float64Array.from(BUDGET_LINES, (line) => lines[line] ?? 0)
}

/** One for each record that a list, or everything except a list, names; all where nothing is given. */
function mask(choice: unknown, known: readonly { readonly id: string }[]): Uint8Array {
  if (Array.isArray(choice)) return Uint8Array.from(known, ({ id }) => (choice.includes(id) ? 1 : 0))
  const except = (choice as { except?: readonly string[] } | undefined)?.except ?? []
  return Uint8Array.from(known, ({ id }) => (except.includes(id) ? 0 : 1))
}

function reachedSectors(settings: Settings, declaration: PolicyDeclaration, pack: Pack): Uint8Array {
  const hasNew = pack.sectors.some(({ newIndustry }) => newIndustry)
  if (settings.sectors !== undefined || declaration.sectors === undefined || !hasNew)
    return mask(settings.sectors, pack.sectors)
  return Uint8Array.from(pack.sectors, ({ newIndustry }) => (newIndustry ? 1 : 0))
}

function reachedPlaces(settings: Settings, pack: Pack): Uint8Array {
  if (settings.places !== undefined) return mask(settings.places, pack.places)
  const regions = mask(settings.regions, pack.regions)
  return Uint8Array.from(pack.places, (place) => regions[place.region]!)
}

/** FNV-1a of a name, 30 bits. */
function hashName(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash & 0x3fffffff
}
