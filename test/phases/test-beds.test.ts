import { describe, expect, test } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { createEconomy, type Economy } from '../../src/phases/economy.ts'
import { runResearch } from '../../src/phases/research.ts'
import { TRAIT, TRAITS } from '../../src/rules/research/stages.ts'
import { nextProof, nextRules, nextSlots, siteChance, slotCost } from '../../src/rules/research/test-beds.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { copyWorld, createWorld } from '../../src/world/world.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

const start = runTo(toyEconomy(), '2017-01')

/** A toy country whose goods firms all wait with two demonstrations at a gate that today’s rules keep shut. */
function waiting(changed: Readonly<Record<string, number>> = {}): Economy {
  const values = { ...start.world.parameters, 'gate.incidentChance': 0, 'research.valleyHazard': 0, ...changed }
  const economy = createEconomy(createWorld(start.world.shape, start.world.pack, values, start.world.runKey))
  copyWorld(start.world, economy.world)
  economy.cellStart.set(start.cellStart)
  const traits = Float64Array.from(economy.world.pack.researchTraits)
  for (let sector = 0; sector < economy.world.shape.sectors; sector++) traits[sector * TRAITS + TRAIT.GATE] = 0
  const world = { ...economy.world, pack: { ...economy.world.pack, researchTraits: traits } }
  const { firms, shape } = world
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET || firms.sector[firm] !== 0) continue
    firms.researchProjects[firm * 9 + 5] = 2
    firms.deposits[firm]! += 1e9
    firms.trackRecord[firm] = 0.5
  }
  return { ...economy, world }
}

interface Zone {
  readonly gate?: number
  readonly slots?: number
  readonly carryOver?: number
  readonly cells?: readonly number[]
}

/** Research of some quarters in which zones stand at the given cells, by default in goods of every place. */
function demonstrate(economy: Economy, { gate = 1, slots = 1e4, carryOver = 0, cells = [0, 3, 6] }: Zone, months = 3) {
  const { world, levers } = economy
  const hosted = new Float64Array(world.testBeds.hosted.length)
  for (let month = 0; month < months; month++) {
    for (const cell of cells) {
      levers.gate[cell] = gate
      levers.carryOver[cell] = carryOver
      world.testBeds.slots[cell] = slots
    }
    runResearch(economy, SOLO_MEMBER)
    for (let cell = 0; cell < hosted.length; cell++) hosted[cell]! += world.testBeds.hosted[cell]!
    world.nation.month[0]! += 1
  }
  return hosted
}

describe('real sites behind an opened gate', () => {
  test('host the more demonstrations the wider the gate and the more sites there are', () => {
    const byGate = [0, 0.3, 0.6, 1].map((gate) => sum(demonstrate(waiting(), { gate })))
    const bySlots = [0, 5, 20, 1e4].map((slots) => sum(demonstrate(waiting(), { slots })))
    for (const series of [byGate, bySlots]) {
      expect(series[0]).toBe(0)
      for (let step = 1; step < 4; step++) expect(series[step]).toBeGreaterThan(series[step - 1]!)
    }
    expect(byGate[3]).toBe(bySlots[3])
  })

  test('host nobody elsewhere, and make their makers known', () => {
    const record = (economy: Economy) => sum(economy.world.firms.trackRecord)
    const [zone, none] = [waiting(), waiting()]
    const hosted = demonstrate(zone, { cells: [3] })
    demonstrate(none, { gate: 0 })
    expect(sum(hosted)).toBe(hosted[3])
    expect(hosted[3]).toBeGreaterThan(0)
    expect(record(zone)).toBeGreaterThan(record(none))
  })

  test('cost money, wear out, are cheaper on public ground and serve more where customers are many', () => {
    expect(nextSlots(10, 0.02, 6e9, 5e8)).toBeCloseTo(21.8, 12)
    expect(slotCost(5e8, 1, 0.4)).toBeCloseTo(3e8, 6)
    expect(slotCost(5e8, 0, 0.4)).toBe(5e8)
    const chances = [0.5, 1, 2, 4].map((residents) => siteChance(2, residents, 0.5, 10))
    for (let step = 1; step < 4; step++) expect(chances[step]).toBeGreaterThan(chances[step - 1]!)
    expect(siteChance(2, 1, 0, 10)).toBe(siteChance(2, 4, 0, 10))
    expect(siteChance(0, 1, 0.5, 10)).toBe(0)
    expect(siteChance(50, 1, 0.5, 10)).toBe(1)
  })

  test('build with the money of the month', () => {
    const economy = waiting()
    const { levers, world } = economy
    ;[levers.testBeds[0], levers.testBeds[3], levers.publicSites[3]] = [1e9, 1e9, 1]
    runResearch(economy, SOLO_MEMBER)
    expect(world.testBeds.slots[0]).toBeGreaterThan(1)
    expect(world.testBeds.slots[3]).toBeGreaterThan(world.testBeds.slots[0]!)
    expect(world.testBeds.slots[6]).toBe(0)
  })
})

describe('incidents and proof', () => {
  test('an incident closes the gate of its cell for some months, and costs the maker its name', () => {
    const economy = waiting({ 'gate.incidentChance': 1, 'gate.closedMonths': 4 })
    const record = sum(economy.world.firms.trackRecord)
    expect(sum(demonstrate(economy, {}, 1))).toBe(0)
    const { testBeds } = economy.world
    expect(sum(testBeds.incidents)).toBeGreaterThan(0)
    expect(testBeds.closed[3]).toBe(4)
    expect(sum(economy.world.firms.trackRecord)).toBeLessThan(record)
    demonstrate(economy, {}, 1)
    expect(testBeds.incidents[3]).toBe(0)
    expect(testBeds.closed[3]).toBe(3)
    expect(testBeds.opened[3]).toBe(0)
  })

  test('what zones have proven becomes a rule everywhere, where it is carried over at all', () => {
    const opened = (carryOver: number, needed: number) => {
      const economy = waiting({ 'gate.proofNeeded': needed })
      demonstrate(economy, { carryOver, cells: [3] }, 6)
      return [...economy.world.sectors.openedRules]
    }
    expect(opened(1, 20)[0]).toBeGreaterThan(0)
    expect(opened(1, 20)[1]).toBe(0)
    expect(opened(1, 1e5)[0]).toBe(0)
    expect(opened(0, 20)[0]).toBe(0)
  })

  test('rules that are general let demonstrations pass without a site of a zone', () => {
    const passed = (rules: number) => {
      const economy = waiting()
      economy.world.sectors.openedRules[0] = rules
      runResearch(economy, SOLO_MEMBER)
      const { stagesPassed } = economy.world.regions
      return stagesPassed[1]! + stagesPassed[4]!
    }
    expect(passed(0)).toBe(0)
    expect(passed(1)).toBeGreaterThan(0)
  })

  test('proof is halved by incidents, and needs enough of it', () => {
    expect(nextProof(40, 20, 0)).toBe(60)
    expect(nextProof(40, 20, 2)).toBe(15)
    expect(nextRules(0.5, 60, 50, 0.1)).toBeCloseTo(0.55, 12)
    expect(nextRules(0.5, 40, 50, 0.1)).toBe(0.5)
    expect(nextRules(0, 0, 0, 0.1)).toBe(0)
  })
})

test('without zones nothing of this matters', () => {
  const changed = { 'testbed.record': 0.9, 'gate.incidentChance': 0.9, 'testbed.slotCost': 1e6, 'gate.proofNeeded': 0 }
  const hashes = [{}, changed].map((one) => stateHash(runTo(toyEconomy([], one), '2017-04').world))
  expect(hashes[0]).toBe(hashes[1])
})
