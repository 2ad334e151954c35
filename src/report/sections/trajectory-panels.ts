import { type ArmStyle, drawnArms, styleArms } from '../arm-style.ts'
import { drawPanel, type PanelLine, rangeOf } from '../charts/panel.ts'
import { isRelative, kindOfColumn } from '../columns.ts'
import type { StudyReport, Trajectory } from '../study-report.ts'

/** The drawn panel of one region; words around it come with the language. */
export interface DrawnPanel {
  readonly region: string
  readonly svg: string
}

/** All panels of one recorded column. */
export interface ColumnPanels {
  readonly column: string
  readonly levels: readonly DrawnPanel[]
  /** Empty without a reference. */
  readonly differences: readonly DrawnPanel[]
}

const SMALL = { width: 176, height: 130 }
const WIDE = { width: 540, height: 250 }

const scaled = (values: readonly number[], factor: number) => values.map((value) => value * factor)

function levelLine(path: Trajectory, style: ArmStyle, isReference: boolean): PanelLine {
  const { scale } = kindOfColumn(path.column)
  return {
    style,
    months: path.months,
    middle: scaled(path.mean, scale),
    low: isReference ? scaled(path.low, scale) : null,
    high: isReference ? scaled(path.high, scale) : null,
    bold: isReference,
  }
}

function differenceLine(path: Trajectory, style: ArmStyle, base: Trajectory, banded: boolean): PanelLine | null {
  const difference = path.difference
  if (!difference) return null
  const convert = (values: readonly number[]) =>
    isRelative(path.column)
      ? values.map((value, index) => (100 * value) / (base.mean[index] || 1))
      : scaled(values, kindOfColumn(path.column).scale)
  return {
    style,
    months: path.months,
    middle: convert(difference.mean),
    low: banded ? convert(difference.low) : null,
    high: banded ? convert(difference.high) : null,
    bold: banded,
  }
}

function drawAll(groups: ReadonlyMap<string, readonly PanelLine[]>, ownScale: boolean, withZero: boolean) {
  const size = groups.size > 1 ? SMALL : WIDE
  const common = rangeOf([...groups.values()].flat(), withZero)
  return [...groups]
    .filter(([, lines]) => lines.length > 0)
    .map(([region, lines]) => ({
      region,
      svg: drawPanel(lines, ownScale ? rangeOf(lines, withZero) : common, size, []),
    }))
}

/** Draws every panel of paths once, without words; extensive columns have their own scale in each panel. */
export function drawTrajectoryPanels(report: StudyReport): readonly ColumnPanels[] {
  const styles = styleArms(report)
  const others = drawnArms(report)
  const lead = report.reference ?? report.arms[0]?.id ?? ''
  const columns = [...new Set(report.trajectories.map((path) => path.column))]
  return columns.map((column) => {
    const paths = report.trajectories.filter((path) => path.column === column)
    const regions = [...report.regions.map((region) => region.id), 'national']
    const levels = new Map<string, PanelLine[]>()
    const differences = new Map<string, PanelLine[]>()
    for (const region of regions) {
      const base = paths.find((path) => path.region === region && path.arm === lead)
      if (!base) continue
      const here = others.flatMap((arm) => {
        const path = paths.find((row) => row.region === region && row.arm === arm.id)
        return path ? [{ path, style: styles.get(arm.id)!, isMix: arm.role === 'mix' }] : []
      })
      levels.set(region, [
        levelLine(base, styles.get(lead)!, true),
        ...here.map(({ path, style }) => levelLine(path, style, false)),
      ])
      if (report.reference === null) continue
      const lines = here.map(({ path, style, isMix }) => differenceLine(path, style, base, isMix))
      differences.set(
        region,
        lines.filter((line) => line !== null),
      )
    }
    return {
      column,
      levels: drawAll(levels, kindOfColumn(column).extensive, false),
      differences: drawAll(differences, false, true),
    }
  })
}
