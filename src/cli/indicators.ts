import type { Command } from 'commander'
import { UsageError } from '../base/errors.ts'
import type { IndicatorDeclaration } from '../indicators/declaration.ts'
import { INDICATORS, MONTHLY } from '../indicators/registry.ts'
import { unknownName } from '../scenario/messages.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { formatTable } from './table.ts'

/** `regio indicators [ID]`: what outcomes and `record.monthly` may name. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('indicators')
    .summary('list indicators, or show one')
    .argument('[ID]', 'id of an indicator')
  addCommonFlags(command).action((id: string | undefined, flags: CommonFlags) => {
    const all = declarations()
    const shown = id === undefined ? all : all.filter((indicator) => indicator.id === id)
    if (shown.length === 0)
      throw new UsageError(
        unknownName(
          'indicator',
          id ?? '',
          all.map((one) => one.id),
        ),
      )
    const rows = shown.map((one) => [one.id, one.unit, one.isMonthly ? 'monthly' : '', describe(one)])
    const lines = formatTable([['indicator', 'unit', 'record', 'meaning'], ...rows])
    for (const line of flags.json === true ? [JSON.stringify(shown)] : lines) context.out(line)
  })
}

type Shown = IndicatorDeclaration & { readonly isMonthly: boolean }

function declarations(): Shown[] {
  const monthly = new Set(MONTHLY.map((column) => column.id))
  const all = new Map([...INDICATORS, ...MONTHLY].map((one) => [one.id, { ...one, isMonthly: monthly.has(one.id) }]))
  return [...all.values()]
}

function describe({ meaning, range, source }: IndicatorDeclaration): string {
  const bounds = range === undefined ? '' : `; ${range[0]} to ${range[1]}`
  return `${meaning.en}${bounds}${source === undefined ? '' : `; ${source}`}`
}
