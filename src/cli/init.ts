import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { UsageError } from '../base/errors.ts'
import { scenarioJsonSchema } from '../scenario/json-schema.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { packageFolder } from './packs.ts'
import { requireVocabulary } from './require-vocabulary.ts'

const EXAMPLES = ['baseline.yaml', 'mixes.yaml']
const EDITOR_SETTINGS = { 'yaml.schemas': { './regio.schema.json': ['*.yaml'] } }

/** `regio init [DIR]`: an example to start from, and what an editor needs to help with it. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('init')
    .summary('write an example scenario and bench, schema, editor settings')
    .argument('[DIR]', 'folder to write to', '.')
    .option('-f, --force', 'overwrite files that are there')
  addCommonFlags(command).action((folder: string, flags: CommonFlags & { force?: boolean }) => {
    const files = contents()
    const present = Object.keys(files).filter((name) => existsSync(join(folder, name)))
    if (present.length > 0 && flags.force !== true) {
      throw new UsageError(
        `${present.map((name) => join(folder, name)).join(', ')} would be overwritten; --force allows it`,
      )
    }
    for (const [name, text] of Object.entries(files)) write(join(folder, name), text)
    const written = Object.keys(files).map((name) => join(folder, name))
    if (flags.json === true) context.out(JSON.stringify({ written }))
    else for (const path of written) context.out(path)
    if (flags.quiet !== true) context.tell(`next: regio check ${join(folder, EXAMPLES[1]!)}`)
  })
}

function contents(): Record<string, string> {
  const examples = EXAMPLES.map((name) => [name, readFileSync(join(packageFolder(), 'scenarios', name), 'utf8')])
  return {
    ...(Object.fromEntries(examples) as Record<string, string>),
    'regio.schema.json': `${JSON.stringify(scenarioJsonSchema(requireVocabulary(undefined)), null, 2)}\n`,
    '.vscode/settings.json': `${JSON.stringify(EDITOR_SETTINGS, null, 2)}\n`,
  }
}

function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${(error as NodeJS.ErrnoException).code ?? error}`)
  }
}
