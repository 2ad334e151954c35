import { changeOf, cohortOf, type EventPanel } from './event-panel.ts'
import { type EffectOnTreated, emptyStacks, pushStacked, stackedDifference } from './stacked-difference.ts'

/** Effect so many periods after the award; negative ones are leads, in which nothing should be found. */
export interface EventEffect extends EffectOnTreated {
  readonly event: number
}

/**
 * Event study with firm and period effects: for each period around the award the change of the treated since the period
 * before it, less that of controls untreated until then, by cohort and averaged by treated. On a balanced panel of one
 * cohort this is the regression on firm, period and event dummies; cohorts are never compared with earlier treated ones.
 */
export function eventStudy(panel: EventPanel, leads: number, lags: number, clean: number): EventEffect[] {
  const effects: EventEffect[] = []
  for (let event = -leads; event <= lags; event++) {
    if (event === -1) continue
    const stacked = emptyStacks()
    for (let period = 1; period < panel.periods; period++) {
      if (period + event < 0 || period + event >= panel.periods) continue
      const { units, treated } = cohortOf(panel, period, { clean, after: Math.max(0, event) })
      for (let at = 0; at < units.length; at++)
        pushStacked(stacked, units[at]!, period, treated[at]!, changeOf(panel, units[at]!, period - 1, period + event))
    }
    effects.push({ event, ...stackedDifference(stacked) })
  }
  return effects
}
