import { describe, expect, it } from 'vitest'
import { parseMonth } from '../../src/base/months.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { MONTH, moveCalendar, runMonth } from '../../src/phases/month.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { allPolicies } from '../simulation/all-policies.ts'
import { toyRequest } from '../simulation/toy-run.ts'
import { EconomyStore, widened } from './economy-store.ts'
import { nothingSeen, probePhase, type Seen, watchPhase } from './propose-columns.ts'

const request = toyRequest({
  burnInMonths: 2,
  parameters: {
    'support.grantMonths': 5,
    'support.budgetScale': 10,
    'support.equipmentNeed': 1e8,
    'agency.timeScale': 0.1,
  },
})
const fresh = () => new EconomyStore(openEconomy(request, allPolicies).economy, allPolicies)
const seen = new Map<string, Seen>(MONTH.map(({ name }) => [name, nothingSeen()]))
/** Columns of policies’ memory, which rules see without taking them from a table. */
const memoriesOf = (columns: readonly string[]) =>
  columns.filter((column) => /^policies\.(people|.*Memory)$/.test(column))
const probedMonths = ['2017-04', '2018-01'].map(parseMonth)

const store = fresh()
const before = fresh()
const other = fresh()
for (let month = 0; month < 26; month++) {
  moveCalendar(store.economy, SOLO_MEMBER)
  for (const phase of MONTH) {
    const found = seen.get(phase.name)!
    if (!probedMonths.includes(store.economy.world.nation.month[0]!)) watchPhase(phase, store, before, found)
    else
      probePhase(
        phase,
        store,
        before,
        other,
        new Set([...widened(phase, store).writes, ...memoriesOf(phase.reads), ...store.economy.scratch.arrays.keys()]),
        found,
      )
  }
}

// Firms relocate in July where there are enough of them, and events happen where a world has some.
const event = { from: parseMonth('2017-07'), to: parseMonth('2017-08'), value: 60 }
const july = toyRequest({
  personsPerAgent: 20,
  burnInMonths: 2,
  parameters: { 'relocation.rate': 0.5 },
  effects: [
    { ...event, effect: 'public-jobs', place: 'hill' },
    { ...event, effect: 'dwellings', place: 'hill' },
    { ...event, effect: 'exports', place: 'valley', sector: 'goods', value: -0.3 },
  ],
})
const larger = new EconomyStore(openEconomy(july, allPolicies).economy, allPolicies)
const largerBefore = new EconomyStore(openEconomy(july, allPolicies).economy, allPolicies)
while (larger.economy.world.nation.month[0]! < event.from - 1) runMonth(larger.economy, SOLO_MEMBER)
moveCalendar(larger.economy, SOLO_MEMBER)
for (const phase of MONTH)
  if (phase.name === 'relocation' || phase.name === 'events')
    watchPhase(phase, larger, largerBefore, seen.get(phase.name)!)
  else phase.run(larger.economy, SOLO_MEMBER)

describe.each(MONTH.map((phase) => [phase.name, phase] as const))('what %s declares', (name, phase) => {
  const { touched, writes, reads } = seen.get(name)!
  const contract = widened(phase, store)
  const isColumn = (column: string) => store.columns.has(column)
  const all = new Set([...contract.reads, ...contract.writes, ...(contract.scratch ?? [])])

  it('holds every column that it was seen to touch over two years', () => {
    expect([...touched].filter((column) => isColumn(column) && !all.has(column))).toEqual([])
    expect([...writes].filter((column) => ![...contract.writes, ...contract.scratch!].includes(column))).toEqual([])
    expect([...reads].filter((column) => !contract.reads.includes(column))).toEqual([])
  })

  it('reads nothing that it was never seen to touch', () => {
    const inTables = contract.reads.filter((column) => !column.startsWith('scratch.'))
    // A phase that moves whole rows takes their columns from the list of all columns: what it wrote, it has touched.
    // In a moved row that held zeros it shows nothing.
    const movesRows = contract.writes.includes('firms.keyHigh')
    const known = (column: string) =>
      touched.has(column) || reads.has(column) || writes.has(column) || (movesRows && column.startsWith('firms.'))
    expect(inTables.filter((column) => !known(column))).toEqual([])
  })
})
