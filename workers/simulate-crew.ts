// A thread of a crew that simulates one run.
import { joinCrew } from '../src/engine/join-crew.ts'
import { crewProgram } from '../src/simulation/crew-program.ts'

await joinCrew(() => crewProgram)
