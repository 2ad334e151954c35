import { describe, expect, it } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { entry } from '../../src/phases/entry.ts'
import { exit } from '../../src/phases/exit.ts'
import { FIRM_STATE } from '../../src/world/firm-columns.ts'
import { runTo, toyEconomy } from './toy-economy.ts'

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

/** Won of a flow in the month, over all areas. */
function booked(economy: Economy, flow: number): number {
  let won = 0
  for (let from = 0; from < economy.ledger.areas; from++)
    for (let to = 0; to < economy.ledger.areas; to++)
      won += economy.ledger.flows.paid[flowRow(economy.ledger, flow, from, to)]!
  return won
}

/** The toy country in spring with a firm that is about to close, insolvent or not. */
function closing(loanOfEquipment: number, changed: Record<string, number> = {}): { economy: Economy; firm: number } {
  const economy = runTo(toyEconomy([], { 'exit.hazard': 0, 'exit.distressMonths': 36, ...changed }), '2017-03')
  const { firms } = economy.world
  const firm = firms.state.findIndex((state, row) => state === FIRM_STATE.MARKET && firms.equipment[row]! > 1e7)
  firms.state[firm] = FIRM_STATE.CLOSING
  firms.fundShare[firm] = 0
  firms.loan[firm] = Math.round(loanOfEquipment * firms.equipment[firm]!)
  return { economy, firm }
}

describe('a firm that closes', () => {
  it('pays its loan from deposits and from what its equipment fetches; owners get the rest, the bank bears what lacks', () => {
    for (const share of [0, 0.2, 3]) {
      const { economy, firm } = closing(share)
      const { firms, nation, regions } = economy.world
      const loan = firms.loan[firm]!
      const deposits = firms.deposits[firm]!
      const pools = sum(regions.equityPool)
      const funds = nation.bankEquity[0]! - lossOfIdleEquipment(economy)
      exit.run(economy, SOLO_MEMBER)
      const fetched = booked(economy, FLOW.collateral)
      const lost = Math.max(0, loan - deposits - fetched)
      expect(fetched).toBeGreaterThan(0)
      expect(funds - nation.bankEquity[0]!).toBe(lost)
      expect(sum(economy.ledger.real.loansWrittenOff)).toBe(lost)
      expect(sum(regions.equityPool) - pools).toBe(Math.max(0, deposits + fetched - loan))
      expect(lost > 0).toBe(share === 3)
    }
  })
})

/** What used equipment loses this month, as the bank will book it, won. */
function lossOfIdleEquipment(economy: Economy): number {
  return sum(
    economy.world.cells.usedValue.map((won) => Math.min(won, Math.round(economy.parameters['exit.idleLoss'] * won))),
  )
}

describe('an entrant', () => {
  it('has its equipment from the bank’s stock of used equipment, unit for unit, and pays for it', () => {
    const economy = runTo(toyEconomy(), '2017-03')
    const { firms, cells } = economy.world
    const total = () => sum(firms.equipment) + sum(cells.usedEquipment)
    const before = { total: total(), used: sum(cells.usedEquipment), firms: firms.state.filter(Boolean).length }
    const paid = booked(economy, FLOW.usedEquipment)
    entry.run(economy, SOLO_MEMBER)
    expect(firms.state.filter(Boolean).length).toBeGreaterThan(before.firms)
    expect(sum(cells.usedEquipment)).toBeLessThan(before.used)
    expect(total() / before.total).toBeCloseTo(1, 12)
    expect(booked(economy, FLOW.usedEquipment)).toBeGreaterThan(paid)
  })

  it('does not start where nothing is for sale', () => {
    const economy = runTo(toyEconomy(), '2017-03')
    const { firms, cells } = economy.world
    cells.usedEquipment.fill(0)
    const before = firms.state.filter(Boolean).length
    const equity = booked(economy, FLOW.founderEquity)
    entry.run(economy, SOLO_MEMBER)
    expect(firms.state.filter(Boolean).length).toBe(before)
    expect(booked(economy, FLOW.founderEquity)).toBe(equity)
  })
})
