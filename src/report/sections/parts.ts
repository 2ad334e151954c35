import { drawSwatch } from '../charts/swatch.ts'
import { type Html, html } from '../html.ts'
import { formatEstimate } from '../numbers.ts'
import type { Estimate, StudyArm } from '../study-report.ts'
import type { View } from '../view.ts'

/** A section of the page with its anchor. */
export interface Section {
  readonly anchor: string
  readonly heading: string
  readonly body: Html
}

/** A cell of a table: text, or markup, or a number cell aligned to the right. */
export type Cell = string | Html

/** A table with a caption, a row of column headings and a heading in each row. */
export function table(caption: string, columns: readonly Cell[], rows: readonly (readonly Cell[])[]): Html {
  return html`<div class="scroll"><table><caption>${caption}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([first, ...cells]) =>
      html`<tr><th scope="row">${first ?? ''}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`
}

/** A figure with its caption and, folded below it, the table of the same numbers. */
export function figure(view: View, caption: string, image: Html, numbers: Html): Html {
  return html`<figure>${image}<figcaption>${caption}</figcaption><details><summary>${view.messages.dataTable}</summary>${numbers}</details></figure>`
}

/** Name of an arm with a sample of its colour and symbol. */
export function armLabel(view: View, arm: StudyArm | string): Html {
  const id = typeof arm === 'string' ? arm : arm.id
  const style = view.styles.get(id)
  return html`${style ? drawSwatch(style) : null}<span class="arm">${id}</span>`
}

/** Legend of the arms of a figure. */
export function legend(view: View, arms: readonly (StudyArm | string)[]): Html {
  return html`<p class="legend">${arms.map((arm) => html`<span>${armLabel(view, arm)}</span>`)}</p>`
}

/** True if an interval holds zero. */
export function coversZero({ low, high }: Estimate): boolean {
  return low <= 0 && high >= 0
}

/** An estimate with its interval, pale if it cannot be told from zero, a dash if there is none. */
export function estimateCell(view: View, estimate: Estimate | null, scale = 1): Html {
  if (!estimate) return html`<span class="missing">${view.messages.none}</span>`
  const text = formatEstimate(estimate, view.messages.to, scale)
  return coversZero(estimate) ? html`<span class="pale">${text}</span>` : html`<span>${text}</span>`
}

/** Arms of the study other than its reference, mixes first, then placebos. */
export function comparedArms(view: View): readonly StudyArm[] {
  const arms = view.report.arms
  return [...arms.filter((arm) => arm.role === 'mix'), ...arms.filter((arm) => arm.role === 'placebo')]
}
