import { describe, expect, it } from 'vitest'
import { LINE } from '../../src/accounts/budget-lines.ts'
import { programmeRow } from '../../src/accounts/programme-accounts.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { shuffled } from '../engine/shuffled.ts'
import { columnsBesidePolicies, differences, runTo, toyEconomy } from './toy-economy.ts'

const people = {
  name: 'people',
  use: 'workforce-rd',
  fields: { from: '2017-01', to: '2018-12', budgetBnKrwPerYear: 20 },
}
const gear = {
  name: 'gear',
  use: 'equipment-infrastructure',
  fields: { from: '2017-01', to: '2018-12', budgetBnKrwPerYear: 20 },
}

/** The toy country without support of its own. */
const without = { 'support.budgetScale': 0 }

function grants(economy: Economy): { people: number; equipment: number; firms: number[] } {
  const { grantForPeople, grantForEquipment } = economy.world.firms
  const firms = [...grantForPeople.keys()].filter((firm) => grantForPeople[firm]! + grantForEquipment[firm]! > 0)
  const sum = (column: Float64Array) => column.reduce((total, won) => total + won, 0)
  return { people: sum(grantForPeople), equipment: sum(grantForEquipment), firms }
}

describe('calls for grants', () => {
  it('pay grants of at least the smallest size, and agencies overhead on top', () => {
    const economy = runTo(toyEconomy([people], without), '2017-01')
    const { accounts } = economy.book
    let spent = 0
    for (let region = 0; region < 2; region++)
      spent += accounts.spent[programmeRow(economy.world, 0, region, LINE['grants-for-people'])]!
    expect(grants(economy).firms.length).toBeGreaterThan(0)
    expect(spent).toBeGreaterThanOrEqual(66e6 * grants(economy).firms.length)
  })

  it('reach only firms of the region and sector that the policy names', () => {
    const fields = { ...people.fields, regions: ['inland'], sectors: ['services'] }
    const economy = runTo(toyEconomy([{ ...people, fields }], without), '2017-04')
    const { firms, places } = economy.world
    const supported = grants(economy).firms
    expect(supported.length).toBeGreaterThan(0)
    for (const firm of supported) {
      expect(places.region[firms.place[firm]!]).toBe(1)
      expect(firms.sector[firm]).toBe(1)
    }
  })

  it('leave equipment with agencies, not with firms', () => {
    const economy = toyEconomy([gear], without)
    runTo(economy, '2017-12')
    expect(grants(economy)).toEqual({ people: 0, equipment: 0, firms: [] })
    const bought = LINE['shared-equipment']
    const spent = [0, 1].map((region) => economy.book.accounts.spent[programmeRow(economy.world, 0, region, bought)]!)
    const stock = economy.world.agencies.sharedEquipment.reduce((sum, won) => sum + won, 0)
    expect(stock).toBeGreaterThan(0.8 * (spent[0]! + spent[1]!))
  })

  it('let staff train while the grant lasts, and only then', () => {
    const economy = toyEconomy([{ ...people, fields: { ...people.fields, to: '2017-03' } }], without)
    const trained = () => economy.world.firms.trainingShare.reduce((sum, share) => sum + share, 0)
    runTo(economy, '2016-12')
    expect(trained()).toBe(0)
    runTo(economy, '2017-03')
    expect(trained()).toBeGreaterThan(0)
    runTo(economy, '2018-04')
    expect(trained()).toBe(0)
    expect(grants(economy)).toEqual({ people: 0, equipment: 0, firms: [] })
  })

  it('take money back that was not drawn in the months of the grant', () => {
    const economy = toyEconomy([], { 'support.grantMonths': 2, 'support.budgetScale': 5 })
    const { firms } = economy.world
    let [recovered, forResearch] = [0, 0]
    runTo(economy, '2017-12', () => {
      for (const won of firms.grantForResearch) forResearch = Math.max(forResearch, won)
      for (const months of firms.grantMonths) expect(months).toBeLessThanOrEqual(2)
      recovered = Math.max(
        recovered,
        economy.practice.accounts.recovered.reduce((sum, won) => sum + won, 0),
      )
    })
    expect(recovered).toBeGreaterThan(0)
    expect(forResearch).toBeGreaterThan(0)
    expect(economy.world.regions.programmeDeposits.every((won) => won === 0)).toBe(true)
  })

  it('wait until a grant can be paid in full, over the year’s end if need be', () => {
    const fields = { ...people.fields, peopleShare: 1, regions: ['inland'], budgetBnKrwPerYear: 1.2 }
    const economy = toyEconomy([{ ...people, fields }], without)
    const row = () => programmeRow(economy.world, 0, 1, LINE['grants-for-people'])
    runTo(economy, '2017-12')
    expect(economy.book.accounts.spent[row()]).toBe(0)
    expect(economy.book.accounts.carried[row()]).toBe(60e6)
    runTo(economy, '2018-12')
    expect(economy.book.accounts.spent[row()]).toBeGreaterThanOrEqual(66e6)
  })

  it('give the same awards whatever the order of blocks', () => {
    const one = runTo(toyEconomy([people, gear]), '2017-08')
    const other = runTo(toyEconomy([people, gear]), '2017-08', () => {}, shuffled(SOLO_MEMBER, 7))
    expect(differences(one, other)).toEqual([])
  })

  it('draw for each policy by its name, so that another policy without money changes no award', () => {
    const idle = { name: 'idle', use: 'equipment-infrastructure', fields: { from: '2017-01', budgetBnKrwPerYear: 0 } }
    const alone = runTo(toyEconomy([people]), '2017-08')
    const together = runTo(toyEconomy([idle, people]), '2017-08')
    expect(differences(alone, together)).toEqual([])
  })
})

describe('no policy', () => {
  const uses = ['workforce-rd', 'equipment-infrastructure', 'cash-transfer', 'public-purchase']
  const none = toyEconomy()
  const months = new Map<number, Map<string, string>>()
  runTo(none, '2017-08', (month) => months.set(month, columnsBesidePolicies(none)))

  it.each([
    ['without money', uses.map((use) => ({ name: use, use, fields: { budgetBnKrwPerYear: 0 } }))],
    ['without intensity', uses.map((use) => ({ name: use, use, fields: { budgetBnKrwPerYear: 50, intensity: 0 } }))],
    ['without strength of the rule', [{ name: 'rule', use: 'balance-allocation', fields: { intensity: 0 } }]],
    [
      'before the policy starts',
      uses.map((use) => ({ name: use, use, fields: { from: '2017-09', budgetBnKrwPerYear: 50 } })),
    ],
  ])('is the same as policies %s, in every column and month', (_, policies) => {
    const economy = toyEconomy(policies)
    runTo(economy, '2017-08', (month) => {
      const now = columnsBesidePolicies(economy)
      expect([...now.keys()].filter((name) => now.get(name) !== months.get(month)!.get(name))).toEqual([])
    })
  })

  it('differs from a policy as soon as it starts', () => {
    const economy = runTo(
      toyEconomy([{ name: 'cash', use: 'cash-transfer', fields: { from: '2017-08', budgetBnKrwPerYear: 50 } }]),
      '2017-08',
    )
    expect(differences(economy, none)).toContain('persons.deposits')
  })
})
