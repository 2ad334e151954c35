import type { Member } from '../../src/engine/member.ts'

/** A member that runs its blocks in an order shuffled by `seed`; with seed 0, in their own order. */
export function shuffled(member: Member, seed: number): Member {
  if (seed === 0) return member
  const orders = new Map<number, Int32Array>()
  return {
    index: member.index,
    count: member.count,
    sync: () => member.sync(),
    blockOrder(blocks, position) {
      const order = orders.get(blocks) ?? permutation(blocks, seed)
      orders.set(blocks, order)
      return order[position]!
    },
  }
}

function permutation(length: number, seed: number): Int32Array {
  const order = Int32Array.from({ length }, (_, position) => position)
  let state = seed
  for (let last = length - 1; last > 0; last--) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    const other = (state >>> 8) % (last + 1)
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
  return order
}
