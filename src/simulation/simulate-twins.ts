import { MONTHS_PER_YEAR } from '../base/months.ts'
import { SOLO_MEMBER } from '../engine/member.ts'
import { awardKey } from '../phases/award-list.ts'
import type { Economy } from '../phases/economy.ts'
import { runMonth } from '../phases/month.ts'
import { drawUniform, Stream, seekStream } from '../random/draw.ts'
import { STREAMS } from '../random/streams.ts'
import { stateHash } from '../world/state-hash.ts'
import { createFirmPanel, type FirmPanel, type FirmPanelRecorder, recordFirms } from './firm-panel.ts'
import { applyEvents, type SimulationRequest } from './one-run.ts'
import { forkEconomy, openEconomy } from './open-economy.ts'
import { type SimulationHooks, StoppedError } from './simulate.ts'

/** Years of burn-in that a panel holds, for growth before the first awards. */
const YEARS_BEFORE = 2

/** A run with its panel of firms, and the same run as often again with the awards of a part of the firms withheld. */
export interface TwinRuns {
  readonly stateHash: string
  /** Years of the panels that lie before the run’s first month. */
  readonly yearsBefore: number
  /** Panel of the years before, which all runs share, and of the run itself. */
  readonly before: FirmPanel
  readonly actual: FirmPanel
  readonly twins: readonly Twin[]
}

/** One twin: firms whose keys are `withheld` get no award, everything else meets the same luck. */
export interface Twin {
  readonly withheld: ReadonlySet<string>
  readonly panel: FirmPanel
}

/** Simulates until `end`, the month after the last one, with the parameters that its events give each month. */
function advance(
  economy: Economy,
  usual: Readonly<Record<string, number>>,
  request: SimulationRequest,
  end: number,
  panel: FirmPanelRecorder,
  hooks: SimulationHooks,
): void {
  const { nation } = economy.world
  while (nation.month[0]! + 1 < end) {
    if (hooks.shouldStop?.() === true) throw new StoppedError('stopped')
    applyEvents(economy, usual, request, nation.month[0]! + 1)
    runMonth(economy, SOLO_MEMBER)
    recordFirms(panel)
    hooks.onMonth?.(nation.month[0]!)
  }
}

const stream = new Stream()

/** Supported firms by the twin that withholds their awards: each firm in one of them, drawn by its key. */
function drawTwins({ world }: Economy, panel: FirmPanel, twins: number): Set<string>[] {
  const sets = Array.from({ length: twins }, () => new Set<string>())
  seekStream(stream, world.runKey, STREAMS.evaluation, 0)
  for (let row = 0; row < panel.rows; row++) {
    if (panel.awards[row] === 0) continue
    const [high, low] = [panel.keyHigh[row]!, panel.keyLow[row]!]
    sets[Math.floor(twins * drawUniform(stream, high, low, 0))]!.add(awardKey(high, low))
  }
  return sets
}

/**
 * Simulates a request with a panel of its firms, then `twins` times again from its first month on; together the twins
 * withhold the awards of every firm that was supported, each firm’s in one of them.
 */
export function simulateTwins(request: SimulationRequest, twins: number, hooks: SimulationHooks = {}): TwinRuns {
  const { economy } = openEconomy(request, request.policies)
  const usual = { ...economy.world.parameters }
  const yearsBefore = Math.min(YEARS_BEFORE, Math.floor(request.burnInMonths / MONTHS_PER_YEAR))
  const { startMonth } = request
  const before = createFirmPanel(economy, startMonth - MONTHS_PER_YEAR * yearsBefore)
  advance(economy, usual, request, startMonth, before, hooks)
  const runOn = (withheld: ReadonlySet<string>) => {
    const copy = forkEconomy(economy, request.policies)
    for (const key of withheld) copy.support.withheld.add(key)
    const panel = createFirmPanel(copy, startMonth)
    advance(copy, usual, request, startMonth + request.months, panel, hooks)
    return { copy, panel: panel.panel }
  }
  const actual = runOn(new Set())
  const sets = drawTwins(economy, actual.panel, twins)
  return {
    stateHash: stateHash(actual.copy.world),
    yearsBefore,
    before: before.panel,
    actual: actual.panel,
    twins: sets.map((withheld) => ({ withheld, panel: runOn(withheld).panel })),
  }
}
