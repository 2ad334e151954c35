import { SOLO_MEMBER } from '../../src/engine/member.ts'
import { runMonth } from '../../src/phases/month.ts'
import { readCheckpoint, writeCheckpoint } from '../../src/world/checkpoint.ts'
import { stateHash } from '../../src/world/state-hash.ts'
import { allPolicies } from './all-policies.ts'
import { openToy } from './monthly-states.ts'
import { toyRequest } from './toy-run.ts'

/**
 * A process that goes on from a checkpoint, where there is one, for so many months, writes another, and prints the hash
 * of the state at the end of each month. Arguments: checkpoint to read or `-`, months, checkpoint to write.
 */
const [from, months, to] = process.argv.slice(2) as [string, string, string]
const economy = openToy(toyRequest({ burnInMonths: 2, policies: allPolicies }))
if (from !== '-') readCheckpoint(from, economy.world, 'plan')
for (let month = 0; month < Number(months); month++) {
  runMonth(economy, SOLO_MEMBER)
  console.log(stateHash(economy.world))
}
writeCheckpoint(to, economy.world, 'plan')
