import type { Pack } from '../pack/pack.ts'
import type { Sizes } from './sizes.ts'

/** Value added of each cell that has producers, split into firms, own-account units and government. */
export function splitValueAdded(
  pack: Pack,
  sizes: Sizes,
  ownIncome: number,
): { firm: Float64Array; own: Float64Array } {
  const sectorCount = pack.sectors.length
  const cells = pack.valueAdded.length
  const national = new Float64Array(sectorCount)
  const reached = new Float64Array(sectorCount)
  const producers = (cell: number) => sizes.jobs[cell]! + sizes.ownWorkers[cell]!
  for (let cell = 0; cell < cells; cell++) {
    national[cell % sectorCount]! += pack.valueAdded[cell]!
    if (producers(cell) > 0) reached[cell % sectorCount]! += pack.valueAdded[cell]!
  }
  const firm = new Float64Array(cells)
  const own = new Float64Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    if (producers(cell) === 0 || reached[cell % sectorCount]! === 0) continue
    const won =
      (pack.valueAdded[cell]! * (national[cell % sectorCount]! / reached[cell % sectorCount]!)) /
      (12 * sizes.shape.personsPerAgent)
    const market =
      won * (1 - (sizes.publicJobs[cell]! / Math.max(1, sizes.jobs[cell]!)) * (sizes.jobs[cell]! / producers(cell)))
    const ownWeight = sizes.ownWorkers[cell]! * ownIncome
    const staff = sizes.jobs[cell]! - sizes.publicJobs[cell]!
    own[cell] = staff + ownWeight > 0 ? (market * ownWeight) / (staff + ownWeight) : 0
    firm[cell] = staff > 0 ? market - own[cell]! : 0
    if (staff <= 0) own[cell] = sizes.ownWorkers[cell]! > 0 ? market : 0
  }
  return { firm, own }
}
