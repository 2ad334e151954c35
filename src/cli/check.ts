import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { InvalidInputError, type Problem } from '../base/errors.ts'
import { checkPack, loadPack } from '../pack/index.ts'
import type { Assignment } from '../scenario/assignments.ts'
import { printResolved } from '../scenario/print-resolved.ts'
import { readScenario } from '../scenario/read-scenario.ts'
import type { Context } from './context.ts'
import { addCommonFlags, addScenarioFlags, assignmentsOf, type CommonFlags, type ScenarioFlags } from './flags.ts'
import { isPackFolder, packagedPacks, packageFolder } from './packs.ts'
import { describeProblem, problemLines } from './problem-lines.ts'
import { summariseScenario } from './summarise-scenario.ts'
import { findVocabulary, PARAMETER_IDS } from './vocabulary.ts'

interface Flags extends CommonFlags, ScenarioFlags {
  readonly resolved?: boolean
}

/** What checking one file or pack gives. */
interface Outcome {
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  /** Printed where there is no problem. */
  readonly text: string
}

/** `regio check FILE_OR_PACK...`: schema and meaning of scenario files, margins of packs. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('check')
    .summary('check scenario files and country packs')
    .argument('<FILE_OR_PACK...>', 'scenario files, folders or ids of country packs')
    .option('--resolved', 'print the merged file with the origin of each value')
  addScenarioFlags(addCommonFlags(command)).action(async (targets: string[], flags: Flags) => {
    const assignments = assignmentsOf(flags)
    const outcomes: Outcome[] = []
    for (const target of targets) outcomes.push(await checkTarget(target, assignments, flags))
    report(outcomes, flags, context)
  })
}

async function checkPackFolder(folder: string): Promise<Outcome> {
  const { problems, summary } = checkPack(folder, PARAMETER_IDS)
  if (problems.length > 0) return { problems, warnings: [], text: summary }
  const { summariseBaseYear } = await import('./summarise-base-year.ts')
  const { baseYears } = loadPack(folder)
  const lines = baseYears.toReversed().map((year) => summariseBaseYear(folder, year))
  return { problems, warnings: [], text: [summary, ...lines].join('\n') }
}

async function checkTarget(target: string, assignments: readonly Assignment[], flags: Flags): Promise<Outcome> {
  const packFolder = isPackFolder(target) ? target : packagedFolder(target)
  if (packFolder !== undefined) return checkPackFolder(packFolder)
  if (existsSync(target) && statSync(target).isDirectory()) {
    const message = 'is a folder without pack.yaml: neither a scenario file nor a country pack'
    return { problems: [{ file: target, line: 1, column: 1, path: '', message }], warnings: [], text: '' }
  }
  try {
    const read = readScenario(target, findVocabulary, assignments)
    const text =
      flags.resolved === true
        ? printResolved(read.tree, true, read.baseYear).trimEnd()
        : summariseScenario(target, read)
    return { problems: [], warnings: read.warnings, text }
  } catch (error) {
    if (error instanceof InvalidInputError) return { problems: error.problems, warnings: [], text: '' }
    throw error
  }
}

function packagedFolder(target: string): string | undefined {
  if (existsSync(target) || !packagedPacks().includes(target)) return undefined
  return join(packageFolder(), 'packs', target)
}

function report(outcomes: readonly Outcome[], flags: Flags, context: Context): void {
  const problems = outcomes.flatMap((outcome) => outcome.problems)
  const isValid = problems.length === 0
  for (const { warnings, text } of outcomes) {
    for (const warning of flags.quiet === true ? [] : warnings) {
      context.tell(describeProblem({ ...warning, message: `warning: ${warning.message}` }))
    }
    if (isValid && flags.json !== true && (flags.quiet !== true || flags.resolved === true)) context.out(text)
  }
  if (!isValid) for (const line of problemLines(problems)) context.tell(line)
  if (flags.json === true) context.out(JSON.stringify({ ok: isValid, errors: problems }))
  if (!isValid) context.exitCode = new InvalidInputError([]).exitCode
}
