/** A planted fault: one place of one file reads otherwise, and some test must notice. */
export interface Fault {
  /** Path from the root of the project. */
  readonly file: string
  /** Text that occurs once in the file. */
  readonly find: string
  readonly replace: string
  /** What is wrong with the model then. */
  readonly why: string
  /** Test files that are asked first, before those of the room. */
  readonly tests?: readonly string[]
}
