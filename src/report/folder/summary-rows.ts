import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { RESULT_NAMES } from '../../results/folder.ts'
import {
  type Estimate,
  FLAGS,
  type Flag,
  type PlaceboContrast,
  type PrecisionRow,
  type StudyEffect,
  type StudyLevel,
  type StudyVerdict,
  VERDICTS,
  type Verdict,
} from '../study-report.ts'

/** A row of a summary as text; an empty cell is nothing. */
export type Row = Readonly<Record<string, string>>

/** Renames outcomes: what the user calls the two indices becomes `balance` and `efficiency`. */
export type OutcomeNames = (outcome: string) => string

/** Rows of a summary as text; none where there is no such file. */
export function readRows(directory: string, name: string): readonly Row[] {
  const file = join(directory, RESULT_NAMES.summary, `${name}.csv`)
  return existsSync(file) ? parse(readFileSync(file, 'utf8'), { columns: true }) : []
}

/** The number in a cell, or null where it is empty. */
export function numberAt(row: Row, column: string): number | null {
  const cell = row[column]
  return cell === undefined || cell === '' ? null : Number(cell)
}

/** A mean with its interval from three cells, or null where one is empty. */
export function estimateAt(row: Row, mean: string, low: string, high: string): Estimate | null {
  const [middle, from, to] = [numberAt(row, mean), numberAt(row, low), numberAt(row, high)]
  return middle === null || from === null || to === null ? null : { mean: middle, low: from, high: to }
}

/** `summary/outcomes.csv`. */
export function readLevels(directory: string, nameOf: OutcomeNames): readonly StudyLevel[] {
  return readRows(directory, 'outcomes').map((row) => ({
    arm: row.mix!,
    outcome: nameOf(row.outcome!),
    window: row.window!,
    level: estimateAt(row, 'mean', 'low', 'high'),
  }))
}

/** `summary/effects.csv`. */
export function readEffects(directory: string, nameOf: OutcomeNames): readonly StudyEffect[] {
  return readRows(directory, 'effects').map((row) => ({
    arm: row.mix!,
    outcome: nameOf(row.outcome!),
    window: row.window!,
    level: numberAt(row, 'mean'),
    referenceLevel: numberAt(row, 'referenceMean'),
    difference: estimateAt(row, 'difference', 'low', 'high'),
    adjusted: estimateAt(row, 'difference', 'adjustedLow', 'adjustedHigh'),
    gapClosedPct: numberAt(row, 'gapClosedPct'),
    cashEquivalents: estimateAt(row, 'cashEquivalent', 'cashLow', 'cashHigh'),
    smallestEffect: numberAt(row, 'smallestEffect'),
    minimumDetectable: numberAt(row, 'mde'),
  }))
}

/** `summary/contrasts.csv`. */
export function readContrasts(directory: string, nameOf: OutcomeNames): readonly PlaceboContrast[] {
  return readRows(directory, 'contrasts').flatMap((row) => {
    const difference = estimateAt(row, 'difference', 'low', 'high')
    const names = { arm: row.mix!, placebo: row.placebo!, outcome: nameOf(row.outcome!), window: row.window! }
    return difference ? [{ ...names, difference }] : []
  })
}

/** Whether a word names a verdict. */
export const isVerdict = (word: string): word is Verdict => (VERDICTS as readonly string[]).includes(word)
const isFlag = (word: string): word is Flag => (FLAGS as readonly string[]).includes(word)

/** `summary/verdicts.csv` with the frontier of `summary/frontier.csv` and the weights' share of `effects.csv`. */
export function readVerdicts(directory: string, nameOf: OutcomeNames): readonly StudyVerdict[] {
  const frontier = readRows(directory, 'frontier')
  const effects = readRows(directory, 'effects').filter((row) => nameOf(row.outcome!) === 'balance')
  return readRows(directory, 'verdicts').flatMap((row) => {
    const verdict = (row.verdict ?? '').replaceAll(' ', '-')
    if (!isVerdict(verdict)) return []
    const matching = (rows: readonly Row[]) => rows.find((one) => one.mix === row.mix && one.window === row.window)
    const chance = (column: string) => numberAt(row, column) ?? 0
    return [
      {
        arm: row.mix!,
        window: row.window!,
        verdict,
        probabilities: {
          both: chance('pBoth'),
          'balance-at-a-cost': chance('pBalanceAtACost'),
          'efficiency-at-a-cost': chance('pEfficiencyAtACost'),
          neither: chance('pNeither'),
        },
        flags: (row.flags ?? '').split(' ').filter(isFlag),
        multiplier: numberAt(row, 'impliedMultiplier'),
        frontierProbability: numberAt(matching(frontier) ?? {}, 'probability'),
        signShareOverWeights: numberAt(matching(effects) ?? {}, 'signShare'),
      },
    ]
  })
}

/** `summary/precision.csv`. */
export function readPrecision(directory: string, nameOf: OutcomeNames): readonly PrecisionRow[] {
  return readRows(directory, 'precision').map((row) => ({
    arm: row.mix!,
    outcome: nameOf(row.outcome!),
    window: row.window!,
    replications: numberAt(row, 'replications') ?? 0,
    halfWidth: numberAt(row, 'halfWidth'),
    goal: numberAt(row, 'goal'),
    minimumDetectable: numberAt(row, 'mde'),
    correlation: numberAt(row, 'correlation'),
    varianceRatio: numberAt(row, 'varianceRatio'),
  }))
}
