import { expect, it } from 'vitest'
import { createScratch } from '../../src/engine/scratch.ts'

it('names its arrays in the order in which they are asked for, in shared memory', () => {
  const scratch = createScratch()
  const allocate = scratch.under('orders')
  const first = allocate(Float64Array, 3)
  const second = allocate(Int32Array, 2)
  expect([...scratch.arrays]).toEqual([
    ['scratch.orders', first],
    ['scratch.orders.1', second],
  ])
  expect(first.buffer).toBeInstanceOf(SharedArrayBuffer)
})

it('takes what another thread has allocated by name', () => {
  const ours = createScratch()
  ours.under('orders')(Float64Array, 3)
  const theirs = createScratch(ours.arrays)
  expect(theirs.under('orders')(Float64Array, 3)).toBe(ours.arrays.get('scratch.orders'))
  expect(theirs.under('others')(Float64Array, 3)).not.toBe(ours.arrays.get('scratch.orders'))
})
