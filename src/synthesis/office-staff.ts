import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'

/** Counts the professional and research work that head offices do for plants of their sector, persons. */
export function countOfficeStaff(world: World): void {
  const { firms, sectors, parameters } = world
  const share = parameters['offices.functionShare']!
  firms.officeStaff.fill(0)
  for (let plant = 0; plant < firms.state.length; plant++) {
    const head = firms.headOffice[plant]!
    const sector = firms.sector[plant]!
    if (head < 0 || firms.state[plant] !== FIRM_STATE.MARKET || firms.sector[head] !== sector) continue
    const staff = firms.staff[plant * 3]! + firms.staff[plant * 3 + 1]! + firms.staff[plant * 3 + 2]!
    const skilled = sectors.occupationShare[sector * 3 + 1]! + sectors.occupationShare[sector * 3 + 2]!
    firms.officeStaff[head]! += share * staff * skilled
  }
}
