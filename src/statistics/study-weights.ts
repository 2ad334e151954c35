import { completeCases } from './complete-cases.ts'
import { drawDirichlet } from './dirichlet-weights.ts'
import type { StudyOutcome } from './study-input.ts'
import type { StudyView } from './study-view.ts'
import { seedUniform } from './uniform-source.ts'
import { type WeightUncertainty, weightUncertainty } from './weight-uncertainty.ts'

const SHAPE = 2
const USUAL_DRAWS = 2000

/**
 * How far the difference of an index rests on its weights, drawn from Dirichlet(2, …, 2); null if the outcome is not an
 * index, below two replications, or when a component is missing.
 */
export function studyWeights(
  view: StudyView,
  mix: string,
  outcome: StudyOutcome,
  window: string,
): WeightUncertainty | null {
  if (outcome.weights === undefined) return null
  const { components, link } = outcome.weights
  const keys = components.map((component) => `${component}@${window}`)
  const complete = completeCases([
    ...keys.map((key) => view.column(mix, key)),
    ...keys.map((key) => view.referenceColumn(mix, key)),
  ])
  const count = complete[0].length
  if (count < 2) return null
  const uniform = seedUniform(view.input.seed, 'weights')
  const draws = drawDirichlet(view.input.weightDraws ?? USUAL_DRAWS, components.length, SHAPE, uniform)
  const values = complete.slice(0, components.length)
  const reference = complete.slice(components.length)
  return weightUncertainty({ values, reference, link }, draws, view.resamples(count), view.input.confidence)
}
