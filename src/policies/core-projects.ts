import { juryScore, type Merits, meritScore, relativeMerit } from '../rules/government/selection.ts'
import type { Settings } from './declaration.ts'
import type { PolicyView } from './view.ts'

/** Months between two reviews. */
const REVIEW_MONTHS = 12

/** Columns of the memory by cell: whether it is a core project, since when it is approved, its score and sales when last seen. */
export const PROJECT_MEMORY = ['core', 'approvedFrom', 'score', 'lastSales'] as const

type ProjectMemory = Readonly<Record<(typeof PROJECT_MEMORY)[number], Float64Array>>

function memoryOf(view: PolicyView): ProjectMemory {
  return view.memory.cell as ProjectMemory
}

/** Cells that may become a core project: reached, and with sales. */
function candidates(view: PolicyView): number[] {
  return [...view.cellSales.keys()].filter((cell) => view.reaches(cell) && view.cellSales[cell]! > 0)
}

/** Sales of the nation by sector, and of each place. */
function totals({ cellSales, sectors }: PolicyView): { sector: Float64Array; place: Float64Array; all: number } {
  const sector = new Float64Array(sectors)
  const place = new Float64Array(cellSales.length / sectors)
  for (let cell = 0; cell < cellSales.length; cell++) {
    sector[cell % sectors]! += cellSales[cell]!
    place[Math.floor(cell / sectors)]! += cellSales[cell]!
  }
  return { sector, place, all: place.reduce((sum, won) => sum + won, 0) }
}

/** Growth of a cell’s sales since they were last looked at, less that of all cells, log; 0 before. */
export function relativeGrowth(view: PolicyView, cell: number): number {
  const { lastSales } = memoryOf(view)
  const sum = (values: Float64Array) => values.reduce((total, won) => total + won, 0)
  return relativeMerit(view.cellSales[cell]!, lastSales[cell]!) - relativeMerit(sum(view.cellSales), sum(lastSales))
}

/** Scores of the candidates as a jury sees them, in their order. */
function scores(settings: Settings, view: PolicyView, cells: readonly number[]): number[] {
  const { cellSales, cellInvestment, multipliers, sectors, parameters } = view
  const { sector, place, all } = totals(view)
  const intensity = (cell: number) => cellInvestment[cell]! / cellSales[cell]!
  const quotient = (cell: number) =>
    (cellSales[cell]! / sector[cell % sectors]!) * (all / place[Math.floor(cell / sectors)]!)
  const mean = (of: (cell: number) => number) => cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length
  const means = [
    intensity,
    (cell: number) => multipliers[cell % sectors]!,
    quotient,
    (cell: number) => cellSales[cell]!,
  ].map(mean)
  const weights: Merits = {
    investment: Number(settings.investmentWeight),
    ripple: Number(settings.rippleWeight),
    growth: Number(settings.growthWeight),
    competitiveness: Number(settings.competitivenessWeight),
  }
  return cells.map((cell) => {
    const merits: Merits = {
      investment: relativeMerit(intensity(cell), means[0]!),
      ripple: relativeMerit(multipliers[cell % sectors]!, means[1]!),
      growth: relativeGrowth(view, cell),
      competitiveness: relativeMerit(quotient(cell), means[2]!),
    }
    return juryScore(
      meritScore(merits, weights),
      relativeMerit(cellSales[cell]!, means[3]!),
      parameters['selection.lobbying']!,
      parameters['selection.noise']!,
      view.draw(cell),
    )
  })
}

/** Ends approved projects that grew less than the review asks for. */
function review(settings: Settings, view: PolicyView): void {
  const { core, approvedFrom } = memoryOf(view)
  for (let cell = 0; cell < core.length; cell++) {
    if (core[cell] === 0 || view.month < approvedFrom[cell]! + REVIEW_MONTHS) continue
    if (relativeGrowth(view, cell) < Number(settings.leastGrowthPct) / 100) core[cell] = 0
  }
}

/** Fills free places among the core projects with the candidates that score highest; they wait for approval. */
function choose(settings: Settings, view: PolicyView): void {
  const { core, approvedFrom, score } = memoryOf(view)
  const cells = candidates(view)
  scores(settings, view, cells).forEach((value, at) => {
    score[cells[at]!] = value
  })
  const running = core.reduce((sum, one) => sum + one, 0)
  const free = cells.filter((cell) => core[cell] === 0).sort((a, b) => score[b]! - score[a]! || a - b)
  for (const cell of free.slice(0, Math.max(0, Number(settings.projects) - running))) {
    core[cell] = 1
    approvedFrom[cell] = view.month + Number(settings.approvalMonths)
  }
}

/** Once a year the task force reviews its core projects, and chooses new ones for those that it ended. */
export function reviewProjects(settings: Settings, view: PolicyView): void {
  if (view.monthsActive % REVIEW_MONTHS !== 0) return
  review(settings, view)
  choose(settings, view)
  memoryOf(view).lastSales.set(view.cellSales)
}

/** Weight of a cell in the budget: one for each core project, approved or not. */
export function projectWeight(_: Settings, view: PolicyView, cell: number): number {
  return memoryOf(view).core[cell]!
}

/** Whether a cell’s project is approved, so that its firms may apply. */
export function isApproved(_: Settings, view: PolicyView, cell: number): boolean {
  const { core, approvedFrom } = memoryOf(view)
  return core[cell] === 1 && view.month >= approvedFrom[cell]!
}
