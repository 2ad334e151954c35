import * as z from 'zod'
import { block, listOf, numberWithin, oneOf } from './schema-parts.ts'
import type { Vocabulary } from './vocabulary.ts'

const MOST_HEADS = 1e7
const MOST_LOG_POINTS = 5

/** `effects` of an event: what changes in equal steps over its months and stays. */
export function effects(vocabulary: Vocabulary) {
  const place = oneOf('place', vocabulary.places)
  const heads = numberWithin(-MOST_HEADS, MOST_HEADS)
  return listOf(
    z.discriminatedUnion('effect', [
      block({
        effect: z.literal('exports'),
        sector: oneOf('sector', vocabulary.sectors),
        place: place.optional(),
        value: numberWithin(-MOST_LOG_POINTS, MOST_LOG_POINTS).meta({
          description: 'log points of demand from abroad',
        }),
      }),
      block({ effect: z.literal('public-jobs'), place, value: heads.meta({ description: 'government jobs, heads' }) }),
      block({ effect: z.literal('dwellings'), place, value: heads.meta({ description: 'dwellings' }) }),
    ]),
    'effects',
  )
}
