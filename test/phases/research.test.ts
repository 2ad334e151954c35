import { describe, expect, it } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { TRAIT, TRAITS } from '../../src/rules/research/stages.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { shuffled } from '../engine/shuffled.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const END = '2018-12'
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

/** Lets every sector ask the same of a project: a prototype and a demonstration, and gates as open as said. */
function withGate(economy: Economy, gate: number, testEquipment = 10e6): Economy {
  const traits = Float64Array.from(economy.world.pack.researchTraits)
  for (let sector = 0; sector < economy.world.shape.sectors; sector++) {
    traits[sector * TRAITS + TRAIT.PROTOTYPE] = 1
    traits[sector * TRAITS + TRAIT.TEST_EQUIPMENT] = testEquipment
    traits[sector * TRAITS + TRAIT.DEMONSTRATION] = 1
    traits[sector * TRAITS + TRAIT.GATE] = gate
  }
  const pack = { ...economy.world.pack, researchTraits: traits }
  return { ...economy, world: { ...economy.world, pack } }
}

/** Moves deposits of firms with research staff into their restricted account for research. */
function grantResearch({ world: { firms, shape } }: Economy): number {
  let granted = 0
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET || firms.staff[firm * 3 + 2] === 0) continue
    const won = Math.max(0, Math.floor(firms.deposits[firm]! / 2))
    firms.deposits[firm]! -= won
    firms.grantForResearch[firm]! += won
    granted += won
  }
  return granted
}

/** Runs to the end and sums what research led to. */
function outcomesOf(economy: Economy, end = END) {
  const { outcomes, regions } = economy.world
  const found = { spending: 0, publications: 0, patents: 0, royalties: 0, commercial: 0, local: 0, prototypes: 0 }
  runTo(economy, end, () => {
    found.spending += sum(outcomes.spending)
    found.publications += sum(outcomes.publications)
    found.patents += sum(outcomes.domesticPatents) + sum(outcomes.overseasPatents)
    found.royalties += sum(outcomes.royalties)
    for (let row = 1; row < outcomes.spending.length; row += 2) found.local += outcomes.spending[row]!
    for (let row = 0; row < regions.stagesPassed.length; row += 3) {
      found.prototypes += regions.stagesPassed[row]!
      found.commercial += regions.stagesPassed[row + 2]!
    }
  })
  return found
}

const paid = (economy: Economy, flow: number) => {
  const cells = economy.ledger.areas * economy.ledger.areas
  const of = (side: 'paid' | 'received') => sum(economy.ledger.flows[side].subarray(flow * cells, (flow + 1) * cells))
  return { paid: of('paid'), received: of('received') }
}

describe('research', () => {
  it('draws on grants at every stage, pays for what it orders, and loses no won', () => {
    const fields = { from: '2017-01', to: '2018-12', budgetBnKrwPerYear: 20 }
    const economy = toyEconomy([{ name: 'people', use: 'workforce-rd', fields }])
    runTo(economy, '2017-04')
    const granted = grantResearch(economy)
    expect(granted).toBeGreaterThan(0)
    const { local } = outcomesOf(economy, '2018-03')
    expect(local).toBeGreaterThan(0.05 * granted)
    const left = sum(economy.world.firms.grantForResearch)
    expect(left).toBeLessThan(granted)
    expect(left + local).toBeLessThanOrEqual(granted)
  })

  it('begins one project for each project’s worth of a grant, led by a researcher, and counts it as local', () => {
    const begun = [0, 1, 3].map((projects) => {
      const certain = { 'research.technicalSuccess': 1, 'research.commercialSuccess': 1 }
      const economy = withGate(toyEconomy([], { 'support.budgetScale': 0, ...certain }), 1, 0)
      runTo(economy, '2017-03')
      const { firms, shape, outcomes } = economy.world
      const cost = economy.parameters['research.projectCost']
      let firm = 0
      while (firm < shape.firmRows && !(firms.state[firm] === FIRM_STATE.MARKET && firms.staff[firm * 3 + 2]! >= 3))
        firm++
      firms.deposits[firm]! -= 2 * projects * cost
      firms.grantForResearch[firm]! += 2 * projects * cost
      let commercial = 0
      runTo(economy, '2018-02', () => {
        for (let row = 1; row < outcomes.spending.length; row += 2) commercial += outcomes.commercialisations[row]!
      })
      return commercial
    })
    expect(begun[0]).toBe(0)
    expect(begun[1]).toBeGreaterThan(0)
    expect(begun[2]).toBeGreaterThan(begun[1]!)
  })

  it('brings nothing to the market through a closed gate, and something through an open one', () => {
    const [closed, open] = [0, 1].map((gate) => outcomesOf(withGate(toyEconomy(), gate)))
    expect(closed!.commercial).toBe(0)
    expect(closed!.prototypes).toBeGreaterThan(0)
    expect(open!.commercial).toBeGreaterThan(0)
  })

  it('tries out more prototypes the more test equipment there is for each', () => {
    const made = [1e12, 1e9, 2e8, 1e6].map((need) => outcomesOf(withGate(toyEconomy(), 1, need)).prototypes)
    for (let level = 1; level < made.length; level++) expect(made[level]!).toBeGreaterThan(made[level - 1]!)
  })

  it('tries out more prototypes where agencies share test equipment', () => {
    const made = [0, 1].map((share) => {
      const shared = { 'research.sharedTesting': share }
      return outcomesOf(withGate(toyEconomy([], shared), 1, 1e9), '2018-01').prototypes
    })
    expect(made[1]!).toBeGreaterThan(made[0]!)
  })

  it('leads to nothing when it is switched off', () => {
    const economy = toyEconomy([], { 'research.intensity': 0 })
    const found = outcomesOf(economy)
    expect(found.publications + found.patents + found.royalties + found.commercial + found.prototypes).toBe(0)
    expect(sum(economy.world.firms.researchEquipment)).toBe(0)
    expect(sum(economy.world.firms.researchBill)).toBe(0)
  })

  it('pays royalties that someone receives, from firms to institutes and between firms', () => {
    const economy = toyEconomy([], { 'research.firmLicenceShare': 0.5, 'research.domesticThreshold': 0 })
    const all = { institutes: 0, firms: 0 }
    runTo(economy, END, () => {
      const [public_, between] = [paid(economy, FLOW.royalties), paid(economy, FLOW.firmRoyalties)]
      expect(public_.received).toBe(public_.paid)
      expect(between.received).toBe(between.paid)
      all.institutes += public_.paid
      all.firms += between.paid
    })
    expect(all.institutes).toBeGreaterThan(0)
    expect(all.firms).toBeGreaterThan(0)
  })

  it('ends in the same state in any order of blocks', () => {
    const usual = runTo(toyEconomy(), '2017-06')
    const other = runTo(toyEconomy(), '2017-06', () => {}, shuffled(SOLO_MEMBER, 5))
    expect(stateHash(other.world)).toBe(stateHash(usual.world))
  })

  it('funds institutes out of what were public purchases: the state spends the same', () => {
    const [usual, none] = [0.8, 0].map((share) => {
      const economy = toyEconomy([], { 'research.publicPerformers': share })
      runTo(economy, '2016-11')
      return paid(economy, FLOW.regionalTransfers).paid + paid(economy, FLOW.researchFunding).paid
    })
    expect(Math.abs(usual! / none! - 1)).toBeLessThan(0.001)
  })
})

describe('imitation', () => {
  it('draws firms towards nearby leaders, and nowhere when it is switched off', () => {
    const lead = (speed: number) =>
      sum(runTo(toyEconomy([], { 'imitation.speed': speed }), '2017-06').world.cells.nearbyLead.map(Math.abs))
    expect(lead(0)).toBe(0)
    expect(lead(0.8)).toBeGreaterThan(lead(0.2))
  })

  it('gains where leaders are near, and loses where they are far', () => {
    const economy = runTo(toyEconomy([], { 'imitation.speed': 0.8 }), '2017-02')
    const { firms, cells, shape } = economy.world
    for (let firm = 0; firm < shape.firmRows; firm++) if (firms.place[firm] === 0) firms.productivity[firm]! += 1
    runTo(economy, '2017-03')
    for (let product = 0; product < shape.sectors; product++) {
      if (cells.leaderCount[product] === 0) continue
      const others = Array.from({ length: shape.places - 1 }, (_, k) => (k + 1) * shape.sectors + product)
      for (const cell of others.filter((other) => cells.leaderCount[other]! > 0))
        expect(cells.nearbyLead[product]).toBeGreaterThan(cells.nearbyLead[cell]!)
    }
    expect(cells.leaderCount[0]).toBeGreaterThan(0)
  })
})
