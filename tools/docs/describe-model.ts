import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FLOW_NAMES, FLOWS, flowLabel, HOLDERS } from '../../src/accounts/flows.ts'
import { LEVERS } from '../../src/levers/registry.ts'
import type { ParameterDeclaration } from '../../src/pack/parameter.ts'
import { MONTH } from '../../src/phases/month.ts'
import { ALL_PARAMETERS } from '../../src/phases/parameters.ts'
import { STREAMS } from '../../src/random/streams.ts'
import { AGENCY_COLUMNS } from '../../src/world/agency-columns.ts'
import { CELL_COLUMNS } from '../../src/world/cell-columns.ts'
import { FIRM_COLUMNS } from '../../src/world/firm-columns.ts'
import { PERSON_COLUMNS } from '../../src/world/person-columns.ts'
import { code, markdownTable, plainNumber } from './markdown.ts'

/** Name of the function that runs a phase, such as `runFirmPlans` for `firm-plans`. */
export function runnerOf(phase: string): string {
  const words = phase.split('-').map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}`)
  return `run${words.join('')}`
}

/** The doc comment over an exported declaration, on one line; empty without one. */
export function docCommentOf(source: string, name: string): string {
  const found = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*export (?:async )?(?:function|const|class|interface|type) ${name}\\b`,
  )
  const text = found.exec(source)?.[1] ?? ''
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The month in order: number, phase, what it does, in the words of the code. */
export function phaseTable(root: string): string {
  const rows = MONTH.map(({ name }, index) => {
    const file = `src/phases/${name}.ts`
    return [
      String(index + 1),
      `[${name}](../${file})`,
      docCommentOf(readFileSync(join(root, file), 'utf8'), runnerOf(name)),
    ]
  })
  return markdownTable(['', 'phase', 'what happens'], rows)
}

/** Every declared parameter by group, with unit, range and meaning. */
export function parameterTables(): string {
  const groups = new Map<string, string[][]>()
  for (const [id, declared] of Object.entries<ParameterDeclaration>(ALL_PARAMETERS)) {
    const group = id.slice(0, id.indexOf('.'))
    const range = `${plainNumber(declared.low)} – ${plainNumber(declared.high)}`
    groups.set(group, [...(groups.get(group) ?? []), [code(id), declared.meaning, declared.unit, range]])
  }
  const rows = [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, of]) => of)
  return markdownTable(['parameter', 'meaning', 'unit', 'range'], rows)
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

/** Streams of draws that the code seeks, with their numbers. */
export function streamList(sources: readonly string[]): string {
  const used = Object.entries(STREAMS).filter(([name]) => sources.some((text) => text.includes(`STREAMS.${name}`)))
  return used.map(([name, number]) => `${code(name)} ${number}`).join(', ')
}
