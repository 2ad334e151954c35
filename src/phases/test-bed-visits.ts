import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import type { Economy } from './economy.ts'
import type { Purse } from './research-purse.ts'

const incidents = new Stream()

/** Takes this month’s draws of incidents; to be called before firms look at their research. */
export function seekIncidents({ world }: Economy): void {
  seekStream(incidents, world.runKey, STREAMS.incident, world.nation.month[0]!)
}

/**
 * A demonstration on a site of a zone: it ends in an incident, which costs the project and half of the maker’s record,
 * or makes the maker known. Returns whether there was an incident.
 */
export function endsInIncident({ world, parameters, research }: Economy, purse: Purse): boolean {
  const { trackRecord, keyHigh, keyLow } = world.firms
  const { firm, cell } = purse
  const hosted = research.hosted.lanes[purse.lane]!
  const u = drawUniform(incidents, keyHigh[firm]!, keyLow[firm]!, purse.draw)
  const isIncident = u < parameters['gate.incidentChance']
  hosted[cell * 2 + (isIncident ? 1 : 0)]! += 1
  trackRecord[firm] = isIncident
    ? 0.5 * trackRecord[firm]!
    : 1 - (1 - parameters['testbed.record']) * (1 - trackRecord[firm]!)
  return isIncident
}
