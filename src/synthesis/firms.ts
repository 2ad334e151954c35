import { pow } from '../base/pow.ts'
import { apportion } from '../engine/apportion.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../random/entity-key.ts'
import { STREAMS } from '../random/streams.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'
import type { Sizes } from './sizes.ts'

/** A job of the base year, before a person holds it. */
export interface Job {
  readonly firm: number
  readonly occupation: number
}

const stream = new Stream()
const OLDEST_FIRM_MONTHS = 240

function createFirm(world: World, firm: number, cell: number, slot: number, state: number): void {
  const { firms, shape, nation } = world
  const high = entityKeyHigh(ENTITY_KINDS.firm, cell, 1, slot)
  const low = entityKeyLow(ENTITY_KINDS.firm, cell, 1, slot)
  firms.keyHigh[firm] = high
  firms.keyLow[firm] = low
  firms.state[firm] = state
  const u = drawUniform(stream, high, low, 0)
  firms.foundedMonth[firm] = nation.month[0]! - Math.floor(OLDEST_FIRM_MONTHS * u * u) - 1
  firms.place[firm] = Math.floor(cell / shape.sectors)
  firms.sector[firm] = cell % shape.sectors
}

/** Sizes of a cell’s firms by rank^(−1/exponent), at least one job each. */
function splitJobs(jobs: number, firms: number, exponent: number): Float64Array {
  const weights = Float64Array.from({ length: firms }, (_, rank) => pow(rank + 1, -1 / exponent))
  const out = new Float64Array(firms)
  apportion(jobs - firms, weights, 0, firms, out)
  return out.map((extra) => extra + 1)
}

/** Occupations of a cell’s jobs: the sector’s shares, with remainders carried from cell to cell. */
function splitOccupations(world: World, jobs: number, sector: number, carry: Float64Array): number[] {
  const counts = [0, 0, 0]
  let left = jobs
  for (let occupation = 2; occupation >= 1; occupation--) {
    const wanted = carry[sector * 3 + occupation]! + jobs * world.pack.occupationShares[sector * 3 + occupation]!
    const whole = Math.max(0, Math.min(left, Math.round(wanted)))
    carry[sector * 3 + occupation] = wanted - whole
    counts[occupation] = whole
    left -= whole
  }
  counts[0] = left
  return counts
}

/** Creates firms and government establishments, cell by cell, and lists their jobs by place of work. */
export function createFirms(world: World, sizes: Sizes): Job[][] {
  const { shape, cells, firms } = world
  const sectorCount = shape.sectors
  seekStream(stream, world.runKey, STREAMS.synthesis, 1)
  const jobs: Job[][] = Array.from({ length: shape.places }, () => [])
  firms.headOffice.fill(-1)
  const carry = new Float64Array(sectorCount * 3)
  for (let cell = 0; cell < shape.places * sectorCount; cell++) {
    const first = sizes.cellStart[cell]!
    cells.firstFirm[cell] = first
    cells.afterLastFirm[cell] = sizes.cellStart[cell + 1]!
    for (let row = first; row < sizes.cellStart[cell + 1]!; row++) {
      firms.place[row] = Math.floor(cell / sectorCount)
      firms.sector[row] = cell % sectorCount
    }
    const market = sizes.jobs[cell]! - sizes.publicJobs[cell]!
    const staff =
      sizes.firms[cell]! > 0
        ? [...splitJobs(market, sizes.firms[cell]!, world.parameters['synthesis.sizeExponent']!)]
        : []
    if (sizes.publicJobs[cell]! > 0) staff.push(sizes.publicJobs[cell]!)
    const counts = splitOccupations(world, sizes.jobs[cell]!, cell % sectorCount, carry)
    const slots: { firm: number; order: number }[] = []
    for (const [index, count] of staff.entries()) {
      const isPublic = sizes.publicJobs[cell]! > 0 && index === staff.length - 1
      createFirm(world, first + index, cell, index, isPublic ? FIRM_STATE.GOVERNMENT : FIRM_STATE.MARKET)
      for (let k = 0; k < count; k++)
        slots.push({
          firm: first + index,
          order: drawBits(stream, firms.keyHigh[first + index]!, firms.keyLow[first + index]!, 16 + k),
        })
    }
    slots.sort((a, b) => a.order - b.order || a.firm - b.firm)
    let at = 0
    for (let occupation = 2; occupation >= 0; occupation--)
      for (let k = 0; k < counts[occupation]!; k++)
        jobs[firms.place[first]!]!.push({ firm: slots[at++]!.firm, occupation })
    cells.baseFirms[cell] = sizes.firms[cell]!
    cells.baseStaff[cell] = market
    cells.baseOwnWorkers[cell] = sizes.ownWorkers[cell]!
    cells.ownWorkers[cell] = sizes.ownWorkers[cell]!
  }
  return jobs
}
