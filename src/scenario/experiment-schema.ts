import * as z from 'zod'
import { expected, unknownName } from './messages.ts'
import { block, flag, listOf, name, namedMap, numberWithin, oneOf, wholeWithin } from './schema-parts.ts'
import { MOST_TAX_SHARE, type ParameterTerm, USUAL_WINDOWS, type Vocabulary, WINDOW } from './vocabulary.ts'

const bn = numberWithin(-1e9, 1e9)

/** What a pilot found for one arm. */
const solved = block({
  mix: z.string({ error: 'expected the name of an arm' }),
  scale: numberWithin(0, 1e6),
  incomeTaxShare: numberWithin(0, MOST_TAX_SHARE).optional(),
  pilotSpentBnKrwPerYear: bn,
  pilotResidualPct: numberWithin(-1e9, 1e9),
  lowestBnKrwPerYear: bn,
  highestBnKrwPerYear: bn,
  reached: flag,
})

/** `budget`: how the mixes' costs are made comparable. */
export const budget = block({
  rule: oneOf('budget rule', ['none', 'cap', 'equal-cost', 'deficit-neutral']),
  envelopeBnKrwPerYear: numberWithin(0, 200000).optional(),
  discountRatePct: numberWithin(0, 20).optional(),
  tolerancePct: numberWithin(0.01, 10).optional(),
  financedBy: oneOf('source of finance', ['income-tax', 'debt']).optional(),
  pilotReplications: wholeWithin(1, 100).optional(),
  solved: listOf(solved, 'arms', 0, 10000)
    .meta({ description: 'what the pilot found, written into the resolved file' })
    .optional(),
  solvedFor: z.string({ error: 'expected the hash that the pilot wrote' }).optional(),
})

/** `mixes`: lists of policies by name, or all subsets of a list. */
export const mixes = namedMap(
  z.union([
    block({ policies: listOf(name, 'policies', 0, 50) }),
    block({ factorial: listOf(name, 'policies', 1, 10) }),
  ]),
  'mixes',
)

/** `replications`: how many, from which seed, and when to stop. */
export const replications = block({
  seed: z
    .string({ error: 'expected a seed as text, in quotation marks' })
    .min(1, { error: 'the seed is empty' })
    .max(200, { error: 'the seed is longer than 200 characters' })
    .optional(),
  count: wholeWithin(1, 100000).optional(),
  min: wholeWithin(1, 100000).optional(),
  max: wholeWithin(1, 100000).optional(),
  batch: wholeWithin(1, 10000).optional(),
  stopWhen: block({ halfWidth: namedMap(numberWithin(1e-9, 1e9), 'half-widths by outcome') }).optional(),
})

const window = z.string({ error: ({ input }) => expected('a window', input) }).regex(WINDOW, {
  error: ({ input }) => unknownName('window', String(input), USUAL_WINDOWS),
})

/** `outcomes`: indicators at windows, under names. */
export function outcomes(vocabulary: Vocabulary) {
  return namedMap(
    block({
      indicator: oneOf('indicator', vocabulary.indicators),
      windows: listOf(window, 'windows'),
      region: regionOf(vocabulary).optional(),
    }),
    'outcomes',
  )
}

/** `assert`: bounds on a window's mean, which decide the exit code. */
export function assertions(vocabulary: Vocabulary) {
  return namedMap(
    block({
      indicator: oneOf('indicator', vocabulary.indicators),
      window: window.optional(),
      region: regionOf(vocabulary).optional(),
      mix: z.string({ error: 'expected the name of a mix' }).optional(),
      min: numberWithin(-1e15, 1e15).optional(),
      max: numberWithin(-1e15, 1e15).optional(),
    }),
    'assertions',
  )
}

function regionOf(vocabulary: Vocabulary) {
  return oneOf('region', vocabulary.regions, (given) => vocabulary.regionOfPlace[given])
}

/** Values by parameter id, within the parameters' ranges. */
export function parameterValues(vocabulary: Vocabulary) {
  const values = byParameter(vocabulary, (parameter) => numberWithin(parameter.low, parameter.high))
  return values.meta({ id: 'parameterValues' })
}

/** `uncertainty`: a distribution by parameter id; locations lie within the parameters' ranges. */
export function uncertainty(vocabulary: Vocabulary) {
  return byParameter(vocabulary, distribution).meta({ id: 'uncertainty' })
}

function byParameter(vocabulary: Vocabulary, value: (parameter: ParameterTerm) => z.ZodType) {
  const shape: Record<string, z.ZodType> = {}
  for (const parameter of vocabulary.parameters) {
    shape[parameter.id] = value(parameter).meta({ description: parameter.unit }).optional()
  }
  return block(shape, 'parameter')
}

/** How a parameter may be drawn; locations lie within its range. */
export function distribution(parameter: ParameterTerm) {
  const location = numberWithin(parameter.low, parameter.high)
  const spread = numberWithin(0, 1e15)
  const bounds = { min: location.optional(), max: location.optional() }
  return z.discriminatedUnion('dist', [
    block({ dist: z.literal('normal'), mean: location, sd: spread, ...bounds }),
    block({ dist: z.literal('lognormal'), median: location, sdLog: spread, ...bounds }),
    block({ dist: z.literal('uniform'), min: location, max: location }),
    block({ dist: z.literal('triangular'), min: location, mode: location, max: location }),
  ])
}
