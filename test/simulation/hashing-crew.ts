import type { RunResult } from '../../src/base/run.ts'
import type { CrewProgram } from '../../src/engine/join-crew.ts'
import { type CrewRun, runAsMember } from '../../src/simulation/crew-program.ts'
import { stateHash } from '../../src/world/state-hash.ts'

/** Simulates a run as a member of a crew and posts the hash of the state at the end of each month. */
const program: CrewProgram<CrewRun, RunResult | null> = (member, order, post) =>
  runAsMember(member, order, (_, economy) => post(stateHash(economy.world)))

export default program
