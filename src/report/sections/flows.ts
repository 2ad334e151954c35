import { drawnArms } from '../arm-style.ts'
import { drawIntervals } from '../charts/intervals.ts'
import { type Html, html } from '../html.ts'
import { formatNumber, formatSigned } from '../numbers.ts'
import type { FlowCell } from '../study-report.ts'
import type { View } from '../view.ts'
import { armLabel, figure, legend, type Section, table } from './parts.ts'

function netGain(cells: readonly FlowCell[], region: string): number {
  return cells.reduce((sum, { origin, destination, personsPerYear }) => {
    if (origin === destination) return sum
    return sum + (destination === region ? personsPerYear : 0) - (origin === region ? personsPerYear : 0)
  }, 0)
}

function matrix(view: View, kindName: string, arm: string, cells: readonly FlowCell[]): Html {
  const { messages, report } = view
  const regions = report.regions.map((region) => region.id)
  const persons = (origin: string, destination: string) =>
    cells.find((cell) => cell.origin === origin && cell.destination === destination)?.personsPerYear ?? 0
  return table(
    messages.flows.matrix(kindName, arm),
    [messages.flows.originToDestination, ...regions.map(view.regionName)],
    regions.map((origin) => [
      view.regionName(origin),
      ...regions.map((destination) => formatNumber(persons(origin, destination))),
    ]),
  )
}

function kindFigure(view: View, kind: string): Html {
  const { messages, report } = view
  const words = messages.flows
  const name = (words.kinds as Readonly<Record<string, string>>)[kind] ?? kind
  const regions = report.regions.map((region) => region.id)
  const flows = report.flows.filter((cell) => cell.kind === kind)
  const drawn = drawnArms(report).map((arm) => arm.id)
  const arms = report.arms.map((arm) => arm.id).filter((id) => flows.some((cell) => cell.arm === id))
  const gains = new Map(
    arms.map((arm) => {
      const cells = flows.filter((cell) => cell.arm === arm)
      return [arm, regions.map((region) => netGain(cells, region))] as const
    }),
  )
  const lead = report.reference ?? report.arms[0]?.id ?? ''
  const base = report.reference === null ? undefined : gains.get(lead)
  const xLabel = base ? words.netGainDifference(lead) : words.netGain
  const marks = regions.flatMap((region, index) =>
    arms
      .filter((arm) => drawn.includes(arm) || (arm === lead && report.reference === null))
      .map((arm) => {
        const mean = gains.get(arm)![index]! - (base?.[index] ?? 0)
        return {
          group: view.regionName(region),
          style: view.styles.get(arm)!,
          estimate: { mean, low: mean, high: mean },
        }
      }),
  )
  const image = drawIntervals(
    { groups: regions.map(view.regionName), marks, xLabel, smallest: null, width: 500 },
    { title: words.figure(name), description: words.figureText(name) },
  )
  const net = table(
    words.netGain,
    [messages.verdict.arm, ...regions.map(view.regionName)],
    arms.map((arm) => [armLabel(view, arm), ...gains.get(arm)!.map((persons) => formatSigned(persons, 0))]),
  )
  const matrices = arms.map((arm) =>
    matrix(
      view,
      name,
      arm,
      flows.filter((cell) => cell.arm === arm),
    ),
  )
  return figure(view, words.figure(name), image, html`${net}${matrices}`)
}

/** Net gains of regions by kind of move, with the whole matrix of each arm folded away. */
export function flowSection(view: View): Section | null {
  const { messages, report } = view
  const words = messages.flows
  const kinds = [...new Set(report.flows.map((cell) => cell.kind))].sort(
    (one, other) => Number(other === 'graduate') - Number(one === 'graduate'),
  )
  if (kinds.length === 0) return null
  return {
    anchor: 'moves',
    heading: words.heading,
    body: html`<p>${words.lead(view.windowName(report.headlineWindow))}</p>${legend(
      view,
      report.reference === null ? report.arms : drawnArms(report),
    )}<div class="pair">${kinds.map((kind) => kindFigure(view, kind))}</div>`,
  }
}
