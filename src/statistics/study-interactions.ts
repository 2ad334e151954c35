import { type FactorialDesign, findFactorials } from './factorial-cells.ts'
import { factorialEffects } from './factorial-effects.ts'
import { factorialShapley } from './factorial-shapley.ts'
import { adjustFamily } from './family-adjustment.ts'
import { mean } from './mean.ts'
import { meanInterval } from './mean-interval.ts'
import { finiteOrNull, makeTable, type StudyTable } from './study-table.ts'
import type { StudyView } from './study-view.ts'

/**
 * Columns of `summary/interactions.csv`; effects and bounds are in the outcome's unit. Rows of kind `shapley` are parts
 * of what the mix of all factors does; `sharePct` is per cent of that whole, of any sign where parts oppose each other.
 */
export const INTERACTION_COLUMNS = [
  'grid',
  'kind',
  'first',
  'second',
  'outcome',
  'window',
  'effect',
  'low',
  'high',
  'pHolm',
  'sharePct',
  'replications',
] as const

type InteractionRow = Record<(typeof INTERACTION_COLUMNS)[number], string | number | null>

/** Main effects, pairwise synergies and Shapley parts of every full factorial of the study, by outcome and window. */
export function summarizeInteractions(view: StudyView): StudyTable {
  const designs = findFactorials(view.input.mixes.filter(({ role }) => role !== 'placebo').map(({ name }) => name))
  const rows = designs.flatMap((design) =>
    view.input.outcomes.flatMap(({ name, windows }) =>
      windows.flatMap((window) => interactionRows(view, design, name, window)),
    ),
  )
  return makeTable(INTERACTION_COLUMNS, rows)
}

function interactionRows(view: StudyView, design: FactorialDesign, outcome: string, window: string): InteractionRow[] {
  const { confidence, multiplicity } = view.input
  const cells = design.cells.map((mix) => view.differences(mix, `${outcome}@${window}`))
  const effects = factorialEffects(cells, design.factors.length)
  const family = adjustFamily(
    effects.map(({ values }) => values.filter(Number.isFinite)),
    confidence,
  )
  const common = { grid: design.name, outcome, window }
  const measured = (values: Float64Array) => {
    const finite = values.filter(Number.isFinite)
    const { estimate, low, high } = meanInterval(finite, confidence)
    return {
      effect: finiteOrNull(estimate),
      low: finiteOrNull(low),
      high: finiteOrNull(high),
      replications: finite.length,
    }
  }
  const contrasts = effects.map(({ first, second, values }, index) => ({
    ...common,
    kind: second === null ? 'main' : 'pair',
    first: design.factors[first],
    second: second === null ? null : design.factors[second],
    ...measured(values),
    pHolm: multiplicity === 'holm' ? finiteOrNull(family[index].pHolm) : null,
    sharePct: null,
  }))
  const parts = factorialShapley(cells, design.factors.length)
  const whole = parts.reduce((sum, values) => sum + mean(values.filter(Number.isFinite)), 0)
  const shares = parts.map((values, factor) => ({
    ...common,
    kind: 'shapley',
    first: design.factors[factor],
    second: null,
    ...measured(values),
    pHolm: null,
    sharePct: finiteOrNull((100 * mean(values.filter(Number.isFinite))) / whole),
  }))
  return [...contrasts, ...shares]
}
