import type { Command } from 'commander'

/** What a verb may do to the outside: results go to `out`, messages to `tell`. */
export interface Context {
  /** Writes a line of results to stdout. */
  out(line: string): void
  /** Writes a message to stderr. */
  tell(line: string): void
  /** Exit code of a run that ends without an error; 0 unless a verb says otherwise. */
  exitCode: number
}

/** What the file of a verb exports: it adds its command, with arguments, flags and action, to the program. */
export interface VerbModule {
  register(program: Command, context: Context): void
}
