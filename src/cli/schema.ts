import type { Command } from 'commander'
import { scenarioJsonSchema } from '../scenario/json-schema.ts'
import type { Context } from './context.ts'
import { requireVocabulary } from './require-vocabulary.ts'

/** `regio schema`: the JSON Schema (draft-07) of scenario files. */
export function register(program: Command, context: Context): void {
  program
    .command('schema')
    .summary('print the JSON Schema of scenario files')
    .option('--pack <PACK>', 'country pack whose names are used')
    .option('--json', 'accepted for uniformity: the schema is JSON')
    .action((flags: { pack?: string; json?: boolean }) => {
      const schema = scenarioJsonSchema(requireVocabulary(flags.pack))
      context.out(flags.json === true ? JSON.stringify(schema) : JSON.stringify(schema, null, 2))
    })
}
