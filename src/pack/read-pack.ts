import { statSync } from 'node:fs'
import { baseYearBefore, checkBaseYears, describeEarlyStart, findBaseYears, folderOfTable } from './base-years.ts'
import { checkConsistency } from './check-consistency.ts'
import { checkMargins } from './check-margins.ts'
import { type DenseTables, sum } from './dense-tables.ts'
import { hashPack } from './hash-pack.ts'
import { AGENCY_FUNCTIONS, EDUCATIONS, FINAL_USERS, OCCUPATIONS, type Pack, RESEARCH_TRAITS } from './pack.ts'
import { ProblemList } from './problem-list.ts'
import { readEvents } from './read-events.ts'
import { readHeader } from './read-header.ts'
import { checkProgrammes, readProgrammes } from './read-programmes.ts'
import { readRecords, readSources } from './read-records.ts'
import { type DenseTable, type Names, readTable } from './read-table.ts'
import { readTargets } from './read-targets.ts'
import { readParameters, readReferences, readScalars } from './read-values.ts'
import { type AssumptionShare, SourceCheck } from './source-check.ts'
import { fileOf, TABLE_SPECS, type TableName } from './table-specs.ts'

/** What reading a pack found. */
export interface PackReading {
  /** Absent if there are problems. */
  readonly pack?: Pack
  readonly problems: ProblemList
  /** One line per thing that holds between tables, and per table compared with official totals. */
  readonly consistency: readonly string[]
  readonly margins: readonly string[]
  readonly shares: readonly AssumptionShare[]
}

/**
 * Reads and checks the pack in a folder in the state of its latest base year before `startMonth`, the latest of all by
 * default; `knownParameters`, if given, are the only ids `parameters.csv` may set.
 */
export function readPack(
  folder: string,
  knownParameters?: readonly string[],
  startMonth = Number.POSITIVE_INFINITY,
): PackReading {
  const problems = new ProblemList()
  const nothing = { problems, consistency: [], margins: [], shares: [] }
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    problems.add({ file: folder, line: 1, column: 1 }, 'pack', 'no such folder: a pack is a folder with pack.yaml')
    return nothing
  }
  const header = readHeader(folder, problems)
  if (header === undefined) return nothing
  checkBaseYears(folder, header.baseYear, problems)
  const baseYears = [...findBaseYears(folder), header.baseYear]
  const baseYear = baseYearBefore(baseYears, startMonth)
  if (baseYear === undefined) {
    problems.add({ file: folder, line: 1, column: 1 }, 'run.start', describeEarlyStart(baseYears, startMonth))
    return nothing
  }
  const folderOf = (name: string) => folderOfTable(folder, baseYear, name)
  const known = readSources(folder, problems)
  const sources = new SourceCheck([...known.keys()], problems)
  const records = readRecords(folder, header, sources, problems)
  if (!problems.isEmpty) return { ...nothing, shares: sources.shares }
  const names: Names = {
    of: {
      region: header.regions,
      place: header.places,
      sector: header.sectors,
      age: header.ageBands.map(String),
      field: header.fields,
      education: EDUCATIONS,
      occupation: OCCUPATIONS,
      user: FINAL_USERS,
      function: AGENCY_FUNCTIONS,
      trait: RESEARCH_TRAITS,
    },
    regionOfPlace: records.places.map(({ region }) => region),
  }
  const tables: Partial<Record<TableName, DenseTable>> = {}
  for (const spec of TABLE_SPECS) {
    const table = readTable(folderOf(fileOf(spec.name)), spec, names, sources, problems)
    if (table !== undefined) tables[spec.name] = table
  }
  const scalars = readScalars(folderOf('scalars.csv'), sources, problems)
  const parameters = readParameters(folder, knownParameters, sources, problems)
  const references = readReferences(folder, sources, problems)
  const events = readEvents(folder, header, sources, problems)
  const targets = readTargets(folder, sources, problems)
  const programmes = readProgrammes(folder, header.regions, sources, problems)
  if (!problems.isEmpty) return { ...nothing, shares: sources.shares }
  const dense: DenseTables = { names, tables: tables as Record<TableName, DenseTable>, scalars }
  const consistency = checkConsistency(dense, problems)
  checkProgrammes(folder, programmes, sum(dense.tables.agencies.values), scalars.get('agencyBudgetWon')!, problems)
  const margins = checkMargins(folderOf('margins.csv'), dense, sources, problems)
  const found = { problems, consistency, margins, shares: sources.shares }
  if (!problems.isEmpty) return found
  const values = Object.fromEntries(TABLE_SPECS.map(({ name }) => [name, dense.tables[name].values]))
  return {
    ...found,
    pack: {
      ...header,
      ...records,
      ...(values as Record<TableName, Float64Array>),
      baseYear,
      baseYears,
      hash: hashPack(folder),
      scalars,
      parameters,
      events,
      references,
      targets,
      programmes,
      sources: known,
    },
  }
}
