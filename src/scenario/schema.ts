import * as z from 'zod'
import { effects } from './event-schema.ts'
import { assertions, budget, mixes, outcomes, parameterValues, replications, uncertainty } from './experiment-schema.ts'
import { policySchema } from './policy-schema.ts'
import {
  bilingual,
  block,
  listOf,
  month,
  name,
  namedMap,
  numberWithin,
  oneOf,
  text,
  wholeWithin,
} from './schema-parts.ts'
import { FLOWS, type Kind, type Vocabulary } from './vocabulary.ts'

/** Schema of a resolved file of the kind: what is left after `extends`, `--set` and `null`. */
export function buildSchema(kind: Kind, vocabulary: Vocabulary): z.ZodObject {
  if (kind === 'World') return block({ ...header(kind), ...world(vocabulary) })
  const shape = { ...header(kind), ...world(vocabulary), ...study(vocabulary) }
  return kind === 'Bench' ? block({ ...shape, ...comparison(vocabulary) }) : block(shape)
}

function header(kind: Kind) {
  return {
    apiVersion: z.literal('regio/v1', { error: 'expected regio/v1' }),
    kind: z.literal(kind),
    metadata: block({ id: name, title: bilingual.optional(), question: bilingual.optional() }),
    extends: text.meta({ description: 'one parent file, relative to this one' }).optional(),
  }
}

function world(vocabulary: Vocabulary) {
  const values = parameterValues(vocabulary)
  return {
    set: values.optional(),
    events: listOf(
      block({ from: month, to: month.optional(), set: values.optional(), effects: effects(vocabulary).optional() }),
      'events',
      0,
    ).optional(),
  }
}

function study(vocabulary: Vocabulary) {
  return {
    pack: text.meta({ description: 'id of a packaged country, or a folder relative to this file' }),
    run: block({
      start: month,
      months: wholeWithin(1, 1200),
      burnInMonths: wholeWithin(0, 600).optional(),
      personsPerAgent: wholeWithin(1, 100000).optional(),
    }),
    packEvents: listOf(oneOf('event of the pack', vocabulary.packEvents), 'events', 0)
      .meta({ description: "the pack's events that happen, all by default" })
      .optional(),
    replications: replications.optional(),
    policies: namedMap(policySchema(vocabulary), 'policies').optional(),
    uncertainty: uncertainty(vocabulary).optional(),
    outcomes: outcomes(vocabulary).optional(),
    record: block({
      monthly: listOf(oneOf('monthly column', vocabulary.monthly), 'columns', 0).optional(),
      flows: listOf(oneOf('flow', FLOWS), 'flows', 0).optional(),
    }).optional(),
    output: block({
      report: listOf(oneOf('language', ['ko', 'en']), 'languages', 0).optional(),
      tables: listOf(oneOf('format', ['parquet', 'csv']), 'formats').optional(),
    }).optional(),
    assert: assertions(vocabulary).optional(),
  }
}

function comparison(vocabulary: Vocabulary) {
  const placebos = vocabulary.policies.filter((policy) => policy.placebo === true).map((policy) => policy.id)
  return {
    budget: budget.optional(),
    mixes,
    reference: z.string({ error: 'expected the name of a mix' }).optional(),
    placebos: listOf(oneOf('placebo', placebos), 'placebos', 0).optional(),
    tradeoff: block({ x: name, y: name }).optional(),
    inference: block({
      confidencePct: numberWithin(50, 99.9).optional(),
      multiplicity: oneOf('correction', ['holm', 'none']).optional(),
    }).optional(),
  }
}
