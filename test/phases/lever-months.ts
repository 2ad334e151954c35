import { SOLO_MEMBER } from '../../src/engine/member.ts'
import type { Economy } from '../../src/phases/economy.ts'
import { MONTH, moveCalendar } from '../../src/phases/month.ts'

/** Runs some months in which levers are moved by hand right after budgets, without the money that a policy brings. */
export function runMonthsWith(
  economy: Economy,
  months: number,
  move: (economy: Economy) => void,
  after: (economy: Economy) => void = () => {},
): Economy {
  for (let month = 0; month < months; month++) {
    moveCalendar(economy, SOLO_MEMBER)
    for (const phase of MONTH) {
      phase.run(economy, SOLO_MEMBER)
      if (phase.name === 'budgets') move(economy)
    }
    after(economy)
  }
  return economy
}
