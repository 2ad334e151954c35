import { type JudgedTarget, tallyTargets, VERDICTS } from '../validation/judge.ts'
import { TARGET_WORDS, whyOf } from '../validation/words.ts'
import { formatLevel } from './print-findings.ts'
import { formatTable } from './table.ts'

const bound = (value: number | null) => (value === null ? '' : formatBound(value))

/** A bound as the source gives it, short. */
function formatBound(value: number): string {
  return Math.abs(value) >= 1000 ? formatLevel(value) : String(value)
}

/** A table of all targets, the misses with a sentence each, and how many of the emergent ones are met. */
export function printTargets(judged: readonly JudgedTarget[], language: 'en' | 'ko'): string[] {
  const words = TARGET_WORDS[language]
  const rows = judged.map(({ record, simulated, verdict }) => [
    record.id,
    words.marks[record.mark],
    bound(record.target),
    simulated === null ? '–' : simulated.toPrecision(4),
    `[${bound(record.low)}, ${bound(record.high)}]`,
    record.unit,
    words.verdicts[verdict],
  ])
  const table = formatTable([[...words.columns], ...rows]).map((line) => line.trimEnd())
  const misses = judged.filter(({ verdict }) => verdict !== 'inside')
  return [
    ...table,
    '',
    ...misses.map((one) => `${one.record.id}: ${words.verdicts[one.verdict]}; ${whyOf(one, language)}`),
    '',
    ...summaryLines(judged, language),
  ]
}

/** "x of y" lines: emergent targets alone count, facts apart. */
export function summaryLines(judged: readonly JudgedTarget[], language: 'en' | 'ko'): string[] {
  const words = TARGET_WORDS[language]
  const emergent = tallyTargets(judged, (record) => record.mark === 'emergent')
  const facts = tallyTargets(judged, (record) => record.group === 'fact')
  const of = (verdict: (typeof VERDICTS)[number]) => judged.filter((one) => one.verdict === verdict).length
  return [
    words.emergent(String(emergent.inside), String(emergent.of)),
    words.facts(String(facts.inside), String(facts.of)),
    VERDICTS.map((verdict) => `${words.verdicts[verdict]}: ${of(verdict)}`).join('; '),
  ]
}

/** What `--json` prints of the targets. */
export function targetsJson(judged: readonly JudgedTarget[], language: 'en' | 'ko') {
  const emergent = tallyTargets(judged, (record) => record.mark === 'emergent')
  return {
    targets: judged.map((one) => ({
      id: one.record.id,
      source: one.record.source,
      mark: one.record.mark,
      target: one.record.target,
      simulated: one.simulated,
      low: one.record.low,
      high: one.record.high,
      verdict: one.verdict,
      ...(one.verdict === 'inside' ? {} : { why: whyOf(one, language) }),
    })),
    emergent,
  }
}
