import type { StudyPlan } from '../experiments/build-plan.ts'
import { CASH_LAGGING } from '../experiments/placebos.ts'
import type { StudyFindings } from '../experiments/summarise-study.ts'
import type { StudySummary } from '../statistics/study.ts'
import type { StudyRow } from '../statistics/study-table.ts'
import { STUDY_WORDS, type StudyWords } from './study-words.ts'
import { formatTable } from './table.ts'

const HEADLINE_WINDOW = 'years-8-10'

/** A change in points or multiples, with its sign and three significant digits at least to the second decimal. */
export function formatChange(value: unknown): string {
  if (typeof value !== 'number') return '–'
  const size = Math.abs(value)
  const text = size.toFixed(size < 0.0095 && size > 0 ? 4 : 2)
  return `${value < 0 ? '−' : '+'}${text}`
}

function formatInterval(low: unknown, high: unknown): string {
  return typeof low === 'number' && typeof high === 'number' ? ` [${formatChange(low)}, ${formatChange(high)}]` : ''
}

/** The window of verdicts: years 8–10, or the last one in which anything was measured. */
export function headlineWindow(verdicts: readonly StudyRow[]): string | null {
  const measured = verdicts.filter((row) => row.verdict !== null).map((row) => String(row.window))
  return measured.includes(HEADLINE_WINDOW) ? HEADLINE_WINDOW : (measured.at(-1) ?? null)
}

/** The lines that people read at the end of a bench: a row per mix, its placebos directly beneath, how to read it. */
export function printVerdicts(plan: StudyPlan, summary: StudySummary, language: 'en' | 'ko'): string[] {
  const words = STUDY_WORDS[language]
  const verdicts = summary.verdicts.rows as readonly StudyRow[]
  const window = headlineWindow(verdicts)
  if (window === null) return []
  const effects = (summary.effects.rows as readonly StudyRow[]).filter((row) => row.window === window)
  const inWindow = verdicts.filter((row) => row.window === window)
  const frontier = (summary.frontier.rows as readonly StudyRow[]).filter((row) => row.window === window)
  const line = (row: StudyRow, label: string) => verdictLine(row, effects, frontier, words, label)
  const mixes = inWindow.filter((row) => row.role === 'mix')
  const handedOut = inWindow.filter((row) => row.role === 'placebo')
  const placebos = handedOut.filter((row) => row.mix !== CASH_LAGGING)
  const cash = handedOut.filter((row) => row.mix === CASH_LAGGING)
  const heading = (text: string) => [`  ${text}:`, '', '', '', '', '', '']
  const table = formatTable([
    [words.mix, words.balance, words.cash, words.efficiency, words.cash, words.frontier, words.verdict],
    ...mixes.map((row) => line(row, String(row.mix))),
    ...(placebos.length > 0 ? [heading(words.placebo)] : []),
    ...placebos.map((row) => line(row, `  ${row.mix}`)),
    ...(cash.length > 0 ? [heading(words.added)] : []),
    ...cash.map((row) => line(row, `  ${row.mix}`)),
  ])
  const first = inWindow[0]
  const pairs = String(first?.replications ?? 0)
  const { reference, inference } = plan.scenario
  const correction = inference.multiplicity === 'holm' ? ' (Holm)' : ''
  return [
    words.result(window, reference, `${inference.confidencePct}`, pairs, correction),
    '',
    ...table.map((text) => text.trimEnd()),
    '',
    words.smallest(points(first?.smallestBalance), points(first?.smallestEfficiency)),
    words.reading,
  ]
}

function points(value: unknown): string {
  return formatChange(value).replace('+', '')
}

function verdictLine(
  row: StudyRow,
  effects: readonly StudyRow[],
  frontier: readonly StudyRow[],
  words: StudyWords,
  label: string,
): string[] {
  const cells = ['balance', 'efficiency'].flatMap((outcome) => {
    const effect = effects.find((one) => one.mix === row.mix && one.outcome === outcome)
    const [low, high] =
      effect?.adjustedLow === null ? [effect.low, effect.high] : [effect?.adjustedLow, effect?.adjustedHigh]
    return [`${formatChange(effect?.difference)}${formatInterval(low, high)}`, formatChange(effect?.cashEquivalent)]
  })
  const chance = typeof row.jointProbability === 'number' ? ` (${row.jointProbability.toFixed(2)})` : ''
  const standing = frontier.find((one) => one.mix === row.mix)?.probability
  const onFrontier = typeof standing === 'number' ? standing.toFixed(2) : ''
  return [
    label,
    ...cells,
    onFrontier,
    row.role === 'placebo' ? '' : `${words.verdicts[String(row.verdict)] ?? '–'}${chance}`,
  ]
}

/** Outcomes by window, for a scenario. */
export function printLevels(plan: StudyPlan, findings: StudyFindings, language: 'en' | 'ko'): string[] {
  const words = STUDY_WORDS[language]
  const { confidencePct } = plan.scenario.inference
  const replications = Math.max(0, ...findings.levels.map((level) => level.replications))
  return [
    words.levels(String(confidencePct), String(replications)),
    '',
    ...formatTable([
      [words.outcome, words.window, words.mean, words.interval],
      ...findings.levels.map((level) => [
        level.outcome,
        level.window,
        level.mean === null ? words.outside : formatLevel(level.mean),
        level.low === null || level.high === null ? '' : `[${formatLevel(level.low)}, ${formatLevel(level.high)}]`,
      ]),
    ]).map((text) => text.trimEnd()),
  ]
}

/** A level at five significant digits, thousands grouped. */
export function formatLevel(value: number): string {
  const decimals = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}
