import { drawnArms } from '../arm-style.ts'
import { drawPlane } from '../charts/plane.ts'
import { html } from '../html.ts'
import type { View } from '../view.ts'
import { armLabel, estimateCell, figure, legend, type Section, table } from './parts.ts'
import { effectOf } from './verdict-sentence.ts'

/** The plane of balance and efficiency with the confidence region of each arm's mean. */
export function planeSection(view: View): Section | null {
  const { messages, report } = view
  if (report.reference === null) return null
  const words = messages.plane
  const reference = report.reference
  const arms = drawnArms(report).flatMap((arm) => {
    const cloud = report.clouds.find((row) => row.arm === arm.id)
    return cloud && cloud.balance.length > 0
      ? [{ id: arm.id, style: view.styles.get(arm.id)!, x: cloud.efficiency, y: cloud.balance }]
      : []
  })
  if (arms.length === 0) return { anchor: 'plane', heading: words.heading, body: html`<p>${words.empty}</p>` }
  const smallest = (outcome: string) =>
    arms.map((arm) => effectOf(view, arm.id, outcome, report.headlineWindow)?.smallestEffect).find((size) => size)
  const [boxX, boxY] = [smallest('efficiency'), smallest('balance')]
  const image = drawPlane(
    {
      arms,
      reference,
      box: boxX && boxY ? { x: boxX, y: boxY } : null,
      confidence: 0.95,
      xLabel: words.xLabel,
      yLabel: words.yLabel,
      better: words.better,
    },
    { title: words.figure, description: words.figureText(String(arms.length)) },
  )
  const numbers = table(
    words.figure,
    [messages.verdict.arm, words.yLabel, words.xLabel],
    arms.map(({ id }) => [
      armLabel(view, id),
      ...['balance', 'efficiency'].map((outcome) =>
        estimateCell(view, effectOf(view, id, outcome, report.headlineWindow)?.difference ?? null),
      ),
    ]),
  )
  const ids = [reference, ...arms.map((arm) => arm.id)]
  return {
    anchor: 'plane',
    heading: words.heading,
    body: html`${legend(view, ids)}${figure(view, `${words.figureText(String(arms.length))} ${words.smallDots}`, image, numbers)}`,
  }
}
