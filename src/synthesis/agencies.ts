import { exp } from '../base/exp.ts'
import { roundWon } from '../base/won.ts'
import { apportion } from '../engine/apportion.ts'
import { AGENCY_FUNCTIONS } from '../pack/pack.ts'
import { normalFromBits } from '../random/distributions.ts'
import { drawBits, Stream, seekStream } from '../random/draw.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../random/entity-key.ts'
import { STREAMS } from '../random/streams.ts'
import type { World } from '../world/world.ts'
import { assignFunctions } from './agency-functions.ts'

const stream = new Stream()
const DRAWS = { PLACE: 0, FUNCTIONS: 1, SIZE: 2, BUDGET: 3 } as const
/** Spread of agencies' size and of budget at equal size, log; assumed, for only means are published. */
const SIZE_SPREAD = 0.8
const BUDGET_SPREAD = 0.4

/** Rows from `first` on, `count` of them, in an order drawn by their keys. */
function shuffledRows(world: World, first: number, count: number, draw: number): number[] {
  const { keyHigh, keyLow } = world.agencies
  const order = Array.from({ length: count }, (_, index) => ({
    row: first + index,
    bits: drawBits(stream, keyHigh[first + index]!, keyLow[first + index]!, draw),
  }))
  return order.sort((a, b) => a.bits - b.bits || a.row - b.row).map(({ row }) => row)
}

function createRegion(world: World, region: number, first: number): void {
  const { agencies, pack, shape } = world
  const count = pack.agencies[region]!
  for (let ordinal = 0; ordinal < count; ordinal++) {
    agencies.keyHigh[first + ordinal] = entityKeyHigh(ENTITY_KINDS.agency, region, 1, ordinal)
    agencies.keyLow[first + ordinal] = entityKeyLow(ENTITY_KINDS.agency, region, 1, ordinal)
    agencies.region[first + ordinal] = region
  }
  const residents = new Float64Array(shape.places)
  for (let place = 0; place < shape.places; place++)
    if (pack.places[place]!.region === region)
      for (let band = 0; band < shape.ageBands; band++)
        residents[place]! += pack.population[place * shape.ageBands + band]!
  const seats = new Float64Array(shape.places)
  apportion(count, residents, 0, shape.places, seats)
  const byPlace = shuffledRows(world, first, count, DRAWS.PLACE)
  let seated = 0
  for (let place = 0; place < shape.places; place++)
    for (let seat = 0; seat < seats[place]!; seat++) agencies.place[byPlace[seated++]!] = place
  const functions = AGENCY_FUNCTIONS.length
  const masks = assignFunctions(pack.agencyCounts.subarray(region * functions, (region + 1) * functions), count)
  const byFunctions = shuffledRows(world, first, count, DRAWS.FUNCTIONS)
  for (const [index, mask] of masks.entries()) agencies.functions[byFunctions[index]!] = mask
}

/** Splits the nation's agency researchers, one at least each, and its agency budget in whole won by drawn sizes. */
function shareMeans(world: World): void {
  const { agencies, pack, shape } = world
  const { keyHigh, keyLow, researchers, budget } = agencies
  const count = keyHigh.length
  const normal = (row: number, draw: number) => normalFromBits(drawBits(stream, keyHigh[row]!, keyLow[row]!, draw))
  const size = Float64Array.from(keyHigh, (_, row) => SIZE_SPREAD * normal(row, DRAWS.SIZE))
  const heads = Math.max(count, Math.round(count * pack.scalars.get('agencyResearchers')!))
  apportion(heads - count, size.map(exp), 0, count, researchers)
  for (let row = 0; row < count; row++) researchers[row]! += 1
  const won = roundWon((count * pack.scalars.get('agencyBudgetWon')!) / shape.personsPerAgent)
  const weights = size.map((logSize, row) => exp(logSize + BUDGET_SPREAD * normal(row, DRAWS.BUDGET)))
  apportion(won, weights, 0, count, budget)
  agencies.baseBudget.set(budget)
}

/**
 * Fills the agencies of every region: seats by the places' residents, functions exactly as the pack counts them,
 * researchers and budgets skewed around the published means. Their number is the same at every scale.
 */
export function createAgencies(world: World): void {
  seekStream(stream, world.runKey, STREAMS.synthesis, 5)
  let first = 0
  for (let region = 0; region < world.shape.regions; region++) {
    createRegion(world, region, first)
    first += world.pack.agencies[region]!
  }
  shareMeans(world)
}
