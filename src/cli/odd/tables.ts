import { FLOW_NAMES, FLOWS, flowLabel, HOLDERS } from '../../accounts/flows.ts'
import { LEVERS } from '../../levers/registry.ts'
import type { ParameterRecord } from '../../pack/pack.ts'
import type { ParameterDeclaration } from '../../pack/parameter.ts'
import { ALL_PARAMETERS } from '../../phases/parameters.ts'
import { AGENCY_COLUMNS } from '../../world/agency-columns.ts'
import { CELL_COLUMNS } from '../../world/cell-columns.ts'
import { FIRM_COLUMNS } from '../../world/firm-columns.ts'
import { PERSON_COLUMNS } from '../../world/person-columns.ts'
import { code, markdownTable, plainNumber } from './markdown.ts'

/** Declared parameters, those of one group together, groups by name. */
function sortedByGroup(): [string, ParameterDeclaration][] {
  const group = (id: string) => id.slice(0, id.indexOf('.'))
  const all = Object.entries<ParameterDeclaration>(ALL_PARAMETERS)
  return all.toSorted(([one], [other]) => (group(one) < group(other) ? -1 : Number(group(one) > group(other))))
}

/** Every declared parameter by group, with unit, range and meaning. */
export function parameterTables(): string {
  const rows = sortedByGroup().map(([id, { unit, meaning, low, high }]) => [
    code(id),
    meaning,
    unit,
    `${plainNumber(low)} – ${plainNumber(high)}`,
  ])
  return markdownTable(['parameter', 'meaning', 'unit', 'range'], rows)
}

/** Every parameter by group, with the value, status and source that a pack gives it. */
export function parameterValueTable(values: readonly ParameterRecord[]): string {
  const records = new Map(values.map((record) => [record.id, record]))
  const rows = sortedByGroup().map(([id, { unit, meaning, low, high }]) => {
    const { value, status = 'missing', source = '' } = records.get(id) ?? {}
    const range = `${plainNumber(low)} – ${plainNumber(high)}`
    return [code(id), meaning, value === undefined ? '' : plainNumber(value), unit, range, status, source]
  })
  return markdownTable(['parameter', 'meaning', 'value', 'unit', 'range', 'status', 'source'], rows)
}

interface ColumnWords {
  readonly unit: string
  readonly meaning: string
}

function columnRows(columns: Readonly<Record<string, ColumnWords>>): string[][] {
  return Object.entries(columns).map(([name, { unit, meaning }]) => [code(name), meaning, unit])
}

/** State variables of persons, firms and cells. */
export function stateTables(): string {
  const table = (title: string, columns: Readonly<Record<string, ColumnWords>>) =>
    `**${title}**\n\n${markdownTable(['column', 'meaning', 'unit'], columnRows(columns))}`
  return [
    table('Person, 15 and over', PERSON_COLUMNS),
    table('Firm: an establishment with staff, or the government establishment of a cell', FIRM_COLUMNS),
    table('Cell: place × sector, with its pooled own-account unit', CELL_COLUMNS),
    table('Support agency', AGENCY_COLUMNS),
  ].join('\n\n')
}

/** Levers with index, neutral value and rule of combination. */
export function leverTable(): string {
  const rows = LEVERS.map((lever) => [
    code(lever.id),
    lever.meaning,
    lever.index,
    lever.unit,
    plainNumber(lever.neutral),
    lever.combination,
    lever.unitCost === undefined ? '' : code(lever.unitCost),
  ])
  return markdownTable(['lever', 'meaning', 'by', 'unit', 'neutral', 'combined by', 'unit cost'], rows)
}

/** Every payment: flow, payer, payee. */
export function flowTable(): string {
  const rows = FLOW_NAMES.map((name) => [code(flowLabel(name)), FLOWS[name].payer, FLOWS[name].payee])
  return `${HOLDERS.length} holders of deposits, ${FLOW_NAMES.length} flows:\n\n${markdownTable(['flow', 'payer', 'payee'], rows)}`
}
