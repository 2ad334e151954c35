import { type Html, html } from '../html.ts'
import { decimalsFor, formatEstimate, formatNumber, formatProbability } from '../numbers.ts'
import type { StudyEffect, StudyVerdict } from '../study-report.ts'
import type { View } from '../view.ts'

/** The effect of an arm on an outcome in a window, or undefined. */
export function effectOf(view: View, arm: string, outcome: string, window: string): StudyEffect | undefined {
  return view.report.effects.find((row) => row.arm === arm && row.outcome === outcome && row.window === window)
}

/** Multiples of cash with two figures: `1.3`, `0.04`. */
export function formatTimes(times: number): string {
  return formatNumber(times, Math.min(2, decimalsFor(times)))
}

function effectClauses(view: View, effect: StudyEffect | undefined, name: 'balance' | 'efficiency'): readonly string[] {
  const words = view.messages.verdict
  if (!effect?.difference) return [words.missing[name]]
  const points = formatEstimate(effect.difference, view.messages.to, 1, words.points)
  const clauses = [words.index[name](points)]
  const closed = effect.gapClosedPct
  if (closed !== null) {
    const size = formatNumber(Math.abs(closed), Math.min(2, decimalsFor(closed)))
    const year = String(view.report.baseYear ?? '')
    clauses.push(closed >= 0 ? words.gapClosed(size, year) : words.gapOpened(size, year))
  }
  const times = effect.cashEquivalents?.mean ?? null
  if (times !== null) clauses.push(words.cash(formatTimes(times)))
  return clauses
}

type Reading = keyof StudyVerdict['probabilities']

function likeliest({ probabilities }: StudyVerdict): Reading {
  const readings = Object.keys(probabilities) as Reading[]
  return readings.reduce((best, next) => (probabilities[next] > probabilities[best] ? next : best))
}

/** Probability of the verdict, or for an undecided one its likeliest reading, for a sentence. */
export function confidenceClause(view: View, row: StudyVerdict): string {
  const words = view.messages.verdict
  if (row.verdict !== 'undecided')
    return words.probability(formatProbability(row.probabilities[row.verdict], view.language))
  const reading = likeliest(row)
  return words.leaning(words.names[reading], formatProbability(row.probabilities[reading], view.language))
}

/** The same for a table. */
export function confidenceCell(view: View, row: StudyVerdict): string {
  const reading = likeliest(row)
  const share = formatProbability(row.probabilities[reading], view.language)
  return row.verdict === 'undecided' ? `${view.messages.verdict.names[reading]}: ${share}` : share
}

/** One sentence on one arm: verdict, probability, both effects with intervals, gap and cash, warnings. */
export function verdictSentence(view: View, row: StudyVerdict): Html {
  const words = view.messages.verdict
  const window = row.window
  const balance = effectClauses(view, effectOf(view, row.arm, 'balance', window), 'balance')
  const efficiency = effectClauses(view, effectOf(view, row.arm, 'efficiency', window), 'efficiency')
  const flags = row.flags.map((flag) => words.flags[flag])
  const claim = `${words.claims[row.verdict]} (${confidenceClause(view, row)}).`
  return html`<b>${row.arm}</b> — <strong class="verdict ${row.verdict}">${claim}</strong> ${balance.join(', ')}; ${efficiency.join(', ')}.${
    flags.length > 0 && html` <em class="flag">${words.flagsLabel}: ${flags.join('; ')}.</em>`
  }`
}
