import { BooksError } from '../../src/base/errors.ts'
import type { CrewProgram } from '../../src/engine/join-crew.ts'
import type { Tally } from '../../src/engine/tally-rows.ts'
import { tallyRows } from '../../src/engine/tally-rows.ts'

/** What the members of the crew test are asked to do. */
export interface CrewTask {
  readonly act: 'count' | 'fail' | 'both fail' | 'exit' | 'return early' | 'loop' | 'unclonable'
  readonly tally: Tally
  readonly months: number
}

const addOne = (task: CrewTask, from: number, to: number, lane: number) => {
  const counts = task.tally.lanes[lane]!
  for (let row = from; row < to; row++) counts[row % counts.length]! += 1
}

const program: CrewProgram<CrewTask, unknown> = (member, task, post) => {
  for (let month = 0; month < task.months; month++) {
    tallyRows(member, task, 1000, addOne, [task.tally], 64)
    if (month !== 3) continue
    if (member.index === 0) post(`month ${month}`)
    const chosen = member.index === 1
    if (task.act === 'fail' && chosen) {
      throw new BooksError({ phase: 'production', account: 'wages', month: '2017-04', won: 7 })
    }
    if (task.act === 'both fail') throw new Error(`member ${member.index}`)
    if (task.act === 'exit' && chosen) process.exit(3)
    if (task.act === 'return early' && chosen) return 'early'
    if (task.act === 'loop') for (;;) if (!chosen) member.sync()
    if (task.act === 'unclonable' && chosen) return () => 1
  }
  return member.index
}

export default program
