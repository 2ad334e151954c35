import { InternalError, RegioError } from '../base/errors.ts'

/** An error in a form that can be posted between threads. */
export interface Failure {
  readonly name: string
  readonly message: string
  readonly stack: string
  readonly exitCode: number | undefined
  /** Plain fields of the error, such as the account of a `BooksError`. */
  readonly fields: Readonly<Record<string, string | number | bigint | boolean>>
}

/** Takes an error, or whatever was thrown, apart. */
export function packFailure(thrown: unknown): Failure {
  if (!(thrown instanceof Error)) {
    return { name: 'InternalError', message: String(thrown), stack: '', exitCode: undefined, fields: {} }
  }
  const fields: Record<string, string | number | bigint | boolean> = {}
  for (const [field, value] of Object.entries(thrown)) {
    const plain = ['string', 'number', 'bigint', 'boolean'].includes(typeof value)
    if (plain && field !== 'stack' && field !== 'message') fields[field] = value
  }
  const exitCode = thrown instanceof RegioError ? thrown.exitCode : undefined
  return { name: thrown.name, message: thrown.message, stack: thrown.stack ?? '', exitCode, fields }
}

/** Puts an error together again: its name, exit code, stack and plain fields as they were, but not its class. */
export function unpackFailure(failure: Failure): RegioError {
  const { name, message, stack, exitCode, fields } = failure
  const error = exitCode === undefined ? new InternalError(message) : new RegioError(message, exitCode)
  return Object.assign(error, fields, { name, stack })
}
