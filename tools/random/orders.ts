import { drawBits, Stream, seekStream } from '../../src/random/draw.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../../src/random/entity-key.ts'
import { deriveRunKey } from '../../src/random/run-key.ts'
import { STREAMS } from '../../src/random/streams.ts'

const AXES = ['entity', 'month', 'stream', 'k'] as const
type Axis = (typeof AXES)[number]

/** Orders in which a simulation may meet its draws, outermost axis first. */
export const ORDERS = {
  'entity-major': ['entity', 'month', 'stream', 'k'],
  'month-major': ['month', 'stream', 'k', 'entity'],
  'stream-major': ['stream', 'month', 'entity', 'k'],
  'k-major': ['k', 'stream', 'month', 'entity'],
} as const satisfies Record<string, readonly Axis[]>

export type Order = keyof typeof ORDERS

/** How many values each axis takes in one block; a block is one replication. */
export type BlockSize = Readonly<Record<Axis, number>>

/** Draws of one replication of persons born in neighbouring months, handed out in chunks in the given order. */
export function* wordsInOrder(order: Order, replication: number, size: BlockSize): Generator<Int32Array> {
  const { prefixes, keys } = prepare(replication, size)
  const axes = ORDERS[order]
  const counts = axes.map((axis) => size[axis])
  const place = AXES.map((axis) => axes.indexOf(axis))
  const stream = new Stream()
  const at = new Int32Array(4)
  const chunk = new Int32Array(counts[2] * counts[3])
  for (at[0] = 0; at[0] < counts[0]; at[0]++) {
    for (at[1] = 0; at[1] < counts[1]; at[1]++) {
      let filled = 0
      for (at[2] = 0; at[2] < counts[2]; at[2]++) {
        for (at[3] = 0; at[3] < counts[3]; at[3]++) {
          const entity = at[place[0]] * 2
          const prefix = (at[place[1]] * size.stream + at[place[2]]) * 2
          stream.a = prefixes[prefix]
          stream.b = prefixes[prefix + 1]
          chunk[filled++] = drawBits(stream, keys[entity], keys[entity + 1], at[place[3]])
        }
      }
      yield chunk
    }
  }
}

function prepare(replication: number, size: BlockSize): { prefixes: Int32Array; keys: Int32Array } {
  const runKey = deriveRunKey('regio', replication)
  const ids = Object.values(STREAMS)
  const stream = new Stream()
  const prefixes = new Int32Array(size.month * size.stream * 2)
  for (let month = 0; month < size.month; month++) {
    for (let index = 0; index < size.stream; index++) {
      seekStream(stream, runKey, ids[index], 2010 * 12 + month)
      prefixes.set([stream.a, stream.b], (month * size.stream + index) * 2)
    }
  }
  const keys = new Int32Array(size.entity * 2)
  for (let entity = 0; entity < size.entity; entity++) {
    const cell = entity % 17
    const month = 1980 * 12 + (Math.floor(entity / 17) % 32)
    const ordinal = Math.floor(entity / (17 * 32))
    keys[entity * 2] = entityKeyHigh(ENTITY_KINDS.person, cell, month, ordinal)
    keys[entity * 2 + 1] = entityKeyLow(ENTITY_KINDS.person, cell, month, ordinal)
  }
  return { prefixes, keys }
}
