import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import type { NamedColumn, World } from '../world/world.ts'
import type { Economy } from './economy.ts'

/** Columns of firms, but those that a row keeps when a firm closes. */
export function firmColumns(world: World): NamedColumn[] {
  return [...world.columns.values()].filter(
    ({ name }) => name.startsWith('firms.') && name !== 'firms.place' && name !== 'firms.sector',
  )
}

/** Empties a row so that nothing of a former firm survives in it. */
export function clearFirm(columns: readonly NamedColumn[], firm: number): void {
  for (const { array, spec, name } of columns)
    array.fill(name === 'firms.headOffice' ? -1 : 0, firm * spec.width, (firm + 1) * spec.width)
}

/** Grants that a firm has not used return to the region that gave them. */
export function returnGrants(economy: Economy, firm: number, region: number): void {
  const { world, ledger } = economy
  const { firms, regions } = world
  const grants = firms.grantForPeople[firm]! + firms.grantForEquipment[firm]! + firms.grantForResearch[firm]!
  recordTransfer(ledger, FLOW.grantReturns, region, region, grants)
  regions.programmeDeposits[region]! += grants
  firms.grantForPeople[firm] = 0
  firms.grantForEquipment[firm] = 0
  firms.grantForResearch[firm] = 0
}
