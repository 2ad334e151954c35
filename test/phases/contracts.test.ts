import { describe, expect, it } from 'vitest'
import { formatMonth, parseMonth } from '../../src/base/months.ts'
import {
  findDifferences,
  findOrderDependence,
  findUndeclaredReads,
  findUndeclaredWrites,
  findUnknownColumns,
  poison,
} from '../../src/engine/contract.ts'
import { type Member, SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Phase } from '../../src/engine/phase.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { MONTH, moveCalendar, runMonth } from '../../src/phases/month.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { shuffled } from '../engine/shuffled.ts'
import { allPolicies } from '../simulation/all-policies.ts'
import { toyRequest } from '../simulation/toy-run.ts'
import { EconomyStore, widened } from './economy-store.ts'
import { runTo } from './toy-economy.ts'

const request = toyRequest({
  personsPerAgent: 60,
  burnInMonths: 2,
  parameters: {
    'support.grantMonths': 5,
    'support.budgetScale': 10,
    'support.equipmentNeed': 1e8,
    'agency.timeScale': 0.1,
  },
})

/** Months of burn-in, January, calls, grants that come back, the year's end and the end of all policies. */
const months = ['2016-12', '2017-03', '2017-08', '2017-12', '2018-02', '2018-07']

/** The toy country with every policy right before each phase of some months. */
function* momentsBefore(chosen: readonly string[]): Generator<[string, Phase<Economy>, EconomyStore]> {
  const store = new EconomyStore(openEconomy(request, allPolicies).economy, allPolicies)
  const { economy } = store
  for (const month of chosen) {
    while (economy.world.nation.month[0]! + 1 < parseMonth(month)) runMonth(economy, SOLO_MEMBER)
    moveCalendar(economy, SOLO_MEMBER)
    for (const phase of MONTH) {
      yield [`${phase.name} in ${month}`, phase, store]
      phase.run(economy, SOLO_MEMBER)
    }
  }
}

const runOn = (phase: Phase<Economy>) => (store: EconomyStore, member: Member) => phase.run(store.economy, member)

describe('what a phase declares', () => {
  it('names columns that exist, each once', () => {
    const store = new EconomyStore(openEconomy(request, allPolicies).economy, allPolicies)
    for (const phase of MONTH) {
      expect(findUnknownColumns(store, widened(phase, store)), phase.name).toEqual([])
      for (const names of [phase.reads, phase.writes, phase.scratch ?? []])
        expect(new Set(names).size, phase.name).toBe(names.length)
    }
  })

  it('is all that it writes', () => {
    for (const [moment, phase, store] of momentsBefore(months))
      expect(findUndeclaredWrites(store, widened(phase, store), runOn(phase)), moment).toEqual([])
  })

  it('is all that it reads', () => {
    for (const [moment, phase, store] of momentsBefore(months))
      expect(findUndeclaredReads(store, widened(phase, store), runOn(phase)), moment).toEqual([])
  })

  it('does not depend on the order of blocks', () => {
    const members = [1, 2].map((seed) => shuffled(SOLO_MEMBER, seed))
    for (const [moment, phase, store] of momentsBefore(['2017-03', '2018-02']))
      expect(findOrderDependence(store, widened(phase, store), runOn(phase), members), moment).toEqual([])
  })
})

describe('a month', () => {
  it.each([
    ['packs/toy', 5],
    ['packs/korea', 5000],
  ])('of %s at one to %i ends in the same state with blocks in any order', (packFolder, personsPerAgent) => {
    const open = () => openEconomy({ ...request, packFolder, personsPerAgent, parameters: {} }, []).economy
    const usual = runTo(open(), '2017-02')
    for (const seed of [3, 4]) {
      const other = runTo(open(), '2017-02', () => {}, shuffled(SOLO_MEMBER, seed))
      expect(stateHash(other.world)).toBe(stateHash(usual.world))
    }
  })

  it('leaves nothing in scratch that the next one needs', () => {
    const economy = runTo(openEconomy(request, allPolicies).economy, '2017-08')
    const store = new EconomyStore(economy, allPolicies)
    const poisoned = store.clone()
    const constant = ['scratch.cellStart', 'scratch.vacancySlots']
    for (const { spec, array } of poisoned.economy.world.columns.values()) if (spec.scratch) poison(array)
    for (const [name, array] of poisoned.economy.scratch.arrays) if (!constant.includes(name)) poison(array)
    for (const each of [store, poisoned]) runTo(each.economy, '2017-12')
    const state = (name: string) => store.economy.world.columns.get(name)?.spec.scratch === false
    expect(findDifferences(store, poisoned).filter(state)).toEqual([])
    expect(formatMonth(store.economy.world.nation.month[0]!)).toBe('2017-12')
  })
})
