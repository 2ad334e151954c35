import type { FieldSpec } from './declaration.ts'
import type { LeverRule } from './lever-rule.ts'

const share = { kind: 'number', unit: 'share', low: 0, high: 1 } as const

/** Terms of tenders that a policy may set. */
export const TENDER_FIELDS: Readonly<Record<string, FieldSpec>> = {
  qualityWeight: { ...share, default: 0.4, meaning: 'weight of quality in scores of tenders, beside price' },
  noveltyWeight: { ...share, default: 0.2, meaning: 'weight of novelty in scores of tenders, beside price' },
  open: {
    ...share,
    default: 0,
    meaning: 'chance that makers of places that the policy does not reach are let into a tender',
  },
}

/** The rules by which these terms become levers. */
export const TENDER_RULES: readonly LeverRule[] = [
  { lever: 'tender.quality', value: ({ qualityWeight }) => Number(qualityWeight) },
  { lever: 'tender.novelty', value: ({ noveltyWeight }) => Number(noveltyWeight) },
  { lever: 'tender.open', value: ({ open }) => Number(open) },
]
