import { log } from '../base/log.ts'
import type { UniformSource } from './uniform-source.ts'

/**
 * Draws of weights from the symmetric Dirichlet distribution of whole `shape` ≥ 1: each weight is a gamma variate, the
 * sum of `shape` exponentials, over the sum of all. `draws` × `components`, row-major; each row sums to 1.
 */
export function drawDirichlet(draws: number, components: number, shape: number, uniform: UniformSource): Float64Array {
  const weights = new Float64Array(draws * components)
  for (let row = 0; row < draws; row++) {
    let total = 0
    for (let component = 0; component < components; component++) {
      const cell = row * components + component
      let product = 1
      for (let factor = 0; factor < shape; factor++) product *= 1 - uniform(cell * shape + factor)
      const gamma = -log(product)
      weights[cell] = gamma
      total += gamma
    }
    for (let component = 0; component < components; component++) weights[row * components + component] /= total
  }
  return weights
}
