import { parentPort } from 'node:worker_threads'
import { abortCrew, createMember } from '../../src/engine/barrier.ts'
import type { Member } from '../../src/engine/member.ts'
import { PROGRAMS } from './programs.ts'
import { shuffled } from './shuffled.ts'
import type { TeamCall } from './team.ts'

parentPort!.on('message', ({ words, index, count, name, task, seed }: TeamCall) => {
  try {
    const program = PROGRAMS[name] as (member: Member, task: unknown) => void
    program(shuffled(createMember(words, index, count), seed), task)
  } catch {
    abortCrew(words, index)
  }
})
