import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { runMonth } from '../../src/phases/month.ts'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { readCheckpoint, writeCheckpoint } from '../../src/world/checkpoint.ts'
import { createSortArena, permutePersons, sortPersonsByPlaceAndEmployer } from '../../src/world/permute.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { shuffledOrder } from '../world/random-world.ts'
import { toyRequest } from './toy-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'regio-months-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Hashes of the state at the end of each of so many months, with something done before each. */
function hashes(economy: Economy, months: number, before: (month: number) => void = () => {}): string[] {
  return Array.from({ length: months }, (_, month) => {
    before(month)
    runMonth(economy, SOLO_MEMBER)
    return stateHash(economy.world)
  })
}

const open = () => openEconomy(toyRequest(), []).economy
const usual = hashes(open(), 18)

describe('rows of persons', () => {
  it('do not matter to the months that follow', () => {
    const economy = open()
    const rows = economy.world.shape.personRows
    const shuffled = hashes(economy, 18, (month) => {
      if (month % 5 === 2) permutePersons(economy.world, shuffledOrder(rows, month))
    })
    expect(shuffled).toEqual(usual)
  })

  it('may be sorted each January', () => {
    const economy = open()
    const arena = createSortArena(economy.world)
    const sorted = hashes(economy, 18, (month) => {
      if (month % 12 === 6) sortPersonsByPlaceAndEmployer(economy.world, arena)
    })
    expect(sorted).toEqual(usual)
  })
})

describe('a checkpoint', () => {
  it('holds all there is: nine months and nine from the file are eighteen', () => {
    const file = join(folder, 'state.bin')
    const first = open()
    hashes(first, 9)
    writeCheckpoint(file, first.world, 'plan')
    const second = open()
    readCheckpoint(file, second.world, 'plan')
    expect(hashes(second, 9)).toEqual(usual.slice(9))
  })
})
