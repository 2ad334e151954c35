import type { Member } from './member.ts'

/**
 * Solo: member 0 alone runs `run`, on tables of at most 100,000 rows (governments, agencies, tenders, logit tables).
 * Ends with all members in step.
 */
export function solo<W>(member: Member, world: W, run: (world: W) => void): void {
  if (member.index === 0) run(world)
  member.sync()
}
