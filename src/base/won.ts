import { InternalError } from './errors.ts'

/** Nearest whole won, halves upwards: `floor(amount + 0.5)`. Each payment is rounded once, with this. */
export function roundWon(amount: number): number {
  return Math.floor(amount + 0.5)
}

/** Throws an `InternalError` that names `what` unless `won` is an integer below 2^53 in size; gives it back. */
export function assertExact(won: number, what: string): number {
  if (!Number.isSafeInteger(won)) throw new InternalError(`${what} is not an exact amount of won: ${won}`)
  return won
}

const LIMB = 4294967296

/** Exact sum of whole won in two limbs, the lower of 32 bits: exact while the total stays below 2^85 in size. */
export class WonSum {
  private high = 0
  private low = 0

  /** Adds an exact amount, positive or negative; the caller vouches that it is an integer below 2^53 in size. */
  add(won: number): void {
    const high = Math.floor(won / LIMB)
    const low = this.low + (won - high * LIMB)
    const carry = low >= LIMB ? 1 : 0
    this.low = low - carry * LIMB
    this.high += high + carry
  }

  /** Adds another sum. */
  addSum(other: WonSum): void {
    const low = this.low + other.low
    const carry = low >= LIMB ? 1 : 0
    this.low = low - carry * LIMB
    this.high += other.high + carry
  }

  /** The exact total. */
  value(): bigint {
    return BigInt(this.high) * BigInt(LIMB) + BigInt(this.low)
  }

  /** Whether the sum is exactly zero. */
  isZero(): boolean {
    return this.high === 0 && this.low === 0
  }

  /** Starts again from zero. */
  reset(): void {
    this.high = 0
    this.low = 0
  }
}
