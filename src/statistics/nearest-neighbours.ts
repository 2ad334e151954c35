/** Squared distance of two positions over columns that are already on one scale. */
function distance(columns: readonly Float64Array[], one: number, other: number): number {
  let sum = 0
  for (const column of columns) {
    const gap = column[one]! - column[other]!
    sum += gap * gap
  }
  return sum
}

/**
 * The `count` nearest of `candidates` to a position by Euclidean distance over scaled columns, the position itself left
 * out; all that tie with the last one belong to them (Abadie and Imbens 2006). Empty if there are fewer candidates.
 */
export function nearestNeighbours(
  columns: readonly Float64Array[],
  position: number,
  candidates: Int32Array,
  count: number,
): number[] {
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  for (const candidate of candidates) {
    if (candidate === position) continue
    const gap = distance(columns, position, candidate)
    if (!(gap < nearest[count - 1]!)) continue
    let slot = count - 1
    while (slot > 0 && nearest[slot - 1]! > gap) {
      nearest[slot] = nearest[slot - 1]!
      slot -= 1
    }
    nearest[slot] = gap
  }
  const farthest = nearest[count - 1]!
  if (farthest === Number.POSITIVE_INFINITY) return []
  const found: number[] = []
  for (const candidate of candidates)
    if (candidate !== position && distance(columns, position, candidate) <= farthest) found.push(candidate)
  return found
}
