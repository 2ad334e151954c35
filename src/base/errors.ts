import { EXIT_CODES } from './exit-codes.ts'

/** One fault in a file that the user wrote; `line` and `column` count from 1, `path` is dotted (`run.months`). */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly message: string
}

/** `file:line:column  path: message`, a form that editors can jump to. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}  ${problem.path}: ${problem.message}`
}

/** An error with the exit code that the command ends with. */
export class RegioError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.exitCode = exitCode
  }
}

/** A fault of the program itself. */
export class InternalError extends RegioError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT_CODES.internal, options)
  }
}

/** The command line cannot be understood. */
export class UsageError extends RegioError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT_CODES.usage, options)
  }
}

/** A scenario or a pack is invalid; all problems found are listed, in the order of the file. */
export class InvalidInputError extends RegioError {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'), EXIT_CODES.invalidInput)
    this.problems = problems
  }
}

/** More runs failed than the plan allows. */
export class TooManyFailuresError extends RegioError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT_CODES.tooManyFailures, options)
  }
}

/** Where and by how many won the books do not balance; `month` is YYYY-MM. */
export interface BookBreak {
  readonly phase: string
  readonly account: string
  readonly month: string
  readonly won: number | bigint
}

/** An accounting identity failed. */
export class BooksError extends RegioError implements BookBreak {
  readonly phase: string
  readonly account: string
  readonly month: string
  readonly won: number | bigint

  constructor(broken: BookBreak) {
    super(
      `${broken.month}: the books break in phase ${broken.phase}, account ${broken.account}, by ${broken.won} won`,
      EXIT_CODES.brokenBook,
    )
    this.phase = broken.phase
    this.account = broken.account
    this.month = broken.month
    this.won = broken.won
  }
}

/** The asked precision was not reached within the allowed replications. */
export class PrecisionError extends RegioError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT_CODES.precisionNotReached, options)
  }
}

/** An assertion that the user stated does not hold. */
export class AssertionFailure extends RegioError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT_CODES.assertionFailed, options)
  }
}

/** A cluster backend cannot be reached. */
export class BackendUnavailableError extends RegioError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT_CODES.backendUnavailable, options)
  }
}

/** A shard could not finish but may be tried again. */
export class RetryShardError extends RegioError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, EXIT_CODES.retryShard, options)
  }
}
