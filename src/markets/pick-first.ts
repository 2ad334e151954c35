/** Whether the entry `a` comes before `b`. */
export type Before = (a: number, b: number) => boolean

function siftDown(entries: Int32Array, start: number, size: number, root: number, before: Before): void {
  let parent = root
  for (;;) {
    let first = 2 * parent + 1
    if (first >= size) return
    if (first + 1 < size && before(entries[start + first + 1]!, entries[start + first]!)) first += 1
    if (!before(entries[start + first]!, entries[start + parent]!)) return
    const moved = entries[start + parent]!
    entries[start + parent] = entries[start + first]!
    entries[start + first] = moved
    parent = first
  }
}

/**
 * Hands over entries `from` to `to` − 1 in order, first comes first, until `take` returns false or none is left;
 * reorders them. Takes time in proportion to the entries, and to the log of them for each one handed over.
 */
export function pickFirst(
  entries: Int32Array,
  from: number,
  to: number,
  before: Before,
  take: (entry: number) => boolean,
): void {
  let size = to - from
  for (let root = (size >> 1) - 1; root >= 0; root--) siftDown(entries, from, size, root, before)
  while (size > 0) {
    const first = entries[from]!
    if (!take(first)) return
    size -= 1
    entries[from] = entries[from + size]!
    entries[from + size] = first
    siftDown(entries, from, size, 0, before)
  }
}
