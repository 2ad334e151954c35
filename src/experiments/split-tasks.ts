import type { PlanRow } from '../results/plan-row.ts'

/** Runs of one replication that one worker does together, sharing the months before policies differ. */
export interface Task {
  readonly replication: number
  readonly rows: readonly PlanRow[]
}

/**
 * Cuts the runs still to do into tasks. A replication is one task, so that its common months are simulated once; the
 * replications that would leave workers idle at the end are split between them. Results do not depend on the cut.
 */
export function splitTasks(rows: readonly PlanRow[], jobs: number): Task[] {
  const byReplication = new Map<number, PlanRow[]>()
  for (const row of rows) {
    if (row.sameAs !== null) continue
    const group = byReplication.get(row.replication)
    if (group) group.push(row)
    else byReplication.set(row.replication, [row])
  }
  const groups = [...byReplication.entries()]
  const left = groups.length % jobs
  return groups.flatMap(([replication, group], index) => {
    const whole = index < groups.length - left
    const pieces = whole ? 1 : Math.min(group.length, Math.ceil(jobs / left))
    return Array.from({ length: pieces }, (_, piece) => ({
      replication,
      rows: group.filter((_row, position) => Math.floor((position * pieces) / group.length) === piece),
    }))
  })
}
