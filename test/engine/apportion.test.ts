import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion, apportionCapped } from '../../src/engine/apportion.ts'

const pool = fc.oneof(fc.nat(100), fc.nat(1e9), fc.maxSafeNat())
const weight = fc.oneof(fc.constant(0), fc.nat(10), fc.double({ min: 0, max: 1e12, noNaN: true }))
const rows = fc.array(weight, { maxLength: 40 })

function sum(won: ArrayLike<number>): bigint {
  let total = 0n
  for (let row = 0; row < won.length; row++) total += BigInt(won[row]!)
  return total
}

describe('apportion', () => {
  it('gives out exactly the pool, each row its share rounded up or down', () => {
    fc.assert(
      fc.property(pool, rows, (won, given) => {
        const weights = Float64Array.from(given)
        const out = new Float64Array(weights.length)
        const left = apportion(won, weights, 0, weights.length, out)
        const total = given.reduce((sofar, one) => sofar + one, 0)
        expect(left).toBe(total === 0 ? won : 0)
        expect(sum(out) + BigInt(left)).toBe(BigInt(won))
        for (let row = 0; row < out.length; row++) {
          expect(out[row]).toBeGreaterThanOrEqual(0)
          const share = total === 0 ? 0 : won * (given[row]! / total)
          expect(Math.abs(out[row]! - share)).toBeLessThanOrEqual(1 + won * 1e-13)
        }
      }),
    )
  })

  it('touches the rows of its range only and overwrites them', () => {
    const out = Float64Array.of(5, 5, 5, 5)
    expect(apportion(7, Float64Array.of(9, 1, 1, 9), 1, 3, out)).toBe(0)
    expect([...out]).toEqual([5, 4, 3, 5])
    expect(apportion(7, Float64Array.of(9, 0, 0, 9), 1, 3, out)).toBe(7)
    expect([...out]).toEqual([5, 0, 0, 5])
  })

  it('gives all to the only weight', () => {
    const out = new Float64Array(3)
    apportion(Number.MAX_SAFE_INTEGER, Float64Array.of(0, 0.3, 0), 0, 3, out)
    expect([...out]).toEqual([0, Number.MAX_SAFE_INTEGER, 0])
  })

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses the pool %d', (won) => {
    expect(() => apportion(won, Float64Array.of(1), 0, 1, new Float64Array(1))).toThrow('must be whole won')
  })

  it.each([-1, Number.NaN, Infinity])('refuses the weight %d', (one) => {
    expect(() => apportion(1, Float64Array.of(one), 0, 1, new Float64Array(1))).toThrow('cannot apportion by weight')
    expect(() => apportionCapped(1, Float64Array.of(one), Float64Array.of(1), 0, 1, new Float64Array(1), 0)).toThrow()
  })
})

describe('apportion with caps', () => {
  const seller = fc.record({ weight, held: fc.nat(1000), room: fc.oneof(fc.nat(1000), fc.constant(Infinity)) })

  it('conserves every won, keeps below every cap and never takes back', () => {
    fc.assert(
      fc.property(pool, fc.array(seller, { maxLength: 40 }), fc.nat(4), (won, sellers, rounds) => {
        const weights = Float64Array.from(sellers, (one) => one.weight)
        const held = Float64Array.from(sellers, (one) => one.held)
        const caps = Float64Array.from(sellers, (one) => one.held + one.room)
        const out = held.slice()
        const exact = Math.min(won, 2 ** 52)
        const left = apportionCapped(exact, weights, caps, 0, weights.length, out, rounds)
        expect(sum(out) - sum(held) + BigInt(left)).toBe(BigInt(exact))
        expect(left).toBeGreaterThanOrEqual(0)
        for (let row = 0; row < out.length; row++) {
          expect(out[row]).toBeGreaterThanOrEqual(held[row]!)
          expect(out[row]).toBeLessThanOrEqual(caps[row]!)
          if (weights[row] === 0) expect(out[row]).toBe(held[row])
        }
      }),
    )
  })

  it('leaves nothing with enough rounds while a row has room and weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(50)), { minLength: 1, maxLength: 20 }),
        (list) => {
          const weights = Float64Array.from(list, ([one]) => one)
          const caps = Float64Array.from(list, ([, cap]) => cap)
          const room = Number(sum(caps))
          const out = new Float64Array(list.length)
          expect(apportionCapped(room + 3, weights, caps, 0, list.length, out, room)).toBe(3)
          expect(out).toEqual(caps)
        },
      ),
    )
  })

  it('equals apportion where no cap binds', () => {
    fc.assert(
      fc.property(fc.nat(1e9), rows, (won, given) => {
        const weights = Float64Array.from(given)
        const free = new Float64Array(given.length)
        const capped = new Float64Array(given.length)
        const left = apportion(won, weights, 0, given.length, free)
        const caps = free.map(() => Infinity)
        expect(apportionCapped(won, weights, caps, 0, given.length, capped, 2)).toBe(left)
        expect(capped).toEqual(free)
      }),
    )
  })

  it('splits again only as often as allowed', () => {
    const weights = Float64Array.of(8, 1, 1)
    const caps = Float64Array.of(10, 30, 100)
    const spend = (rounds: number) => apportionCapped(100, weights, caps, 0, 3, new Float64Array(3), rounds)
    expect([0, 1, 2].map(spend)).toEqual([70, 15, 0])
  })
})
