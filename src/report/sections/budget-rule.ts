import { type Html, html } from '../html.ts'
import { formatNumber, formatPercent, formatSigned, formatWon } from '../numbers.ts'
import type { ArmMoney } from '../study-report.ts'
import type { View } from '../view.ts'
import { armLabel, type Cell, table } from './parts.ts'

const BILLION = 1e9

/** Money added and steered by arm side by side, the change of the deficit, and what is left of the budget rule. */
export function moneyTable(view: View): Html | null {
  const { language, messages, report } = view
  const words = messages.budget
  const rows = report.money.filter(({ added, steered }) => (added?.mean ?? 0) > 0 || (steered ?? 0) > 0)
  if (rows.length === 0) return null
  const ruled = report.budgetRule !== 'none'
  const won = (billions: number | null) => (billions === null ? messages.none : formatWon(billions * BILLION, language))
  const percent = (value: number | null) =>
    value === null ? messages.none : formatPercent(formatSigned(value, 2), language)
  const settingOf = ({ scale, incomeTaxShare }: ArmMoney) =>
    formatNumber(report.budgetRule === 'deficit-neutral' ? incomeTaxShare : scale, 3)
  const rangeOf = ({ reachable }: ArmMoney) =>
    reachable === null ? messages.none : `${won(reachable.low)}${messages.to}${won(reachable.high)}`
  const heads = [
    messages.verdict.arm,
    words.added,
    words.steered,
    words.deficit,
    ...(ruled ? [words.setting, words.residual, words.pilotResidual, words.reachable] : []),
  ]
  const cells = rows.map((row): readonly Cell[] => [
    armLabel(view, row.arm),
    won(row.added?.mean ?? null),
    won(row.steered),
    row.deficit === null
      ? messages.none
      : html`${won(row.deficit.mean)}<br><small>${won(row.deficit.low)}${messages.to}${won(row.deficit.high)}</small>`,
    ...(ruled ? [settingOf(row), percent(row.residualPct), percent(row.pilotResidualPct), rangeOf(row)] : []),
  ])
  const missed = report.money.filter(({ reached }) => reached === false)
  return html`${table(words.moneyCaption, heads, cells)}<p class="note">${words.moneyNote}</p>${missed.map(
    ({ arm, pilotResidualPct }) => html`<p class="flag">${words.missed(arm, percent(pilotResidualPct))}</p>`,
  )}`
}
