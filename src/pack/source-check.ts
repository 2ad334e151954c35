import type { CsvFile, CsvRow } from './csv-file.ts'
import { type ProblemList, unknownName } from './problem-list.ts'

/** How many rows of a table rest on assumptions. */
export interface AssumptionShare {
  readonly table: string
  readonly cells: number
  readonly assumptions: number
}

const KINDS = ['assumption', 'definition', 'derived']
const NAMED_IDS = /\[([^\]]*)\]\s*$/

/**
 * Checks the cell of each row that says what the row rests on: a source's id, `derived:rule [ids]`,
 * `definition:why` for what holds by definition, or `assumption:why`; the last two may name ids as well. A rule that
 * needs an assumed number makes an assumption.
 */
export class SourceCheck {
  readonly #known: readonly string[]
  readonly #problems: ProblemList
  readonly #verdicts = new Map<string, string>()
  readonly #shares = new Map<string, { cells: number; assumptions: number }>()

  constructor(known: readonly string[], problems: ProblemList) {
    this.#known = known
    this.#problems = problems
  }

  /** Checks one row, whose source stands in its last cell unless `cell` says otherwise. */
  check(table: string, csv: CsvFile, row: CsvRow, cell = row.cells.length - 1): void {
    const source = row.cells[cell] ?? ''
    const share = this.#shares.get(table) ?? { cells: 0, assumptions: 0 }
    this.#shares.set(table, share)
    share.cells++
    if (source.startsWith('assumption:')) share.assumptions++
    let verdict = this.#verdicts.get(source)
    if (verdict === undefined) {
      verdict = this.#judge(source)
      this.#verdicts.set(source, verdict)
    }
    if (verdict !== '') this.#problems.add(csv.spot(row, cell), `${table}.source`, verdict)
  }

  get shares(): readonly AssumptionShare[] {
    return [...this.#shares].map(([table, share]) => ({ table, ...share }))
  }

  #judge(source: string): string {
    if (source === '') return 'no source: give an id of sources.csv, derived:rule [ids] or assumption:why'
    const colon = source.indexOf(':')
    const kind = source.slice(0, Math.max(colon, 0))
    if (!KINDS.includes(kind)) return this.#unknown(source)
    const named = NAMED_IDS.exec(source)?.[1]
      ?.split(/[\s,]+/)
      .filter((id) => id !== '')
    if (kind === 'derived' && (named === undefined || named.length === 0)) {
      return 'a derived row names the sources of its rule: derived:rule [id id]'
    }
    if (
      source
        .slice(colon + 1)
        .replace(NAMED_IDS, '')
        .trim() === ''
    )
      return `${kind}: says nothing; give the reason`
    return (named ?? []).map((id) => this.#unknown(id)).find((verdict) => verdict !== '') ?? ''
  }

  #unknown(id: string): string {
    return this.#known.includes(id) ? '' : unknownName('source', id, this.#known)
  }
}
