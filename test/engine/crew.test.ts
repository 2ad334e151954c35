import { beforeAll, describe, expect, it } from 'vitest'
import { allocateShared } from '../../src/engine/allocate.ts'
import { launchCrew } from '../../src/engine/launch-crew.ts'
import { createTally } from '../../src/engine/tally-rows.ts'
import { bundleForThread } from './bundle.ts'
import type { CrewTask } from './crew-programs.ts'

let entry: URL
let program: URL

beforeAll(async () => {
  entry = await bundleForThread('workers/crew.ts')
  program = await bundleForThread('test/engine/crew-programs.ts')
})

function task(act: CrewTask['act'], threads: number): CrewTask {
  return { act, months: 50, tally: createTally(allocateShared(Float64Array, 7), threads, allocateShared) }
}

function launch(payload: CrewTask, threads: number, hear?: (message: unknown) => void) {
  return launchCrew({ entry, program, threads, payload, ...(hear && { hear }) })
}

describe('a crew', () => {
  it.each([1, 2, 3])('of %i runs one program on shared columns and gives each result', async (threads) => {
    const counting = task('count', threads)
    const heard: unknown[] = []
    expect(await launch(counting, threads, (message) => heard.push(message))).toEqual([0, 1, 2].slice(0, threads))
    expect([...counting.tally.target]).toEqual([143, 143, 143, 143, 143, 143, 142])
    expect(heard).toEqual(['month 3'])
  })

  it('ends with the first failure, its exit code and its fields, when a member throws', async () => {
    const failing = launch(task('fail', 3), 3)
    await expect(failing).rejects.toMatchObject({ name: 'BooksError', exitCode: 5, account: 'wages', won: 7 })
    await expect(failing).rejects.toThrow('the books break in phase production, account wages, by 7 won')
  })

  it('names one member when several fail', async () => {
    await expect(launch(task('both fail', 2), 2)).rejects.toThrow(/^member [01]$/)
  })

  it('ends when a thread dies', async () => {
    await expect(launch(task('exit', 3), 3)).rejects.toThrow('member 1 of the crew ended with code 3')
  })

  it('ends when a member returns while others wait', async () => {
    await expect(launch(task('return early', 3), 3)).rejects.toThrow('members must call the same primitives')
  })

  it('ends a member that never comes to the barrier once another fails', async () => {
    const stuck = launch(task('loop', 2), 2, () => {
      throw new Error('the listener failed')
    })
    await expect(stuck).rejects.toThrow('the listener failed')
  })

  it('ends when a result cannot be posted', async () => {
    await expect(launch(task('unclonable', 2), 2)).rejects.toThrow('could not be cloned')
  })

  it('ends when the entry or the program does not exist', async () => {
    const payload = task('count', 2)
    const missing = new URL('missing.mjs', entry)
    await expect(launchCrew({ entry: missing, threads: 2, payload })).rejects.toThrow(/missing/)
    await expect(launchCrew({ entry, program: missing, threads: 2, payload })).rejects.toThrow(/missing/)
  })

  it('refuses to be empty', () => {
    expect(() => launch(task('count', 1), 0)).toThrow('at least one thread')
  })
})
