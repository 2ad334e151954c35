/** What an arm is for: a mix of the scenario, the same money as a placebo, or cash to lagging regions. */
export const ARM_ROLES = ['mix', 'placebo', 'cash-lagging'] as const
export type ArmRole = (typeof ARM_ROLES)[number]

/** One planned run; rows are replication-major and count from 1. */
export interface PlanRow {
  readonly row: number
  readonly mix: string
  readonly role: ArmRole
  /** Counts from 1. */
  readonly replication: number
  readonly seed: string
  /** Number of the part that holds this run's rows, from 1. */
  readonly part: number
  /** Hash of everything but the mix's name that determines the result, 16 hexadecimal digits. */
  readonly contentHash: string
  /** An earlier mix of the same content, whose run serves this row too. */
  readonly sameAs: string | null
  /** Factor on the budgets that the file states, from the budget rule's pilot. */
  readonly budgetScale: number
  /** Part of the money that a surcharge on wages brings in, where the rule sets it by arm. */
  readonly incomeTaxShare: number | null
  /** Values of the uncertain parameters, by parameter id. */
  readonly parameters: Readonly<Record<string, number>>
}
