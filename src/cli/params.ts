import type { Command } from 'commander'
import { UsageError } from '../base/errors.ts'
import { closest } from '../base/text.ts'
import { loadPack } from '../pack/index.ts'
import { ALL_PARAMETERS } from '../phases/parameters.ts'
import { unknownName } from '../scenario/messages.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { defaultPack, findPackFolder, packagedPacks } from './packs.ts'
import { formatTable } from './table.ts'
import { PARAMETER_IDS } from './vocabulary.ts'

interface Flags extends CommonFlags {
  readonly pack?: string
}

/** `regio params [PATTERN]`: every parameter with its value in the pack and what that rests on. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('params')
    .summary('list parameters: value, unit, range, status, source')
    .argument('[PATTERN]', 'part of an id; * stands for anything')
    .option('--pack <PACK>', 'country pack that gives the values')
  addCommonFlags(command).action((pattern: string | undefined, flags: Flags) => {
    const rows = parameterRows(flags.pack).filter((row) => matches(row.id, pattern))
    if (rows.length === 0) throw new UsageError(noMatch(pattern ?? ''))
    if (flags.json === true) context.out(JSON.stringify(rows))
    else for (const line of formatTable([HEADER, ...rows.map(toCells)])) context.out(line)
  })
}

const HEADER = ['parameter', 'value', 'unit', 'low', 'high', 'status', 'source', 'meaning']

/** A parameter as `--json` prints it. */
interface Row {
  readonly id: string
  readonly value: number | null
  readonly unit: string
  readonly low: number
  readonly high: number
  readonly status: string
  readonly source: string
  readonly meaning: string
}

function parameterRows(asked: string | undefined): Row[] {
  const pack = asked ?? defaultPack() ?? ''
  const folder = findPackFolder(pack, process.cwd())
  if (folder === undefined) throw new UsageError(unknownName('pack', pack, packagedPacks()))
  const records = new Map(loadPack(folder, PARAMETER_IDS).parameters.map((record) => [record.id, record]))
  return Object.entries(ALL_PARAMETERS).map(([id, { unit, low, high, meaning }]) => {
    const { value = null, status = 'missing', source = '' } = records.get(id) ?? {}
    return { id, value, unit, low, high, status, source, meaning }
  })
}

function toCells(row: Row): string[] {
  return [
    row.id,
    String(row.value ?? '-'),
    row.unit,
    String(row.low),
    String(row.high),
    row.status,
    row.source,
    row.meaning,
  ]
}

function matches(id: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return true
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(pattern.includes('*') ? `^${parts.join('.*')}$` : parts[0]!, 'i').test(id)
}

function noMatch(pattern: string): string {
  const lastWords = new Map(PARAMETER_IDS.map((id) => [id.slice(id.lastIndexOf('.') + 1), id]))
  const word = closest(lastWords.keys(), pattern)
  const guess = closest(PARAMETER_IDS, pattern) ?? (word === undefined ? undefined : lastWords.get(word))
  return `no parameter matches "${pattern}"${guess === undefined ? '' : `, did you mean "${guess}"?`}`
}
