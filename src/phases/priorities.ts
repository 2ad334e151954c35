import { log } from '../base/log.ts'
import { normalFromBits } from '../random/distributions.ts'
import { drawBits, drawUniform, Stream, seekStream } from '../random/draw.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../random/entity-key.ts'
import { STREAMS } from '../random/streams.ts'
import type { Economy } from './economy.ts'

const stream = new Stream()

/** Log of a sector’s share in the region’s staff over its share in the nation’s; −5 without staff. */
function setQuotients(economy: Economy): void {
  const { world, support } = economy
  const { regions, sectors } = world.shape
  const staff = support.staffing.target
  const inRegion = new Float64Array(regions)
  const inSector = new Float64Array(sectors)
  let all = 0
  for (let cell = 0; cell < staff.length; cell++) {
    inRegion[Math.floor(cell / sectors)]! += staff[cell]!
    inSector[cell % sectors]! += staff[cell]!
    all += staff[cell]!
  }
  for (let cell = 0; cell < staff.length; cell++) {
    const expected = (inRegion[Math.floor(cell / sectors)]! * inSector[cell % sectors]!) / Math.max(1, all)
    world.priorities.quotient[cell] = staff[cell]! > 0 && expected > 0 ? log(staff[cell]! / expected) : -5
  }
}

/** Related strengths of a region: share of a sector’s input ties that lead to sectors above their national share. */
function setDensity(economy: Economy): void {
  const { world } = economy
  const { regions, sectors } = world.shape
  const { domesticInputs: inputs } = world.pack
  const { quotient, density } = world.priorities
  for (let region = 0; region < regions; region++) {
    let mean = 0
    for (let sector = 0; sector < sectors; sector++) {
      let ties = 0
      let strong = 0
      for (let other = 0; other < sectors; other++) {
        if (other === sector) continue
        const tie = inputs[other * sectors + sector]! + inputs[sector * sectors + other]!
        ties += tie
        if (quotient[region * sectors + other]! > 0) strong += tie
      }
      density[region * sectors + sector] = ties > 0 ? strong / ties : 0
      mean += density[region * sectors + sector]! / sectors
    }
    for (let sector = 0; sector < sectors; sector++) density[region * sectors + sector]! -= mean
  }
}

/** Looks anew at what each region is good at, what it takes for its strengths, and what the nation is fond of. */
export function setPriorities(economy: Economy): void {
  const { world, parameters } = economy
  const { pack, priorities, nation, shape } = world
  setQuotients(economy)
  setDensity(economy)
  const term = Math.floor(nation.month[0]! / parameters['agency.fashionMonths'])
  for (let cell = 0; cell < priorities.quotient.length; cell++) {
    const sector = cell % shape.sectors
    const key = [
      entityKeyHigh(ENTITY_KINDS.government, cell, 0, 1),
      entityKeyLow(ENTITY_KINDS.government, cell, 0, 1),
    ] as const
    seekStream(stream, world.runKey, STREAMS.signal, nation.month[0]!)
    const error = parameters['agency.signalNoise'] * normalFromBits(drawBits(stream, ...key, 0))
    priorities.priority[cell] = priorities.quotient[cell]! + error > 0 ? 1 : 0
    seekStream(stream, world.runKey, STREAMS.fashion, term)
    const first = entityKeyHigh(ENTITY_KINDS.government, sector, 0, 2)
    const isFond =
      drawUniform(stream, first, entityKeyLow(ENTITY_KINDS.government, sector, 0, 2), 0) <
      parameters['agency.fashionShare']
    priorities.fashion[cell] = pack.sectors[sector]!.newIndustry || isFond ? 1 : 0
  }
}
