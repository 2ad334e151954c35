import { log } from '../base/log.ts'
import { linearSlopes } from '../statistics/linear-slopes.ts'
import type { Measures, RunRecord, Topic } from './record.ts'
import type { PublicSample } from './sample-public.ts'

const ROUNDS = 20

/** Takes the means of rows and of columns of a square table out of the entries that count, in turns. */
function centred(values: ArrayLike<number>, counts: readonly boolean[], places: number): Float64Array {
  const left = Float64Array.from(values, (value, pair) => (counts[pair] ? value : 0))
  const takeOut = (pairsOf: (line: number) => number[]) => {
    for (let line = 0; line < places; line++) {
      const pairs = pairsOf(line).filter((pair) => counts[pair])
      const mean = pairs.reduce((sum, pair) => sum + left[pair]!, 0) / Math.max(1, pairs.length)
      for (const pair of pairs) left[pair]! -= mean
    }
  }
  const line = Array.from({ length: places }, (_, k) => k)
  for (let round = 0; round < ROUNDS; round++) {
    takeOut((row) => line.map((column) => row * places + column))
    takeOut((column) => line.map((row) => row * places + column))
  }
  return left
}

/** Slopes of new links on distance and on links of the year before, all in logs; means of both places taken out. */
export function cooperationSlopes({ links, linksKept, logDistance }: PublicSample, places: number): number[] {
  const [formed, near, before]: number[][] = [[], [], []]
  for (const [index, now] of links.slice(1).entries()) {
    const earlier = links[index]!
    const made = Float64Array.from(now, (link, pair) => link - linksKept * earlier[pair]!)
    const counts = Array.from(made, (count, pair) => count > 0 && earlier[pair]! > 0 && logDistance[pair]! > -Infinity)
    const logs = (values: ArrayLike<number>) => Float64Array.from(values, (value) => (value > 0 ? log(value) : 0))
    const tables = [logs(made), logDistance, logs(earlier)].map((table) => centred(table, counts, places))
    for (const [pair, isCounted] of counts.entries())
      if (isCounted) for (const [at, list] of [formed, near, before].entries()) list!.push(tables[at]![pair]!)
  }
  if (formed!.length < places) return [Number.NaN, Number.NaN]
  const weight = new Float64Array(formed!.length).fill(1)
  return [linearSlopes(formed!, [near!], weight)[0]!, linearSlopes(formed!, [near!, before!], weight)[1]!]
}

function measure({ publicSector, pack }: RunRecord): Measures {
  const [distance, ties] = cooperationSlopes(publicSector, pack.places.length)
  return { 'cooperation-distance': distance!, 'cooperation-ties': ties! }
}

/** Who works with whom in research. */
export const cooperation: Topic = {
  measures: {
    'cooperation-distance':
      'elasticity of new links of firms with institutes to the distance of their places, means of both places taken out',
    'cooperation-ties': 'elasticity of the same to links of the year before, at the same distance',
  },
  measure,
}
