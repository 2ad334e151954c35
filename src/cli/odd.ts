import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { UsageError } from '../base/errors.ts'
import { loadPack } from '../pack/index.ts'
import { unknownName } from '../scenario/messages.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { fillBlocks } from './odd/markdown.ts'
import { flowTable, leverTable, parameterValueTable, stateTables } from './odd/tables.ts'
import { defaultPack, findPackFolder, packagedPacks, packageFolder } from './packs.ts'
import { PARAMETER_IDS } from './vocabulary.ts'

interface Flags extends CommonFlags {
  readonly pack?: string
}

/** `regio odd`: the ODD protocol, its tables of state, flows, levers and parameters drawn from the program that runs. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('odd')
    .summary('print the ODD description of the model as coded')
    .option('--pack <PACK>', 'country pack that gives the values of parameters')
  addCommonFlags(command).action((flags: Flags) => {
    const text = describeModel(flags.pack).trimEnd()
    if (flags.json === true) context.out(JSON.stringify({ protocol: 'ODD 2020', markdown: text }))
    else context.out(text)
  })
}

/** The protocol as Markdown, with the parameter values of a pack. */
function describeModel(asked: string | undefined): string {
  const pack = asked ?? defaultPack() ?? ''
  const folder = findPackFolder(pack, process.cwd())
  if (folder === undefined) throw new UsageError(unknownName('pack', pack, packagedPacks()))
  const page = readFileSync(join(packageFolder(), 'docs', 'ODD.md'), 'utf8')
  return fillBlocks(page, {
    state: stateTables(),
    flows: flowTable(),
    levers: leverTable(),
    parameters: parameterValueTable(loadPack(folder, PARAMETER_IDS).parameters),
  })
}
