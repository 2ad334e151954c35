import { log } from '../base/log.ts'
import { distanceKm } from '../synthesis/trade-shares.ts'
import type { World } from '../world/world.ts'
import { extraColumn } from './firm-year.ts'

/** Outcomes of research that are counted by programme, as columns of the table of outcomes. */
export const OUTCOMES = [
  'spending',
  'publications',
  'domesticPatents',
  'overseasPatents',
  'royalties',
  'commercialisations',
] as const
/** Programmes of research: public research of the nation, and support to firms’ research. */
export const PROGRAMMES = ['national', 'local'] as const

/** Sums of what support did, as columns of the table of deliveries. */
export const DELIVERIES = [
  'won',
  'matched',
  'favoured',
  'fitting',
  'timeOffered',
  'timeUsed',
  'useOffered',
  'used',
] as const

/** What public research and support agencies did; all zero where a model has no such tables. */
export interface PublicSample {
  /** Programme × outcome, all months; money in won. */
  readonly outcomes: Float64Array
  /** Region × delivery, summed over Decembers. */
  readonly deliveries: Float64Array
  /** Won paid out by programmes of support, and the part that agencies kept, all whole years. */
  readonly paid: Float64Array
  /** Budgets of agencies by year. */
  readonly budgets: Float64Array[]
  /** Links of firms with institutes each December: place of the firm × place of the institute. */
  readonly links: Float64Array[]
  /** Part of the links of a December that is left a year later. */
  readonly linksKept: number
  /** Log distance of places, km; negative infinity within a place. */
  readonly logDistance: Float64Array
}

function yearKept(fading: number): number {
  let kept = 1
  for (let month = 0; month < 12; month++) kept *= 1 - fading
  return kept
}

export function createPublicSample(world: World): PublicSample {
  return {
    outcomes: new Float64Array(PROGRAMMES.length * OUTCOMES.length),
    deliveries: new Float64Array(world.shape.regions * DELIVERIES.length),
    paid: new Float64Array(2),
    budgets: [],
    links: [],
    linksKept: yearKept(world.parameters['research.linkFading'] ?? 0),
    logDistance: Float64Array.from({ length: world.shape.places * world.shape.places }, (_, pair) => {
      const [a, b] = [Math.floor(pair / world.shape.places), pair % world.shape.places]
      return a === b ? -Infinity : log(distanceKm(world, a, b))
    }),
  }
}

function addOutcomes(world: World, sample: PublicSample): void {
  for (const [entry, name] of OUTCOMES.entries()) {
    const column = extraColumn(world, `outcomes.${name}`)
    if (column === null) return
    for (let row = 0; row < column.length; row++)
      sample.outcomes[(row % PROGRAMMES.length) * OUTCOMES.length + entry]! += column[row]!
  }
}

function addYear(world: World, sample: PublicSample): void {
  for (const [entry, name] of DELIVERIES.entries()) {
    const column = extraColumn(world, `delivery.${name}`)
    if (column === null) break
    for (let region = 0; region < column.length; region++)
      sample.deliveries[region * DELIVERIES.length + entry]! += column[region]!
  }
  const [spent, kept] = [extraColumn(world, 'practice.spent'), extraColumn(world, 'practice.kept')]
  for (let row = 0; kept !== null && row < kept.length; row++) {
    sample.paid[0]! += spent![row]!
    sample.paid[1]! += kept[row]!
  }
  sample.links.push(Float64Array.from(extraColumn(world, 'pairs.links') ?? []))
  sample.budgets.push(Float64Array.from(world.agencies.budget))
}

/** Samples the month that just ended, the `at`-th recorded one; changes nothing of the world. */
export function samplePublic(world: World, sample: PublicSample, at: number): void {
  addOutcomes(world, sample)
  if (at % 12 === 11) addYear(world, sample)
}
