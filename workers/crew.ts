// A thread of a crew: runs the program that the coordinator names.
import { type CrewProgram, joinCrew } from '../src/engine/join-crew.ts'

await joinCrew(async (program) => {
  const loaded: { readonly default: CrewProgram<unknown, unknown> } = await import(program)
  return loaded.default
})
