import { loadPack } from '../../src/pack/index.ts'
import type { Shape } from '../../src/world/shape.ts'
import { createWorld, type World } from '../../src/world/world.ts'

/** The toy pack, read once. */
export const TOY_PACK = loadPack('packs/toy')

/** A shape of the toy pack with room for so many persons and firms. */
export function toyShape(personRows: number, firmRows: number): Shape {
  return {
    places: TOY_PACK.places.length,
    regions: TOY_PACK.regions.length,
    sectors: TOY_PACK.sectors.length,
    fields: TOY_PACK.fields.length,
    ageBands: TOY_PACK.ageBands.length,
    personRows,
    firmRows,
    personsPerAgent: 1000,
  }
}

/** Whole numbers below a limit, the same for the same seed. */
export function createDice(seed: number): (limit: number) => number {
  let state = seed | 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return Math.floor(((state >>> 0) / 4294967296) * limit)
  }
}

/** A world full of noise: any value in any column, some rows vacant, employers that exist. */
export function randomWorld(seed: number, personRows = 500, firmRows = 60): World {
  const dice = createDice(seed)
  const world = createWorld(toyShape(personRows, firmRows), TOY_PACK, {}, { high: 1, low: 2 })
  for (const { array } of world.columns.values()) for (let at = 0; at < array.length; at++) array[at] = dice(120) - 20
  const { persons, firms, shape } = world
  for (let firm = 0; firm < firmRows; firm++) {
    firms.state[firm] = dice(4)
    firms.keyHigh[firm] = dice(1e9)
    firms.keyLow[firm] = dice(1e9)
  }
  for (let person = 0; person < personRows; person++) {
    persons.status[person] = dice(7)
    persons.place[person] = dice(shape.places)
    persons.keyHigh[person] = dice(1e9)
    persons.keyLow[person] = dice(1e9)
    persons.employer[person] = dice(firmRows + 1) - 1
  }
  return world
}

/** A random order of so many rows. */
export function shuffledOrder(rows: number, seed: number): Int32Array {
  const dice = createDice(seed)
  const order = Int32Array.from({ length: rows }, (_, row) => row)
  for (let row = rows - 1; row > 0; row--) {
    const other = dice(row + 1)
    const kept = order[row]!
    order[row] = order[other]!
    order[other] = kept
  }
  return order
}
