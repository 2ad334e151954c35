import { normalFromBits } from '../random/distributions.ts'
import { drawBits, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'

const stream = new Stream()
/** Technology of the base year; only differences matter. */
const BASE_TECHNOLOGY = 1

/** Draws the technology of every firm around the mean, and sets the means of sectors and the frontier above them. */
export function drawTechnology(world: World): void {
  const { firms, parameters } = world
  seekStream(stream, world.runKey, STREAMS.synthesis, 3)
  for (let firm = 0; firm < firms.state.length; firm++) {
    if (firms.state[firm] === FIRM_STATE.VACANT) continue
    const z = normalFromBits(drawBits(stream, firms.keyHigh[firm]!, firms.keyLow[firm]!, 0))
    firms.technology[firm] = BASE_TECHNOLOGY + parameters['synthesis.technologySpread']! * Math.max(-2, Math.min(2, z))
  }
  world.sectors.meanTechnology.fill(BASE_TECHNOLOGY)
  world.sectors.frontier.fill(BASE_TECHNOLOGY + parameters['synthesis.frontierGap']!)
}
