import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { LEVERS } from '../levers/registry.ts'
import type { Economy } from './economy.ts'
import { moveLever, resetLevers, type Working, workingPolicies } from './move-levers.ts'
import { POLICIES_COLUMNS } from './policies-columns.ts'

const free = () => 1

/** Notes where a policy concentrates its money. */
function setFocus(economy: Economy, { policy, active, view }: Working): void {
  const { focus } = active.declaration
  if (focus === undefined) return
  const { focusWeight, focusOpen } = economy.book.focus
  const cells = view.cellSales.length
  for (let cell = 0; cell < cells; cell++) {
    focusWeight[policy * cells + cell] = focus.weight(active.settings, view, cell)
    focusOpen[policy * cells + cell] = focus.isOpen(active.settings, view, cell) ? 1 : 0
  }
}

function writeLevers(economy: Economy): void {
  resetLevers(economy)
  const working = workingPolicies(economy, ({ rules, remember }) => rules !== undefined || remember !== undefined)
  for (const { active, view } of working) active.declaration.remember?.(active.settings, view)
  for (const one of working) setFocus(economy, one)
  for (const lever of LEVERS) if (lever.unitCost === undefined) moveLever(economy, lever, working, free)
}

/** Every policy looks at last month and writes its levers, but for those that cost money; levers that none writes are neutral. */
export function runPolicies(economy: Economy, member: Member): void {
  solo(member, economy, writeLevers)
}

/** The phase with the columns that it declares. */
export const policies: Phase<Economy> = { name: 'policies', ...POLICIES_COLUMNS, run: runPolicies }
