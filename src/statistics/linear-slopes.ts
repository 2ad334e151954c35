/** Solves symmetric positive definite `matrix`·x = `right` by Cholesky; null where it is singular. */
function solve(matrix: number[][], right: number[]): number[] | null {
  const size = right.length
  const lower = matrix.map((row) => row.map(() => 0))
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row]![column]!
      for (let k = 0; k < column; k++) sum -= lower[row]![k]! * lower[column]![k]!
      if (row !== column) lower[row]![column] = sum / lower[column]![column]!
      else if (sum <= 1e-10 * matrix[row]![row]!) return null
      else lower[row]![row] = Math.sqrt(sum)
    }
  const x = [...right]
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row]! -= lower[row]![k]! * x[k]!
    x[row]! /= lower[row]![row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row]! -= lower[k]![row]! * x[k]!
    x[row]! /= lower[row]![row]!
  }
  return x
}

/**
 * Slopes of the weighted least-squares regression of `value` on `columns` with an intercept, in value per unit of each
 * column; positions of weight 0 do not count. All zero where the columns do not vary enough to tell.
 */
export function linearSlopes(
  value: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  weight: ArrayLike<number>,
): number[] {
  let total = 0
  let centre = 0
  const centres = columns.map(() => 0)
  for (let at = 0; at < value.length; at++) {
    if (weight[at] === 0) continue
    total += weight[at]!
    centre += weight[at]! * value[at]!
    for (const [index, column] of columns.entries()) centres[index]! += weight[at]! * column[at]!
  }
  const zeros = columns.map(() => 0)
  if (total === 0) return zeros
  const matrix = columns.map(() => columns.map(() => 0))
  const right = [...zeros]
  for (let at = 0; at < value.length; at++) {
    if (weight[at] === 0) continue
    const gaps = columns.map((column, index) => column[at]! - centres[index]! / total)
    for (const [row, gap] of gaps.entries()) {
      right[row]! += weight[at]! * gap * (value[at]! - centre / total)
      for (const [column, other] of gaps.entries()) matrix[row]![column]! += weight[at]! * gap * other
    }
  }
  return solve(matrix, right) ?? zeros
}
