import { describe, expect, test } from 'vitest'
import { FLOW } from '../../src/accounts/flows.ts'
import { flowRow } from '../../src/accounts/ledger.ts'
import { parseMonth } from '../../src/base/months.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { eachBudgetRow } from '../../src/policies/budget-rows.ts'
import { juryScore, meritScore, relativeMerit } from '../../src/rules/government/selection.ts'
import { outputMultipliers } from '../../src/rules/market/multipliers.ts'
import { forkEconomy, openEconomy } from '../../src/simulation/open-economy.ts'
import { runTo } from '../phases/toy-economy.ts'
import { toyRequest } from '../simulation/toy-run.ts'

const request = toyRequest({ personsPerAgent: 20, burnInMonths: 2, parameters: { 'agency.timeScale': 0 } })
const start = runTo(openEconomy(request, []).economy, '2016-12')

const force = (fields: Record<string, unknown>, changed: Readonly<Record<string, number>> = {}) => {
  const instance = {
    name: 'force',
    use: 'strategic-tf',
    fields: { sectors: { except: ['public'] }, from: '2017-01', budgetBnKrwPerYear: 40, projects: 2, ...fields },
  }
  const from =
    Object.keys(changed).length === 0
      ? start
      : runTo(openEconomy({ ...request, parameters: { ...request.parameters, ...changed } }, []).economy, '2016-12')
  return forkEconomy(from, [instance])
}

const core = ({ book }: Economy) => [...book.memories[0]!.cell.core!]

/** Grants for research and training to firms, by region, from January up to and including a month. */
function grants(economy: Economy, last: string): [number, number] {
  const won: [number, number] = [0, 0]
  runTo(economy, last, () => {
    for (const flow of [FLOW.grantsForResearch, FLOW.grantsForPeople])
      for (const region of [0, 1])
        won[region]! += economy.ledger.flows.received[flowRow(economy.ledger, flow, region, region)]!
  })
  return won
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('a strategic task force', () => {
  test('pays its grants where its core projects are, the more the more it has', () => {
    const usual = sum(grants(forkEconomy(start, []), '2017-12'))
    const added = [0, 0.25, 0.5, 1].map(
      (intensity) => sum(grants(force({ intensity, approvalMonths: 0 }), '2017-12')) - usual,
    )
    expect(added[0]).toBe(0)
    for (let step = 1; step < 4; step++) expect(added[step]).toBeGreaterThan(added[step - 1]!)
  })

  test('gives to no region without a core project', () => {
    const economy = force({ approvalMonths: 0, projects: 1 })
    const planned = [0, 0]
    runTo(economy, '2017-12', () =>
      eachBudgetRow(economy.world, economy.book, (region, _, __, due) => {
        planned[region]! += due
      }),
    )
    const place = Math.floor(core(economy).indexOf(1) / economy.world.shape.sectors)
    const home = economy.world.places.region[place]!
    expect(planned[home]).toBe(2e9)
    expect(planned[1 - home]).toBe(0)
  })

  test('spends nothing while its projects wait for approval, and gives the money back', () => {
    const economy = force({ approvalMonths: 14 })
    let [planned, spent, unspent] = [0, 0, 0]
    runTo(economy, '2017-12', () =>
      eachBudgetRow(economy.world, economy.book, (_, __, ___, due, paid, back) => {
        planned += due
        spent += paid
        unspent += back
      }),
    )
    expect([planned, spent, unspent]).toEqual([2e9, 0, 2e9])
  })

  test('ends projects that grow too little at its yearly review, and none where it asks for nothing', () => {
    const kept = (leastGrowthPct: number) => {
      const economy = force({ approvalMonths: 0, leastGrowthPct, projects: 6 })
      runTo(economy, '2017-12')
      const before = [...economy.book.memories[0]!.cell.approvedFrom!]
      runTo(economy, '2018-01')
      const after = economy.book.memories[0]!.cell.approvedFrom!
      return core(economy).filter((one, cell) => one === 1 && after[cell] === before[cell]).length
    }
    expect(kept(-100)).toBe(6)
    expect(kept(100)).toBe(0)
  })

  test('picks the largest incumbent when it is lobbied, and another by merit when it is not', () => {
    const chosen = (lobbying: number) => {
      const economy = force({ projects: 1 }, { 'selection.lobbying': lobbying, 'selection.noise': 0 })
      const sales = [...start.world.cells.sales]
      runTo(economy, '2017-01')
      const cell = core(economy).indexOf(1)
      return sales.filter((won, other) => other % 3 !== 2 && won > sales[cell]!).length
    }
    expect(chosen(5)).toBe(0)
    expect(chosen(0)).toBeGreaterThan(0)
  })

  test('remembers nothing before it starts', () => {
    const economy = force({ from: '2017-06' })
    runTo(economy, '2017-05')
    expect(sum(core(economy))).toBe(0)
    runTo(economy, '2017-06')
    expect(sum(core(economy))).toBe(2)
    expect(Math.max(...economy.book.memories[0]!.cell.approvedFrom!)).toBe(parseMonth('2018-03'))
  })
})

describe('scores of core projects', () => {
  test('are weighted means of merits, lifted by size and blurred by errors', () => {
    const merits = { investment: 1, ripple: -1, growth: 0.5, competitiveness: 0 }
    const even = { investment: 1, ripple: 1, growth: 1, competitiveness: 1 }
    expect(meritScore(merits, even)).toBeCloseTo(0.125, 12)
    expect(meritScore(merits, { ...even, ripple: 0 })).toBeCloseTo(0.5, 12)
    expect(meritScore(merits, { investment: 0, ripple: 0, growth: 0, competitiveness: 0 })).toBe(0)
    expect(relativeMerit(4, 2)).toBeCloseTo(Math.LN2, 9)
    expect(relativeMerit(1e9, 1)).toBe(2)
    expect(relativeMerit(0, 1)).toBe(0)
    expect(juryScore(1, 2, 0.5, 0, 3)).toBe(2)
    expect(juryScore(1, 2, 0, 0.1, 3)).toBeCloseTo(1.3, 12)
  })

  test('know the ripple of a sector through those that supply it', () => {
    const alone = outputMultipliers(Float64Array.of(0, 0, 0, 0), 2)
    expect([...alone]).toEqual([1, 1])
    const [first, second] = outputMultipliers(Float64Array.of(0, 0.5, 0, 0), 2)
    expect(first).toBe(1)
    expect(second).toBeCloseTo(1.5, 12)
    expect(outputMultipliers(Float64Array.of(0.5), 1)[0]).toBeCloseTo(2, 12)
  })
})
