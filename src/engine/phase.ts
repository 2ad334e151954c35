import type { Member } from './member.ts'

/** One phase of the month: which columns it touches (`persons.wage`) and what it does. */
export interface Phase<W> {
  readonly name: string
  /** Columns whose values at the start of the phase matter. */
  readonly reads: readonly string[]
  /** Columns that may differ afterwards. */
  readonly writes: readonly string[]
  /** Columns that hold nothing between phases; their content before and after does not matter. */
  readonly scratch?: readonly string[]
  run(world: W, member: Member): void
}

/** Told how long each phase took, in the unit of its own clock. */
export interface PhaseObserver {
  clock(): number
  passed(phase: string, elapsed: number): void
}

/** Runs `phases` in order; `observer`, on one member only, times each of them. */
export function runPhases<W>(phases: readonly Phase<W>[], world: W, member: Member, observer?: PhaseObserver): void {
  for (let k = 0; k < phases.length; k++) {
    const phase = phases[k]!
    const started = observer === undefined ? 0 : observer.clock()
    phase.run(world, member)
    if (observer !== undefined) observer.passed(phase.name, observer.clock() - started)
  }
}
