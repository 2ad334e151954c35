import { baseYearBefore, describeEarlyStart } from '../pack/index.ts'
import { backwardFaults, type Fault, nameFault, repeated } from './faults.ts'
import { expandMixes } from './mixes.ts'
import { listAt, mapAt, monthAt, numberAt, type Plain, textAt } from './plain.ts'
import { policyFaults } from './policy-meaning.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Faults that no schema can see: names that refer to nothing, bounds in the wrong order, … Any shape may come in. */
export function meaningFaults(plain: Plain, vocabulary: Vocabulary): Fault[] {
  const mixes = expandMixes(mapAt(plain, 'mixes')).map((mix) => mix.name)
  return [
    ...startFaults(mapAt(plain, 'run'), vocabulary),
    ...repeated(['packEvents'], listAt(plain, 'packEvents')),
    ...policyFaults(plain, vocabulary),
    ...mixFaults(plain),
    ...nameFault(['reference'], 'mix', textAt(plain, 'reference'), mixes),
    ...repeated(['placebos'], listAt(plain, 'placebos')),
    ...outcomeFaults(plain),
    ...replicationFaults(mapAt(plain, 'replications')),
    ...assertionFaults(mapAt(plain, 'assert'), mixes),
    ...budgetFaults(mapAt(plain, 'budget')),
    ...Object.entries(mapAt(plain, 'uncertainty')).flatMap(([id, given]) => boundFaults(['uncertainty', id], given)),
    ...listAt(plain, 'events').flatMap((event, index) => [
      ...backwardFaults(['events', index], event),
      ...emptyFaults(['events', index], event),
    ]),
  ]
}

/** An event sets parameters, has effects, or both. */
function emptyFaults(path: readonly PropertyKey[], event: unknown): Fault[] {
  const isEmpty = Object.keys(mapAt(event, 'set')).length === 0 && listAt(event, 'effects').length === 0
  return isEmpty ? [{ path, at: 'value', message: 'an event needs set, effects or both' }] : []
}

/** A run begins after one of the pack's base years. */
function startFaults(run: Plain, { baseYears }: Vocabulary): Fault[] {
  const start = monthAt(run, 'start')
  if (start === undefined || baseYearBefore(baseYears, start) !== undefined) return []
  return [{ path: ['run', 'start'], at: 'value', message: describeEarlyStart(baseYears, start) }]
}

function mixFaults(plain: Plain): Fault[] {
  const known = Object.keys(mapAt(plain, 'policies'))
  const mixes = mapAt(plain, 'mixes')
  const faults = Object.keys(mixes).flatMap((mix) =>
    ['policies', 'factorial'].flatMap((key) => {
      const items = listAt(mapAt(mixes, mix), key)
      const unknown = items.flatMap((item, index) => nameFault(['mixes', mix, key, index], 'policy', item, known))
      return [...unknown, ...repeated(['mixes', mix, key], items)]
    }),
  )
  const isEmpty = plain.mixes !== undefined && Object.keys(mixes).length === 0 && faults.length === 0
  return isEmpty ? [{ path: ['mixes'], at: 'key', message: 'a bench needs at least one mix' }] : faults
}

function outcomeFaults(plain: Plain): Fault[] {
  const outcomes = plain.outcomes === undefined ? ['balance', 'efficiency'] : Object.keys(mapAt(plain, 'outcomes'))
  const axes = mapAt(plain, 'tradeoff')
  const halfWidths = Object.keys(mapAt(mapAt(mapAt(plain, 'replications'), 'stopWhen'), 'halfWidth'))
  return [
    ...['x', 'y'].flatMap((axis) => nameFault(['tradeoff', axis], 'outcome', textAt(axes, axis), outcomes)),
    ...halfWidths.flatMap((name) =>
      nameFault(['replications', 'stopWhen', 'halfWidth', name], 'outcome', name, outcomes, 'key'),
    ),
    ...Object.entries(mapAt(plain, 'outcomes')).flatMap(([name, outcome]) =>
      repeated(['outcomes', name, 'windows'], listAt(outcome, 'windows')),
    ),
  ]
}

function replicationFaults(given: Plain): Fault[] {
  const min = numberAt(given, 'min')
  const max = numberAt(given, 'max')
  if (min === undefined || max === undefined || min <= max) return []
  return [{ path: ['replications', 'max'], at: 'value', message: `${max} is below min, which is ${min}` }]
}

function assertionFaults(assertions: Plain, mixes: readonly string[]): Fault[] {
  return Object.keys(assertions).flatMap((name) => {
    const given = mapAt(assertions, name)
    const path = ['assert', name]
    const bounds = boundFaults(path, given)
    if (given.min === undefined && given.max === undefined) {
      bounds.push({ path, at: 'key', message: 'an assertion needs min, max or both' })
    }
    return [...bounds, ...(mixes.length === 0 ? [] : nameFault([...path, 'mix'], 'mix', textAt(given, 'mix'), mixes))]
  })
}

function budgetFaults(budget: Plain): Fault[] {
  const rule = textAt(budget, 'rule')
  if (rule === 'deficit-neutral' && textAt(budget, 'financedBy') === 'debt') {
    const message = 'deficit-neutral cannot be financed by debt: taxes are what keeps the deficit'
    return [{ path: ['budget', 'financedBy'], at: 'value', message }]
  }
  if ((rule !== 'cap' && rule !== 'equal-cost') || budget.envelopeBnKrwPerYear !== undefined) return []
  return [{ path: ['budget', 'rule'], at: 'value', message: `${rule} needs envelopeBnKrwPerYear` }]
}

/** `min` ≤ `mean`, `median` or `mode` ≤ `max`, as far as they are given. */
function boundFaults(path: readonly PropertyKey[], given: unknown): Fault[] {
  const [min, max] = [numberAt(given, 'min'), numberAt(given, 'max')]
  if (min !== undefined && max !== undefined && min > max) {
    return [{ path: [...path, 'max'], at: 'value', message: `${max} is below min, which is ${min}` }]
  }
  return ['mean', 'median', 'mode'].flatMap((key): Fault[] => {
    const value = numberAt(given, key)
    if (value === undefined || (value >= (min ?? value) && value <= (max ?? value))) return []
    return [{ path: [...path, key], at: 'value', message: `${value} is not between min and max` }]
  })
}
