import { describe, expect, it, test } from 'vitest'
import { LINE, LINE_DECLARATIONS, lineOfInstrument } from '../../src/accounts/budget-lines.ts'
import { formatMonth, parseMonth } from '../../src/base/months.ts'
import { LEVERS, leverOf } from '../../src/levers/registry.ts'
import { programmeGap } from '../../src/phases/programmes.ts'
import { eachBudgetRow } from '../../src/policies/budget-rows.ts'
import { fieldsOf } from '../../src/policies/common-fields.ts'
import { POLICIES } from '../../src/policies/registry.ts'
import { forkEconomy, openEconomy } from '../../src/simulation/open-economy.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { runTo } from '../phases/toy-economy.ts'
import { instanceOf } from '../simulation/all-policies.ts'
import { toyRequest } from '../simulation/toy-run.ts'

const request = toyRequest({ personsPerAgent: 60, burnInMonths: 1 })
const start = runTo(openEconomy(request, []).economy, '2016-12')
const LAST = '2018-01'
const span = { from: '2017-09', to: '2017-12' }

const none = new Map<string, string>()
const without = forkEconomy(start, [])
runTo(without, LAST, (month) => none.set(formatMonth(month), stateHash(without.world)))
/** State of each policy at the end of its money. */
const ends = new Map<string, string>()

describe.each(POLICIES.map((policy) => [policy.id, policy] as const))('%s', (id, policy) => {
  const defaults = Object.fromEntries(Object.entries(fieldsOf(policy)).map(([name, spec]) => [name, spec.default]))
  const settings = { ...defaults, ...instanceOf(id, {}).fields }
  const lines = Object.keys(policy.budgetLines?.(settings) ?? {}) as (keyof typeof LINE)[]

  it('without intensity or money, and before it starts, is no policy; then its money is spent or returned to the won', () => {
    const nulls = [instanceOf(id, { intensity: 0 }, 'weak')]
    if (lines.length > 0) nulls.push(instanceOf(id, { budgetBnKrwPerYear: 0 }, 'poor'))
    const economy = forkEconomy(start, [...nulls, instanceOf(id, span, 'later')])
    const rest = new Map<string, number>()
    let planned = 0
    runTo(economy, LAST, (month) => {
      const now = formatMonth(month)
      if (month < parseMonth(span.from)) expect(`${now} ${stateHash(economy.world)}`).toBe(`${now} ${none.get(now)}`)
      eachBudgetRow(economy.world, economy.book, (region, name, line, due, spent, unspent) => {
        const key = `${region} ${name} ${line}`
        planned += due
        rest.set(key, (rest.get(key) ?? 0) + due - spent - unspent)
      })
      expect([0, 1].map((region) => programmeGap(economy, region))).toEqual([0, 0])
      if (now === span.to) ends.set(id, stateHash(economy.world))
    })
    expect([...rest.values()].filter((won) => won !== 0)).toEqual([])
    expect(planned > 0).toBe(lines.length > 0)
  })

  it('says every lever that its rules and lines move, and pays for those that cost money', () => {
    const rules = policy.rules ?? []
    const moved = [
      ...rules.map(({ lever }) => lever),
      ...lines.flatMap((line) => LINE_DECLARATIONS[LINE[line]]!.lever ?? []),
    ]
    expect([...new Set(moved)].sort()).toEqual([...policy.levers].sort())
    for (const { lever, paidBy } of rules) {
      expect(leverOf(lever).unitCost !== undefined).toBe(paidBy !== undefined)
      if (paidBy !== undefined) expect(lines).toContain(paidBy.line)
    }
  })
})

test('policies with money lead to different states, and none to that without policy', () => {
  const states = POLICIES.filter(({ budgetLines }) => budgetLines !== undefined).map(({ id }) => ends.get(id))
  expect(new Set([...states, none.get(span.to)]).size).toBe(states.length + 1)
})

test('lines name levers that exist, and calls one instrument each', () => {
  const ids = LEVERS.map(({ id }) => id)
  for (const { lever, route, instrument, agencyFunction } of LINE_DECLARATIONS) {
    if (lever !== undefined) expect(ids).toContain(lever)
    expect(instrument !== undefined && agencyFunction !== undefined).toBe(route === 'calls')
    if (instrument !== undefined) expect(LINE_DECLARATIONS[lineOfInstrument(instrument)]!.instrument).toBe(instrument)
  }
})
