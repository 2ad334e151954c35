import { describe, expect, test } from 'vitest'
import type { Pack } from '../../src/pack/pack.ts'
import { measureFit } from '../../src/synthesis/fit-report.ts'
import { columnsWithoutNumbers, economyOf, PACKS, productOfMonths, sum, synthesisOf } from './countries.ts'

const { toy } = PACKS
const sectors = toy.sectors.length

function without(values: Float64Array, cells: readonly number[]): Float64Array {
  return values.map((value, cell) => (cells.includes(cell) ? 0 : value))
}

/** The toy country with nobody at work in some cells; their value added stays, for the synthesis to place. */
function withoutProducers(cells: readonly number[]): Pack {
  return {
    ...toy,
    employees: without(toy.employees, cells),
    selfEmployed: without(toy.selfEmployed, cells),
    establishments: without(toy.establishments, cells),
  }
}

describe.each([
  ['one cell', [4]],
  ['a sector in all places but one', [0, sectors]],
  ['all market sectors but one in a place', [2 * sectors, 2 * sectors + 1]],
] as const)('%s without producers', (_, cells) => {
  const pack = withoutProducers(cells)
  const synthesis = synthesisOf(pack, 50)

  test('gets neither jobs nor sales, and the sector’s value added goes where it has producers', () => {
    const { world, flows } = synthesis
    for (const cell of cells) {
      expect(world.cells.firstFirm[cell]! <= world.cells.afterLastFirm[cell]!).toBe(true)
      expect([flows.output[cell], world.cells.baseSupply[cell], world.cells.ownWorkers[cell]]).toEqual([0, 0, 0])
    }
    const valueAdded = measureFit(synthesis).filter(({ table }) => table === 'value added by sector')
    for (const { margin, wanted, got } of valueAdded) expect(Math.abs(got / wanted - 1), margin).toBeLessThan(0.15)
  })

  test('leaves numbers in every column, at the start and after 24 months', () => {
    expect(columnsWithoutNumbers(synthesis.world)).toEqual([])
    const economy = economyOf(synthesisOf(pack, 50))
    expect(sum(productOfMonths(economy, 24)) / 24).toBeGreaterThan(0.8)
    expect(columnsWithoutNumbers(economy.world)).toEqual([])
  })
})
