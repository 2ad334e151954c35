import { expect, test } from 'vitest'
import { estimateSlopes } from '../../tools/evidence/parts/panel-regression.ts'

/** A made-up country of ten places over twelve years in which moves answer income and rent, with noise. */
function panelOf(income: number, rent: number) {
  let seed = 7
  const draw = () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647 - 0.5
  }
  const times = 12
  const places = Array.from({ length: 10 }, () => Array.from({ length: times }, () => [draw(), draw()] as const))
  const pairs = places.flatMap((_, o) => places.flatMap((__, d) => (o === d ? [] : [[o, d] as const])))
  const difference = (k: 0 | 1) =>
    Float64Array.from(pairs.flatMap(([o, d]) => places[d]!.map((there, year) => there[k] - places[o]![year]![k])))
  const [incomes, rents] = [difference(0), difference(1)]
  const constants = pairs.map(() => 5 * draw())
  const outcome = incomes.map(
    (value, row) =>
      constants[Math.floor(row / times)]! + 3 * (row % times) + income * value + rent * rents[row]! + 0.1 * draw(),
  )
  const [origins, destinations] = [pairs.map(([o]) => o), pairs.map(([, d]) => d)]
  return { origins, destinations, times, outcome, regressors: [incomes, rents] }
}

test('slopes of moves are found behind the constants of pairs and years', () => {
  const [income, rent] = estimateSlopes(panelOf(0.8, -0.3))
  expect(income!.estimate).toBeCloseTo(0.8, 1)
  expect(rent!.estimate).toBeCloseTo(-0.3, 1)
  expect(income!.error).toBeGreaterThan(0)
  expect(Math.abs(income!.estimate - 0.8)).toBeLessThan(4 * income!.error)
})
