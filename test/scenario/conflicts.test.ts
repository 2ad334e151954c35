import { describe, expect, test } from 'vitest'
import type { PolicyDeclaration } from '../../src/policies/declaration.ts'
import { POLICIES } from '../../src/policies/registry.ts'
import { conflictFaults, idleWarnings, overlapWarnings } from '../../src/scenario/policy-conflicts.ts'
import type { ResolvedPolicy, ResolvedScenario } from '../../src/scenario/resolved.ts'
import { bench, policy } from '../experiments/study.ts'
import { smallVocabulary } from './small-vocabulary.ts'

const rule: PolicyDeclaration = { ...smallVocabulary.policies[0]!, id: 'rule', levers: ['grant.regionWeight'] }
const zone: PolicyDeclaration = { ...smallVocabulary.policies[0]!, id: 'zone', levers: ['gate.open'] }
const parts: PolicyDeclaration = {
  ...smallVocabulary.policies[0]!,
  id: 'parts',
  budgetLines: ({ first, second }) => ({ cash: Number(first), purchases: Number(second) }),
}
const vocabulary = { ...smallVocabulary, policies: [rule, zone, parts] }

function use(name: string, id: string, more: Partial<ResolvedPolicy> = {}): ResolvedPolicy {
  return { ...policy(name), use: id, places: ['harbour', 'hill'], sectors: ['goods', 'services'], ...more }
}

function study(policies: readonly ResolvedPolicy[], mixes?: ResolvedScenario['mixes']): ResolvedScenario {
  const names = policies.map(({ name }) => name)
  const all = Object.fromEntries(policies.map((one) => [one.name, one]))
  return bench({ policies: all, mixes: mixes ?? [{ name: 'all', policies: names }] })
}

const said = (faults: readonly { path: readonly PropertyKey[]; message: string }[]) =>
  faults.map(({ path, message }) => `${path.join('.')} ${message}`)

describe('policies that contradict each other', () => {
  test('two modes that set one lever are refused in a mix, and stand in two mixes', () => {
    const pair = [use('need', 'rule'), use('record', 'rule')]
    expect(said(conflictFaults(study(pair), vocabulary))).toEqual([
      'policies.record excludes "need", with which it is in a mix in the same months: both set grant.regionWeight; keep one',
    ])
    const apart = pair.map(({ name }) => ({ name, policies: [name] }))
    expect(conflictFaults(study(pair, apart), vocabulary)).toEqual([])
  })

  test('one after the other, elsewhere, or at no intensity they are allowed', () => {
    const first = use('need', 'rule', { to: 2018 * 12 + 5 })
    for (const change of [{ from: 2018 * 12 + 6 }, { places: ['valley'] }, { intensity: 0 }])
      expect(conflictFaults(study([first, use('record', 'rule', change)]), vocabulary)).toEqual([])
  })

  test('shares of a budget above one are refused', () => {
    const shares = (first: number, second: number) => study([use('split', 'parts', { fields: { first, second } })])
    expect(said(conflictFaults(shares(0.8, 0.5), vocabulary))).toEqual([
      'policies.split the shares of its budget sum to 1.3, more than one',
    ])
    expect(conflictFaults(shares(0.8, 0.2), vocabulary)).toEqual([])
  })

  test('zones that overlap are told with place and sector', () => {
    const pair = [use('harbour', 'zone', { places: ['harbour'] }), use('coast', 'zone')]
    expect(said(overlapWarnings(study(pair), vocabulary))).toEqual([
      'policies.coast overlaps with "harbour" in harbour, goods in the same months: what both do to gate.open does not add up',
    ])
    const apart = [use('one', 'zone', { sectors: ['goods'] }), use('two', 'zone', { sectors: ['services'] })]
    expect(overlapWarnings(study(apart), vocabulary)).toEqual([])
  })
})

describe('policies that do nothing', () => {
  test('no firm is eligible', () => {
    const lonely = use('hill', 'zone', { places: ['hill'], sectors: ['goods'], fields: { sectors: ['goods'] } })
    expect(said(idleWarnings(study([lonely]), vocabulary))[0]).toMatch(/^policies.hill.sectors no establishment/)
    expect(idleWarnings(study([{ ...lonely, places: ['hill', 'harbour'] }]), vocabulary)).toEqual([])
  })

  test('a ramp longer than the policy', () => {
    expect(said(idleWarnings(study([use('slow', 'zone', { rampMonths: 30 })]), vocabulary))).toEqual([
      'policies.slow.rampMonths takes 30 months, and works for 24: never at full strength',
    ])
  })
})

test('the budget of every policy is shared out by its defaults without rest or excess', () => {
  for (const { id, budgetLines, fields } of POLICIES) {
    if (budgetLines === undefined) continue
    const defaults = Object.fromEntries(Object.entries(fields).map(([field, spec]) => [field, spec.default]))
    const sum = Object.values(budgetLines(defaults)).reduce((total, share) => total + share, 0)
    expect(sum, id).toBeCloseTo(1, 9)
  }
})
