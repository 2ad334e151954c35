import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceRecord, TargetRecord, Text } from '../pack/pack.ts'
import { writeFileDurably } from '../results/durable.ts'
import { RESULT_NAMES } from '../results/folder.ts'
import { formatNumber, writeSummary } from '../results/summary-csv.ts'
import { type JudgedTarget, tallyTargets } from '../validation/judge.ts'
import type { Measures } from '../validation/record.ts'
import { TARGET_WORDS, whyOf } from '../validation/words.ts'
import type { Language } from './numbers.ts'
import { validationPage } from './validation-page.ts'

/** What was run. */
export interface ValidationSetting {
  readonly title: Text
  readonly country: Text
  readonly months: number
  readonly personsPerAgent: number
  readonly replications: number
  readonly seed: string
  readonly version: string
}

/** A finished validation. */
export interface Validation {
  readonly judged: readonly JudgedTarget[]
  /** Of each run. */
  readonly measures: readonly Measures[]
  readonly setting: ValidationSetting
  /** Language shown first. */
  readonly language: Language
  readonly resolvedYaml: string
  readonly sources: ReadonlyMap<string, SourceRecord>
}

const COLUMNS: readonly (keyof TargetRecord)[] = ['id', 'mark', 'group', 'measure', 'target', 'low', 'high', 'unit']

/** Writes CSV, Markdown, JSON and the HTML page of a validation into a folder; returns the path of the page. */
export function writeValidation(directory: string, validation: Validation): string {
  mkdirSync(directory, { recursive: true })
  writeSummary(
    directory,
    'validation',
    [...COLUMNS, 'source', 'provenance', 'simulated', 'spread', 'runs', 'verdict', 'why', 'note'],
    validation.judged.map((one) => [
      ...COLUMNS.map((column) => one.record[column] as string | number | null),
      ...[one.record.source, one.record.provenance, one.simulated, one.spread, one.runs, one.verdict],
      ...[whyOf(one, 'en'), one.record.note],
    ]),
  )
  writeMeasures(directory, validation.measures)
  writeFileDurably(join(directory, RESULT_NAMES.scenario), validation.resolvedYaml)
  writeFileDurably(join(directory, RESULT_NAMES.summary, 'validation.md'), `${validationMarkdown(validation)}\n`)
  writeFileDurably(join(directory, RESULT_NAMES.summary, 'validation.json'), `${validationJson(validation)}\n`)
  const page = join(directory, RESULT_NAMES.report)
  writeFileDurably(page, validationPage(validation))
  return page
}

function writeMeasures(directory: string, runs: readonly Measures[]): void {
  const names = [...new Set(runs.flatMap((run) => Object.keys(run)))].sort()
  const rows = runs.flatMap((run, index) => names.map((name) => [index + 1, name, run[name] ?? null]))
  writeSummary(directory, 'measures', ['run', 'measure', 'value'], rows)
}

function validationJson({ judged, setting }: Validation): string {
  const targets = judged.map((one) => ({
    ...one.record,
    simulated: one.simulated,
    spread: one.spread,
    runs: one.runs,
    verdict: one.verdict,
    why: { en: whyOf(one, 'en'), ko: whyOf(one, 'ko') },
  }))
  return JSON.stringify({ setting, emergent: tallyTargets(judged, isEmergent), targets }, null, 2)
}

const isEmergent = (record: TargetRecord) => record.mark === 'emergent'
const bound = (value: number | null) => (value === null ? '' : formatNumber(value))
const cell = (text: string) => text.replaceAll('|', '\\|')

/** The targets as Markdown, in the language shown first. */
export function validationMarkdown({ judged, setting, language }: Validation): string {
  const words = TARGET_WORDS[language]
  const emergent = tallyTargets(judged, isEmergent)
  const head = [words.columns[0], words.name, ...words.columns.slice(1), words.source, words.why]
  const rows = judged.map((one) => [
    one.record.id,
    one.record.name[language],
    words.marks[one.record.mark],
    bound(one.record.target),
    one.simulated === null ? '–' : formatNumber(Number(one.simulated.toPrecision(4))),
    `[${bound(one.record.low)}, ${bound(one.record.high)}]`,
    one.record.unit,
    words.verdicts[one.verdict],
    one.record.source,
    whyOf(one, language),
  ])
  const { country, months, personsPerAgent, replications, seed } = setting
  const scale = words.setting(country[language], String(months), String(personsPerAgent), String(replications), seed)
  return [
    `# ${words.heading}`,
    '',
    `${scale}.`,
    '',
    `**${words.emergent(String(emergent.inside), String(emergent.of))}** ${words.note}`,
    '',
    `| ${head.map(cell).join(' | ')} |`,
    `|${head.map(() => ' --- |').join('')}`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ].join('\n')
}
