import { expect, test } from 'vitest'
import { BooksError } from '../../src/base/errors.ts'
import { requestOf } from '../../src/experiments/build-plan.ts'
import { runTask, type SimulateGroup, type TaskMessage } from '../../src/experiments/run-task.ts'
import { fakeSimulate } from './fake-simulate.ts'
import { plan } from './study.ts'

const study = plan()
const requests = study.rows.slice(0, 2).map((row) => requestOf(study, row))

async function collect(simulateGroup: SimulateGroup, shouldStop = () => false): Promise<TaskMessage[]> {
  const messages: TaskMessage[] = []
  await runTask(requests, simulateGroup, (message) => messages.push(message), { shouldStop })
  return messages
}

test('a mix that breaks the group is found, the others still get their results', async () => {
  const messages = await collect((group, onResult) => {
    group.forEach((request, index) => {
      if (request.mix === 'people') throw new RangeError('a planted fault')
      onResult(index, fakeSimulate(request))
    })
  })
  expect(messages.map((message) => ('fault' in message ? message.fault.message : message.result.mix))).toEqual([
    'today',
    'a planted fault',
  ])
})

test('every request is reported once, even if the group reports it twice', async () => {
  const messages = await collect((group, onResult) => {
    for (const request of [...group, ...group]) onResult(group.indexOf(request), fakeSimulate(request))
  })
  expect(messages).toHaveLength(2)
})

test('a broken book keeps its exit code across threads, and a stop is no failure', async () => {
  const broken = () => {
    throw new BooksError({ phase: 'wages', account: 'deposits', month: '2017-01', won: 1 })
  }
  expect(await collect(broken)).toMatchObject([{ fault: { exitCode: 5 } }, { fault: { exitCode: 5 } }])
  expect(await collect(broken, () => true)).toEqual([])
})
