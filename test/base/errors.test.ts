import { expect, test } from 'vitest'
import * as errors from '../../src/base/errors.ts'

const problem = { file: 'mix.yaml', line: 3, column: 7, path: 'run.months', message: 'must be positive' }

test('every error ends the command with the code that the documentation promises', () => {
  const codes: [errors.RegioError, number][] = [
    [new errors.InternalError('x'), 1],
    [new errors.UsageError('x'), 2],
    [new errors.InvalidInputError([problem]), 3],
    [new errors.TooManyFailuresError('x'), 4],
    [new errors.BooksError({ phase: 'production', account: 'firms', month: '2017-03', won: 1 }), 5],
    [new errors.PrecisionError('x'), 6],
    [new errors.AssertionFailure('x'), 7],
    [new errors.BackendUnavailableError('x'), 8],
    [new errors.RetryShardError('x'), 75],
  ]
  for (const [error, code] of codes) {
    expect(error).toBeInstanceOf(errors.RegioError)
    expect(error.exitCode).toBe(code)
    expect(error.name).toBe(error.constructor.name)
  }
})

test('a fault in a file is shown where an editor can jump to', () => {
  expect(errors.formatProblem(problem)).toBe('mix.yaml:3:7  run.months: must be positive')
  expect(new errors.InvalidInputError([problem, { ...problem, line: 4 }]).message.split('\n')).toHaveLength(2)
})

test('a broken book names phase, account, month and amount', () => {
  const broken = new errors.BooksError({ phase: 'production', account: 'firms', month: '2017-03', won: -1n })
  for (const part of ['production', 'firms', '2017-03', '-1 won']) expect(broken.message).toContain(part)
})
