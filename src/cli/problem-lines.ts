import type { Problem } from '../base/errors.ts'

/** One line per problem and a last line that counts them, for stderr. */
export function problemLines(problems: readonly Problem[]): string[] {
  const count = problems.length === 1 ? '1 error' : `${problems.length} errors`
  return [...problems.map((problem) => describeProblem(problem)), `${count}. Nothing was run.`]
}

/** `file:line:column  path: message`; a flag has no line, and a fault of the whole file no path. */
export function describeProblem({ file, line, column, path, message }: Problem): string {
  const place = line === 0 ? file : `${file}:${line}:${column}`
  return path === '' ? `${place}  ${message}` : `${place}  ${path}: ${message}`
}
