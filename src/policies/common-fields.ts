import type { FieldSpec, PolicyDeclaration } from './declaration.ts'

/** The fields that every policy has, beside `use`. */
export const COMMON_FIELDS: Readonly<Record<string, FieldSpec>> = {
  regions: { kind: 'regions', meaning: 'regions that the policy reaches, a list or { except: [...] }; all by default' },
  places: { kind: 'places', meaning: 'places that the policy reaches, in place of regions' },
  sectors: { kind: 'sectors', meaning: 'sectors that the policy reaches; all by default' },
  fields: { kind: 'fields', meaning: 'fields of study that the policy reaches; all by default' },
  from: { kind: 'month', meaning: 'first month; the start of the run by default' },
  to: { kind: 'month', meaning: 'last month, inclusive; the end of the run by default' },
  rampMonths: {
    kind: 'integer',
    unit: 'months',
    low: 0,
    high: 240,
    default: 0,
    meaning: 'months in which the policy grows from nothing to full strength',
  },
  budgetBnKrwPerYear: {
    kind: 'number',
    unit: 'bn KRW a year',
    low: 0,
    high: 20000,
    default: 0,
    meaning: 'public money of the policy, whole country',
  },
  intensity: {
    kind: 'number',
    unit: 'share',
    low: 0,
    high: 1,
    default: 1,
    meaning: 'strength of the rule; 0 is no policy',
  },
}

/** Every field of a policy by name, common ones first. */
export function fieldsOf(policy: PolicyDeclaration): Readonly<Record<string, FieldSpec>> {
  return { ...COMMON_FIELDS, ...policy.fields }
}
