import type { StudyPlan } from '../experiments/build-plan.ts'
import { CASH_LAGGING } from '../experiments/placebos.ts'
import type { StudyFindings } from '../experiments/summarise-study.ts'
import type { StudySummary } from '../statistics/study.ts'
import type { StudyRow } from '../statistics/study-table.ts'
import { STUDY_WORDS, type StudyWords } from './study-words.ts'
import { formatTable } from './table.ts'

const HEADLINE_WINDOW = 'years-8-10'

/** A change in points or multiples, with its sign; two decimals, more where `scale` (its own size) is small. */
export function formatChange(value: unknown, scale = typeof value === 'number' ? Math.abs(value) : 1): string {
  if (typeof value !== 'number') return '–'
  const decimals = scale === 0 || scale >= 0.095 ? 2 : scale >= 0.0095 ? 3 : 4
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(decimals)}`
}

/** A difference with its interval, all to the same decimals. */
function formatEstimate(difference: unknown, low: unknown, high: unknown): string {
  if (typeof low !== 'number' || typeof high !== 'number') return formatChange(difference)
  const scale = Math.max(Math.abs(Number(difference)), (high - low) / 2)
  return `${formatChange(difference, scale)} [${formatChange(low, scale)}, ${formatChange(high, scale)}]`
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
  const [head, ...rows] = formatTable([
    [words.mix, words.balance, words.cash, words.efficiency, words.cash, words.frontier, words.verdict],
    ...mixes.map((row) => line(row, String(row.mix))),
    ...[...placebos, ...cash].map((row) => line(row, `  ${row.mix}`)),
  ]).map((text) => text.trimEnd())
  const block = (heading: string, from: number, count: number) =>
    count === 0 ? [] : [`  ${heading}:`, ...rows.slice(from, from + count)]
  const first = inWindow[0]
  const pairs = String(first?.replications ?? 0)
  const { reference, inference } = plan.scenario
  const correction = inference.multiplicity === 'holm' ? ' (Holm)' : ''
  return [
    words.result(window, reference, `${inference.confidencePct}`, pairs, correction),
    '',
    head!,
    ...rows.slice(0, mixes.length),
    ...block(words.placebo, mixes.length, placebos.length),
    ...block(words.added, mixes.length + placebos.length, cash.length),
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
    const isSettled = typeof effect?.cashLow === 'number' && typeof effect.cashHigh === 'number'
    return [formatEstimate(effect?.difference, low, high), isSettled ? formatChange(effect.cashEquivalent) : '–']
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
  const several = plan.arms.length > 1
  const cells = findings.levels.map((level) => [
    ...(several ? [level.mix] : []),
    level.outcome,
    level.window,
    level.mean === null ? words.outside : formatLevel(level.mean),
    level.low === null || level.high === null ? '' : `[${formatLevel(level.low)}, ${formatLevel(level.high)}]`,
  ])
  const head = [...(several ? [words.mix] : []), words.outcome, words.window, words.mean, words.interval]
  const table = formatTable([head, ...cells]).map((text) => text.trimEnd())
  return [words.levels(String(confidencePct), String(replications)), '', ...table]
}

/** A level at five significant digits, thousands grouped. */
export function formatLevel(value: number): string {
  const decimals = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}
