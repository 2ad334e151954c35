import type { Problem } from '../base/errors.ts'
import { closest } from '../base/text.ts'

/** A spot in a file of the pack; lines and columns count from 1. */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** At most this many problems are listed per file; the rest is counted. */
const LISTED_PER_FILE = 20

/** Collects the faults of a pack, so that all of them can be shown at once. */
export class ProblemList {
  readonly #byFile = new Map<string, Problem[]>()
  readonly #hidden = new Map<string, number>()

  add(spot: Spot, path: string, message: string): void {
    const listed = this.#byFile.get(spot.file) ?? []
    this.#byFile.set(spot.file, listed)
    if (listed.length < LISTED_PER_FILE) listed.push({ ...spot, path, message })
    else this.#hidden.set(spot.file, (this.#hidden.get(spot.file) ?? 0) + 1)
  }

  get isEmpty(): boolean {
    return this.#byFile.size === 0
  }

  /** All problems, file by file in the order in which the files were read, by line within a file. */
  all(): readonly Problem[] {
    return [...this.#byFile].flatMap(([file, listed]) => {
      const sorted = listed.toSorted((a, b) => a.line - b.line || a.column - b.column)
      const hidden = this.#hidden.get(file) ?? 0
      if (hidden === 0) return sorted
      return [...sorted, { file, line: 1, column: 1, path: 'table', message: `${hidden} more in this file` }]
    })
  }
}

/** `unknown place "soeul", did you mean "seoul"? known: …`; long lists of known names are cut. */
export function unknownName(kind: string, given: string, known: readonly string[]): string {
  const guess = closest(known, given)
  const hint = guess === undefined ? '; ' : `, did you mean "${guess}"? `
  const shown = known.length > 24 ? [...known.slice(0, 24), `… (${known.length} in all)`] : known
  return `unknown ${kind} "${given}"${hint}known: ${shown.join(', ')}`
}
