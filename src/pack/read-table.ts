import { type CsvFile, type CsvRow, readCsv } from './csv-file.ts'
import { type ProblemList, type Spot, unknownName } from './problem-list.ts'
import { readNumber } from './read-number.ts'
import type { SourceCheck } from './source-check.ts'
import { type Axis, columnsOf, fileOf, type TableSpec } from './table-specs.ts'

/** The names along each axis, in the order of the pack, and the region of each place. */
export interface Names {
  readonly of: Readonly<Record<Axis, readonly string[]>>
  readonly regionOfPlace: readonly number[]
}

/** A dense table with the places of its cells in the file. */
export interface DenseTable {
  readonly values: Float64Array
  /** Where the cell of this index stands, or the file's start if it was left out. */
  spot(index: number): Spot
}

/** Reads one table; undefined if the file is unreadable. Faults of cells go to `problems`. */
export function readTable(
  folder: string,
  spec: TableSpec,
  names: Names,
  sources: SourceCheck,
  problems: ProblemList,
): DenseTable | undefined {
  const csv = readCsv(folder, fileOf(spec.name), columnsOf(spec), problems)
  if (csv === undefined) return undefined
  const sizes = spec.keys.map(([, axis]) => names.of[axis].length)
  const cells = sizes.reduce((product, size) => product * size, 1)
  const values = new Float64Array(cells)
  const lines = new Int32Array(cells)
  const positions = spec.keys.map(([, axis]) => new Map(names.of[axis].map((name, index) => [name, index])))
  let allFound = true
  for (const row of csv.rows) {
    sources.check(spec.name, csv, row)
    const index = findCell(csv, row, spec, positions, names, problems)
    const value = readNumber(csv, row, spec.keys.length, `${spec.name}.value`, problems)
    if (index === undefined) {
      allFound = false
      continue
    }
    if (lines[index] !== 0) {
      problems.add(
        csv.spot(row, 0),
        spec.name,
        `duplicate row: ${cellName(index, spec, names)} is on line ${lines[index]}`,
      )
      continue
    }
    lines[index] = row.line
    values[index] = value
    checkRange(csv.spot.bind(csv, row, spec.keys.length), value, spec, problems)
  }
  for (let index = 0; index < cells; index++) {
    if (isZeroByDefinition(index, spec, names)) {
      if (values[index] !== 0)
        problems.add(csv.spotAt(lines[index]!, spec.keys.length), `${spec.name}.value`, zeroRule(spec))
    } else if (lines[index] === 0 && allFound) {
      problems.add(csv.spotAt(0, 0), spec.name, `missing cell: ${cellName(index, spec, names)}`)
    }
  }
  return { values, spot: (index) => csv.spotAt(lines[index]!, spec.keys.length) }
}

function findCell(
  csv: CsvFile,
  row: CsvRow,
  spec: TableSpec,
  positions: readonly ReadonlyMap<string, number>[],
  names: Names,
  problems: ProblemList,
): number | undefined {
  let index = 0
  for (let key = 0; key < spec.keys.length; key++) {
    const [column, axis] = spec.keys[key]!
    const position = positions[key]!.get(row.cells[key]!)
    if (position === undefined) {
      const message = unknownName(axis, row.cells[key]!, names.of[axis])
      problems.add(csv.spot(row, key), `${spec.name}.${column}`, message)
      return undefined
    }
    index = index * positions[key]!.size + position
  }
  return index
}

function checkRange(spot: () => Spot, value: number, spec: TableSpec, problems: ProblemList): void {
  const path = `${spec.name}.value`
  if (value < 0 && spec.signed !== true) problems.add(spot(), path, `${value} is negative`)
  if (value === 0 && spec.positive === true) problems.add(spot(), path, 'must be above zero')
  if (spec.maximum !== undefined && value > spec.maximum) {
    problems.add(spot(), path, `${value} is above the maximum ${spec.maximum}`)
  }
}

function zeroRule({ zero }: TableSpec): string {
  return zero === 'diagonal' ? 'must be zero on the diagonal' : 'must be zero between regions'
}

function isZeroByDefinition(index: number, spec: TableSpec, names: Names): boolean {
  if (spec.zero === undefined) return false
  const places = names.of.place.length
  const from = Math.trunc(index / places)
  const to = index % places
  return spec.zero === 'diagonal' ? from === to : names.regionOfPlace[from] !== names.regionOfPlace[to]
}

/** `place seoul, age 25`: the cell of a dense index in words. */
export function cellName(index: number, spec: TableSpec, names: Names): string {
  const words: string[] = []
  let rest = index
  for (const [column, axis] of spec.keys.toReversed()) {
    const size = names.of[axis].length
    words.unshift(`${column} ${names.of[axis][rest % size]}`)
    rest = Math.trunc(rest / size)
  }
  return words.join(', ')
}
