import { Command, CommanderError } from 'commander'
import { InternalError, InvalidInputError, RegioError, UsageError } from '../base/errors.ts'
import { closest } from '../base/text.ts'
import type { Context } from './context.ts'
import { problemLines } from './problem-lines.ts'
import { VERBS } from './verbs.ts'
import { packageVersion } from './version.ts'

/** Where a command line writes to. */
export interface Output {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
}

/** Runs one command line (without `node` and the script) and returns its exit code; never throws. */
export async function runCommandLine(words: readonly string[], output: Output): Promise<number> {
  const context: Context = {
    out: (line) => output.stdout(`${line}\n`),
    tell: (line) => output.stderr(`${line}\n`),
    exitCode: 0,
  }
  try {
    const program = await buildProgram(words, context, output)
    await program.parseAsync([...words], { from: 'user' })
    return context.exitCode
  } catch (error) {
    return report(error, context)
  }
}

async function buildProgram(words: readonly string[], context: Context, output: Output): Promise<Command> {
  const program = new Command('regio')
    .description('A laboratory for regional policy mixes.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [VERB]', 'print the help of a verb')
    .showSuggestionAfterError(true)
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({ writeOut: output.stdout, writeErr: () => {} })
    .exitOverride()
  const asked = words.find((word) => !word.startsWith('-') && word !== 'help')
  for (const verb of VERBS) {
    if (verb.name === asked) (await verb.load()).register(program, context)
    else program.command(verb.name).summary(verb.summary)
  }
  const isKnown = asked === undefined || VERBS.some((verb) => verb.name === asked)
  if (!isKnown) throw new UsageError(unknownVerb(asked))
  if (words.length === 0) {
    output.stdout(program.helpInformation())
    program.action(() => {})
  }
  return program
}

function unknownVerb(given: string): string {
  const names = VERBS.map((verb) => verb.name)
  const guess = closest(names, given)
  return `unknown verb "${given}"${guess === undefined ? ';' : `, did you mean "${guess}"?`} known: ${names.join(', ')}`
}

function report(error: unknown, context: Context): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    context.tell(`regio: ${usageMessage(error)}`)
    return new UsageError('').exitCode
  }
  if (error instanceof InvalidInputError) for (const line of problemLines(error.problems)) context.tell(line)
  else if (error instanceof RegioError) context.tell(`regio: ${error.message}`)
  else {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    context.tell(`regio: internal error, please report it: ${detail}`)
    return new InternalError('').exitCode
  }
  return error.exitCode
}

function usageMessage(error: CommanderError): string {
  const [first, ...rest] = error.message.replace(/^error: /, '').split('\n')
  const guess = /\(Did you mean (.*?)\?\)/.exec(rest.join(' '))
  return guess === null ? first! : `${first}, did you mean ${guess[1]}?`
}
