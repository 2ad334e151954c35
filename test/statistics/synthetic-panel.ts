import type { EventPanel } from '../../src/statistics/event-panel.ts'
import { normalQuantile } from '../../src/statistics/normal-quantile.ts'
import { seedUniform } from '../../src/statistics/uniform-source.ts'

/** Firms whose growth persists, some of which get support, with a known effect. */
export interface SyntheticPanel {
  readonly panel: EventPanel
  readonly sector: Int32Array
  readonly age: Float64Array
}

/** What a panel is made by. */
export interface SyntheticTruth {
  readonly seed: string
  readonly units: number
  readonly periods: number
  /** Periods in which awards are made. */
  readonly awardPeriods: readonly number[]
  /** Added to the log of a supported firm in the award's period and in each after it, up to three in all. */
  readonly effect: number
  /** How much the odds of support rise with last growth, in units of one deviation of growth. */
  readonly selection: number
}

const PERSISTENCE = 0.4
const SPREAD = 0.1

/** Draws a panel: log value = firm + period + persistent growth by sector and age + effect of support. */
export function makePanel(truth: SyntheticTruth): SyntheticPanel {
  const { units, periods } = truth
  const uniform = seedUniform(truth.seed, 'weights')
  let next = 0
  const draw = () => uniform(next++)
  const normal = () => normalQuantile(Math.max(1e-12, draw()))
  const value = new Float64Array(units * periods)
  const treated = new Uint8Array(units * periods)
  const sector = new Int32Array(units)
  const age = new Float64Array(units)
  const period = Float64Array.from({ length: periods }, () => 0.05 * normal())
  for (let unit = 0; unit < units; unit++) {
    sector[unit] = Math.floor(4 * draw())
    age[unit] = 1 + Math.floor(20 * draw())
    let level = 2 * normal()
    let growth = SPREAD * normal()
    let since = Number.POSITIVE_INFINITY
    for (let at = 0; at < periods; at++) {
      const tilt = truth.selection * (growth / SPREAD)
      if (truth.awardPeriods.includes(at) && since > periods && draw() < 0.2 / (0.2 + 0.8 * Math.exp(-tilt))) {
        treated[unit * periods + at] = 1
        since = 0
      }
      growth = PERSISTENCE * growth + 0.01 * sector[unit]! - 0.001 * age[unit]! + SPREAD * normal()
      level += growth + (since < 3 ? truth.effect : 0)
      since += 1
      value[unit * periods + at] = level + period[at]!
    }
  }
  return { panel: { units, periods, value, treated }, sector, age }
}
