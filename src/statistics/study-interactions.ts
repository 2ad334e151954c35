import { type FactorialDesign, findFactorials } from './factorial-cells.ts'
import { factorialEffects } from './factorial-effects.ts'
import { adjustFamily } from './family-adjustment.ts'
import { meanInterval } from './mean-interval.ts'
import { finiteOrNull, makeTable, type StudyTable } from './study-table.ts'
import type { StudyView } from './study-view.ts'

/** Columns of `summary/interactions.csv`; effects and bounds are in the outcome's unit. */
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
  'replications',
] as const

type InteractionRow = Record<(typeof INTERACTION_COLUMNS)[number], string | number | null>

/** Main effects and pairwise synergies of every full factorial of the study, by outcome and window. */
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
  const rows = effects.map(({ values }) => values.filter(Number.isFinite))
  const family = adjustFamily(rows, confidence)
  return effects.map(({ first, second }, index) => {
    const { estimate, low, high } = meanInterval(rows[index], confidence)
    return {
      grid: design.name,
      kind: second === null ? 'main' : 'pair',
      first: design.factors[first],
      second: second === null ? null : design.factors[second],
      outcome,
      window,
      effect: finiteOrNull(estimate),
      low: finiteOrNull(low),
      high: finiteOrNull(high),
      pHolm: multiplicity === 'holm' ? finiteOrNull(family[index].pHolm) : null,
      replications: rows[index].length,
    }
  })
}
