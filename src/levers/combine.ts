import { InvalidInputError } from '../base/errors.ts'
import type { Combination, LeverDeclaration } from './declaration.ts'

type Combine = (neutral: number, wanted: readonly number[], money: readonly number[]) => number

const COMBINE: Readonly<Record<Exclude<Combination, 'refuse'>, Combine>> = {
  sum: (neutral, wanted) => wanted.reduce((sum, value) => sum + (value - neutral), neutral),
  'money-weighted-mean': (neutral, wanted, money) => {
    const total = money.reduce((sum, won) => sum + won, 0)
    return total > 0 ? wanted.reduce((sum, value, index) => sum + value * money[index]!, 0) / total : neutral
  },
  any: (_, wanted) => 1 - wanted.reduce((none, chance) => none * (1 - chance), 1),
  max: (neutral, wanted) => wanted.reduce((most, value) => Math.max(most, value), neutral),
}

/**
 * The one value of a lever for what policies want, inside its bounds; neutral where none wants anything. `money` is
 * the won behind each of them, used by money-weighted means.
 * @throws InvalidInputError where the lever refuses to be moved by two policies at once
 */
export function combineLever(
  lever: LeverDeclaration,
  wanted: readonly number[],
  money: readonly number[] = [],
): number {
  if (wanted.length === 0) return lever.neutral
  const value =
    lever.combination === 'refuse' ? onlyOne(lever, wanted) : COMBINE[lever.combination](lever.neutral, wanted, money)
  return Math.min(lever.high, Math.max(lever.low, value))
}

function onlyOne(lever: LeverDeclaration, wanted: readonly number[]): number {
  const moved = wanted.filter((value) => value !== lever.neutral)
  if (moved.length <= 1) return moved[0] ?? lever.neutral
  throw new InvalidInputError([
    {
      file: 'policies',
      line: 1,
      column: 1,
      path: lever.id,
      message: 'two policies move this lever in the same months: keep one',
    },
  ])
}
