import { formatMonth } from '../base/months.ts'
import { fieldsOf } from '../policies/common-fields.ts'
import { merge } from './merge.ts'
import { expandMixes } from './mixes.ts'
import { mapAt, monthAt, numberAt, type Plain, textAt } from './plain.ts'
import { DEFAULT_ORIGIN, fromPlain, type MapNode, toPlain } from './tree.ts'
import { FLOWS, type Vocabulary } from './vocabulary.ts'

const STANDARD_WINDOWS = ['years-3-5', 'years-8-10', 'after-end']

/** A checked tree completed by every default, so that nothing is left for the code to assume. */
export function applyDefaults(tree: MapNode, vocabulary: Vocabulary): MapNode {
  const plain = toPlain(tree) as Plain
  const defaults = plain.kind === 'World' ? {} : defaultsFor(plain, vocabulary)
  return merge(fromPlain(defaults, DEFAULT_ORIGIN), tree) as MapNode
}

function defaultsFor(plain: Plain, vocabulary: Vocabulary): Plain {
  const outcomes = plain.outcomes ?? {
    balance: { indicator: 'balanceIndex', windows: STANDARD_WINDOWS },
    efficiency: { indicator: 'efficiencyIndex', windows: STANDARD_WINDOWS },
  }
  const common = {
    metadata: { title: titleOf(plain) },
    run: { burnInMonths: 60, personsPerAgent: 500 },
    packEvents: vocabulary.packEvents,
    replications: replicationsFor(mapAt(plain, 'replications')),
    policies: policiesFor(plain, vocabulary),
    outcomes,
    record: { monthly: vocabulary.monthly, flows: FLOWS },
    output: { report: ['ko', 'en'], tables: ['parquet', 'csv'] },
  }
  if (plain.kind !== 'Bench') return common
  const names = Object.keys(outcomes as Plain)
  return {
    ...common,
    budget: {
      rule: 'none',
      discountRatePct: 4.5,
      tolerancePct: 0.5,
      financedBy: textAt(mapAt(plain, 'budget'), 'rule') === 'deficit-neutral' ? 'income-tax' : 'debt',
      pilotReplications: 2,
    },
    reference: expandMixes(mapAt(plain, 'mixes'))[0]?.name,
    placebos: vocabulary.policies.filter((policy) => policy.placebo === true).map((policy) => policy.id),
    tradeoff: names.includes('balance') && names.includes('efficiency') ? { x: 'efficiency', y: 'balance' } : undefined,
    inference: { confidencePct: 95, multiplicity: 'holm' },
  }
}

function titleOf(plain: Plain): Plain {
  const metadata = mapAt(plain, 'metadata')
  const title = mapAt(metadata, 'title')
  const either = textAt(title, 'en') ?? textAt(title, 'ko') ?? textAt(metadata, 'id')
  return { en: either, ko: either }
}

function replicationsFor(given: Plain): Plain {
  const seed = 'regio'
  if (given.stopWhen === undefined) {
    const count = numberAt(given, 'count') ?? numberAt(given, 'min') ?? 8
    return { seed, count, min: count, max: Math.max(count, numberAt(given, 'min') ?? 1), batch: count }
  }
  const min = numberAt(given, 'min') ?? numberAt(given, 'count') ?? Math.min(20, numberAt(given, 'max') ?? 20)
  return { seed, count: min, min, max: Math.max(200, min), batch: 20 }
}

function policiesFor(plain: Plain, vocabulary: Vocabulary): Plain | undefined {
  const run = mapAt(plain, 'run')
  const start = monthAt(run, 'start') ?? 0
  const end = formatMonth(start + (numberAt(run, 'months') ?? 1) - 1)
  const completed = Object.entries(mapAt(plain, 'policies')).map(([name, policy]) => {
    const declaration = vocabulary.policies.find((one) => one.id === textAt(policy, 'use'))
    const fields = declaration === undefined ? [] : Object.entries(fieldsOf(declaration))
    const values = fields.map(([field, spec]) => [field, spec.default])
    return [name, { ...Object.fromEntries(values), from: formatMonth(start), to: end }]
  })
  return completed.length === 0 ? undefined : Object.fromEntries(completed)
}
