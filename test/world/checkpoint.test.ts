import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { layoutHash, readCheckpoint, writeCheckpoint } from '../../src/world/checkpoint.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { randomWorld } from './random-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'regio-checkpoint-'))
const file = join(folder, 'state.bin')
afterAll(() => rmSync(folder, { recursive: true }))

describe('checkpoints', () => {
  it('bring back every column that is not scratch', () => {
    const world = randomWorld(1, 20_000, 300)
    writeCheckpoint(file, world, 'plan-a')
    const other = randomWorld(2, 20_000, 300)
    const header = readCheckpoint(file, other, 'plan-a')
    expect(header.month).toBe(world.nation.month[0])
    expect(stateHash(other)).toBe(stateHash(world))
    expect([...other.persons.employer]).toEqual([...world.persons.employer])
    expect(existsSync(`${file}.tmp`)).toBe(false)
  })

  it('refuse another plan, another layout, a short file and a damaged one', () => {
    const world = randomWorld(1)
    writeCheckpoint(file, world, 'plan-a')
    expect(() => readCheckpoint(file, world, 'plan-b')).toThrow(/another plan/)
    expect(() => readCheckpoint(file, randomWorld(1, 501), 'plan-a')).toThrow(/other columns/)
    expect(layoutHash(randomWorld(1, 501))).not.toBe(layoutHash(world))
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, bytes.length - 40))
    expect(() => readCheckpoint(file, world, 'plan-a')).toThrow(/too early|damaged/)
    bytes[bytes.length - 100]! ^= 1
    writeFileSync(file, bytes)
    expect(() => readCheckpoint(file, world, 'plan-a')).toThrow(/damaged/)
    writeFileSync(file, 'something else\n')
    expect(() => readCheckpoint(file, world, 'plan-a')).toThrow(/no checkpoint/)
  })
})
