import { mean } from './mean.ts'

/** Least-squares line through values at steps 0, 1, 2, …: `slope` per step and `intercept` at step 0. */
export function linearTrend(values: ArrayLike<number>): { readonly slope: number; readonly intercept: number } {
  const middle = (values.length - 1) / 2
  const centre = mean(values)
  let products = 0
  let squares = 0
  for (let step = 0; step < values.length; step++) {
    products += (step - middle) * (values[step] - centre)
    squares += (step - middle) * (step - middle)
  }
  const slope = products / squares
  return { slope, intercept: centre - slope * middle }
}
