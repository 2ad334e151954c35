import type { ArmMoney, BreakEvenFactor, FactorialEffect, Verdict } from '../study-report.ts'
import { estimateAt, isVerdict, numberAt, type OutcomeNames, readRows } from './summary-rows.ts'

const KINDS = ['main', 'pair', 'shapley'] as const

/** `summary/interactions.csv`. */
export function readFactorialEffects(directory: string, nameOf: OutcomeNames): readonly FactorialEffect[] {
  return readRows(directory, 'interactions').flatMap((row) => {
    const kind = KINDS.find((one) => one === row.kind)
    if (kind === undefined) return []
    return [
      {
        grid: row.grid!,
        kind,
        first: row.first!,
        second: row.second === '' ? null : row.second!,
        outcome: nameOf(row.outcome!),
        window: row.window!,
        effect: estimateAt(row, 'effect', 'low', 'high'),
        sharePct: numberAt(row, 'sharePct'),
      },
    ]
  })
}

function verdictOf(words: string | undefined): Verdict | null {
  const verdict = (words ?? '').replaceAll(' ', '-')
  return isVerdict(verdict) ? verdict : null
}

/** `summary/break-even.csv`. */
export function readBreakEven(directory: string): readonly BreakEvenFactor[] {
  return readRows(directory, 'break-even').flatMap((row) => {
    const verdict = verdictOf(row.verdict)
    if (verdict === null) return []
    const after = verdictOf(row.verdictAfter)
    const factor = numberAt(row, 'factor')
    return [{ arm: row.mix!, policy: row.policy!, window: row.window!, verdict, factor, after }]
  })
}

/** `summary/budget.csv`. */
export function readMoney(directory: string): readonly ArmMoney[] {
  return readRows(directory, 'budget').map((row) => {
    const [low, high] = [numberAt(row, 'reachableLow'), numberAt(row, 'reachableHigh')]
    const added = numberAt(row, 'added')
    return {
      arm: row.mix!,
      scale: numberAt(row, 'scale') ?? 1,
      incomeTaxShare: numberAt(row, 'incomeTaxShare') ?? 0,
      added:
        estimateAt(row, 'added', 'addedLow', 'addedHigh') ??
        (added === null ? null : { mean: added, low: added, high: added }),
      steered: numberAt(row, 'steered'),
      deficit: estimateAt(row, 'deficitChange', 'deficitLow', 'deficitHigh'),
      residualPct: numberAt(row, 'residualPct'),
      pilotResidualPct: numberAt(row, 'pilotResidualPct'),
      reachable: low === null || high === null ? null : { low, high },
      reached: row.reached === 'yes' ? true : row.reached === 'no' ? false : null,
    }
  })
}
