import type { StudyPlan } from '../experiments/build-plan.ts'
import type { OutcomeLevel } from '../experiments/summarise-study.ts'
import { formatLevel } from './print-findings.ts'

/** Sentences about the `assert` entries that do not hold; means over replications are compared with the bounds. */
export function checkAssertions(plan: StudyPlan, levels: readonly OutcomeLevel[]): string[] {
  return plan.scenario.assert.flatMap(({ name, indicator, window, mix, min, max }) => {
    const measured = levels.filter(
      (level) =>
        level.indicator === indicator &&
        (window === undefined || level.window === window) &&
        (mix === undefined || level.mix === mix) &&
        level.mean !== null,
    )
    if (measured.length === 0) return [`assert.${name}: ${indicator} was not measured; list it under outcomes`]
    return measured
      .filter(
        (level) => level.mean! < (min ?? Number.NEGATIVE_INFINITY) || level.mean! > (max ?? Number.POSITIVE_INFINITY),
      )
      .map((level) => {
        const bounds = [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`]
        const wanted = bounds.filter((text) => text !== '').join(' and ')
        return `assert.${name}: ${indicator} of ${level.mix} in ${level.window} is ${formatLevel(level.mean!)}, not ${wanted}`
      })
  })
}
