import { describe, expect, it } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runRelocation } from '../../src/phases/relocation.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { STATUS } from '../../src/world/person-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0)

/** What must not get lost when firms move. */
function holdings({ world }: Economy) {
  const { firms, cells, persons } = world
  return {
    firms: firms.state.filter((state) => state === FIRM_STATE.MARKET).length,
    funds: sum(firms.deposits) - sum(cells.usedValue),
    loans: sum(firms.loan),
    stocks: sum(firms.stockValue),
    equipment: Math.round(sum(firms.equipment) + sum(cells.usedEquipment)),
    workforce: persons.status.filter((now) => now === STATUS.EMPLOYED || now === STATUS.UNEMPLOYED).length,
    plants: firms.headOffice.filter((head) => head >= 0).length,
  }
}

/** Keys of firms by place, in any order. */
const keysOf = ({ world: { firms } }: Economy) =>
  Array.from(firms.state, (state, row) => [state, firms.keyHigh[row]!, firms.keyLow[row]!].join()).sort()

/** The toy country right before and after firms relocate in July 2017. */
function relocated(changed: Readonly<Record<string, number>>) {
  const economy = runTo(toyEconomy([], changed), '2017-06')
  economy.world.nation.month[0]! += 1
  const before = { holdings: holdings(economy), keys: keysOf(economy) }
  runRelocation(economy, SOLO_MEMBER)
  return { economy, before, after: { holdings: holdings(economy), keys: keysOf(economy) } }
}

describe('relocation', () => {
  it('moves firms under keys of their own and loses no firm, won, equipment or person', () => {
    const { economy, before, after } = relocated({ 'relocation.rate': 0.5 })
    const { firms, persons } = economy.world
    expect(after.holdings).toEqual(before.holdings)
    expect(after.keys.filter((key) => !before.keys.includes(key)).length).toBeGreaterThan(2)
    for (let person = 0; person < persons.status.length; person++)
      if (persons.status[person] === STATUS.EMPLOYED)
        expect(firms.state[persons.employer[person]!]).not.toBe(FIRM_STATE.VACANT)
    for (const head of firms.headOffice) if (head >= 0) expect(firms.state[head]).toBe(FIRM_STATE.MARKET)
  })

  it('closes the books of every month in which firms move', () => {
    const economy = toyEconomy([], { 'relocation.rate': 0.5, 'relocation.equipmentLoss': 0.3 })
    const { real } = economy.ledger
    runTo(economy, '2018-08', () => expect(real.income).toEqual(real.production))
    expect(real.expenditure).toEqual(real.production)
  })

  it('takes more of the staff along the more follow', () => {
    const jobless = (share: number) => {
      const { economy } = relocated({ 'relocation.rate': 0.5, 'relocation.followShare': share })
      return economy.world.persons.status.filter((status) => status === STATUS.UNEMPLOYED).length
    }
    expect(jobless(1)).toBeLessThan(jobless(0))
  })

  it('does not happen at a rate of zero', () => {
    const { before, after } = relocated({ 'relocation.rate': 0 })
    expect(after).toEqual(before)
  })
})
