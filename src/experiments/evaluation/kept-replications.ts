import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileDurably } from '../../results/durable.ts'
import { RESULT_NAMES } from '../../results/folder.ts'
import type { ReplicationEvaluation } from './evaluate-replication.ts'

/** Everything that an evaluation depends on beside the replication; others’ results are not taken up. */
export interface EvaluationSettings {
  readonly planHash: string
  readonly mix: string
  readonly twins: number
}

interface Kept extends EvaluationSettings {
  readonly result: ReplicationEvaluation
}

const folderOf = (directory: string) => join(directory, RESULT_NAMES.evaluation, 'replications')

/** JSON has no NaN: an estimate that is missing is written as null and read as NaN. */
function revive(_key: string, value: unknown): unknown {
  return value === null ? Number.NaN : value
}

/** Keeps a finished replication, so that an interrupted evaluation goes on from there. */
export function keepReplication(directory: string, settings: EvaluationSettings, result: ReplicationEvaluation): void {
  mkdirSync(folderOf(directory), { recursive: true })
  const file = join(folderOf(directory), `${result.replication}.json`)
  writeFileDurably(file, `${JSON.stringify({ ...settings, result })}\n`)
}

/** Replications that earlier evaluations with the same settings finished, in order. */
export function keptReplications(directory: string, settings: EvaluationSettings): ReplicationEvaluation[] {
  const folder = folderOf(directory)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d+\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'), revive) as Kept)
    .filter(
      ({ planHash, mix, twins }) => planHash === settings.planHash && mix === settings.mix && twins === settings.twins,
    )
    .map(({ result }) => result)
    .sort((one, other) => one.replication - other.replication)
}
