import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pickFirst } from '../../src/markets/pick-first.ts'

describe('picking the first', () => {
  it('hands entries over in order until told to stop, and keeps all entries', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.nat(60), (values, wanted) => {
        const entries = Int32Array.from(values, (_, index) => index)
        const before = (a: number, b: number) => values[a]! - values[b]! < 0 || (values[a] === values[b] && a < b)
        const picked: number[] = []
        pickFirst(entries, 0, entries.length, before, (entry) => picked.push(entry) < wanted)
        const sorted = [...entries.keys()].sort((a, b) => values[a]! - values[b]! || a - b)
        expect(picked).toEqual(sorted.slice(0, Math.max(1, wanted)))
        expect([...entries].sort((a, b) => a - b)).toEqual([...entries.keys()])
      }),
    )
  })

  it('leaves entries outside its range alone', () => {
    const entries = Int32Array.of(9, 3, 2, 1, 0)
    pickFirst(
      entries,
      1,
      4,
      (a, b) => a < b,
      () => true,
    )
    expect([entries[0], entries[4]]).toEqual([9, 0])
  })
})
