/** How many replications a study may run and when it is sharp enough. */
export interface StoppingPlan {
  readonly min: number
  readonly max: number
  /** Replications added at a time. */
  readonly batch: number
}

/** A half-width reached so far and the absolute half-width asked for, same unit. */
export interface PrecisionGoal {
  readonly halfWidth: number
  readonly goal: number
}

/** `more` with the total to reach next, `reached` when every goal is met, `exhausted` when the maximum is spent. */
export type StoppingDecision =
  | { readonly verdict: 'more'; readonly next: number }
  | { readonly verdict: 'reached' }
  | { readonly verdict: 'exhausted' }

/**
 * Sequential rule on absolute half-widths: run `min` replications, then batches until every goal is met or `max` is
 * spent. A half-width that is NaN is not met. Without goals the study runs to its minimum.
 */
export function decideStopping(done: number, plan: StoppingPlan, goals: readonly PrecisionGoal[]): StoppingDecision {
  if (done < plan.min) return { verdict: 'more', next: plan.min }
  if (goals.every(({ halfWidth, goal }) => halfWidth <= goal)) return { verdict: 'reached' }
  if (done >= plan.max) return { verdict: 'exhausted' }
  return { verdict: 'more', next: Math.min(plan.max, done + plan.batch) }
}
