import { beforeAll, describe, expect, test } from 'vitest'
import { LINE_DECLARATIONS } from '../../src/accounts/budget-lines.ts'
import { formatMonth, parseMonth } from '../../src/base/months.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { LeverDeclaration } from '../../src/levers/declaration.ts'
import { LEVERS } from '../../src/levers/registry.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { MONTH, moveCalendar } from '../../src/phases/month.ts'
import { leverColumn } from '../../src/phases/move-levers.ts'
import { POLICIES } from '../../src/policies/registry.ts'
import { forkEconomy, openEconomy } from '../../src/simulation/open-economy.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { runTo } from '../phases/toy-economy.ts'
import { instanceOf } from '../simulation/all-policies.ts'
import { toyRequest } from '../simulation/toy-run.ts'

const LAST = parseMonth('2018-09')
/** Policies whose money goes where terms of tenders, gates and sites matter. */
const cash = ['cash-transfer', 'smart-city', 'demonstration-zone'].map((use) => instanceOf(use, { from: '2017-01' }))
const request = toyRequest({
  personsPerAgent: 30,
  burnInMonths: 1,
  parameters: {
    'support.budgetScale': 10,
    'agency.timeScale': 0.1,
    'agency.capture': 0,
    'tender.smallestContract': 1e6,
    'testbed.slotCost': 1e6,
    'research.intensity': 0.3,
  },
})
let start: Economy
const usual = new Map<number, string>()

/** Moves a lever of every other region, place or cell far from what it is, once policies and budgets have set it. */
function move(economy: Economy, lever: LeverDeclaration): void {
  const column = leverColumn(economy, lever)!
  for (let at = 0; at < column.length; at += 2)
    column[at] = column[at] === lever.high ? lever.low : Math.min(lever.high, column[at]! + 2)
}

/** Whether a lever that is moved every month changes the state in any of them. */
function matters(economy: Economy, after: string, disturb: () => void): boolean {
  while (economy.world.nation.month[0]! < LAST) {
    moveCalendar(economy, SOLO_MEMBER)
    for (const phase of MONTH) {
      phase.run(economy, SOLO_MEMBER)
      if (phase.name === after) disturb()
    }
    const month = economy.world.nation.month[0]!
    if (stateHash(economy.world) !== usual.get(month)) return true
  }
  return false
}

beforeAll(() => {
  start = runTo(openEconomy(request, cash).economy, '2016-12')
  const economy = forkEconomy(start, cash)
  runTo(economy, formatMonth(LAST), (month) => usual.set(month, stateHash(economy.world)))
})

const ofMoney = LEVERS.filter(({ id }) => LINE_DECLARATIONS.some(({ lever }) => lever === id))
const ofRules = LEVERS.filter((lever) => lever.column !== undefined && !ofMoney.includes(lever))

describe('a lever that is moved changes the state', () => {
  test.each(ofRules.map((lever) => [lever.id, lever] as const))('%s', (_, lever) => {
    const economy = forkEconomy(start, cash)
    const after = lever.unitCost === undefined ? 'policies' : 'budgets'
    expect(matters(economy, after, () => move(economy, lever))).toBe(true)
  })

  test.each(
    ofMoney.flatMap(({ id }) =>
      POLICIES.filter(({ levers }) => levers.includes(id)).map(({ id: use }) => [id, use] as const),
    ),
  )('%s by the money of %s', (_, use) => {
    const economy = forkEconomy(start, [...cash, instanceOf(use, { from: '2017-01' }, 'more')])
    expect(matters(economy, 'policies', () => {})).toBe(true)
  })

  test('training.share', () => {
    const economy = forkEconomy(start, cash)
    expect(matters(economy, 'support', () => economy.world.firms.trainingShare.fill(1))).toBe(true)
  })

  test('and one that is not leaves it', () => {
    expect(matters(forkEconomy(start, cash), 'policies', () => {})).toBe(false)
  })
})
