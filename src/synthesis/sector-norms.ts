import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'

/** Norms that firms of each sector tend to: markup, wage share, productivity, staff and equipment per head. */
export function setNorms(world: World, flows: BaseFlows, output: Float64Array): void {
  const { firms, sectors, shape, pack } = world
  const bySector = () => new Float64Array(shape.sectors)
  const [produced, bills, staff, equipment] = [bySector(), bySector(), bySector(), bySector()]
  const [productivity, offers, count] = [bySector(), bySector(), bySector()]
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (!(output[firm]! > 0)) continue
    const sector = firms.sector[firm]!
    const heads = firms.staff[firm * 3]! + firms.staff[firm * 3 + 1]! + firms.staff[firm * 3 + 2]!
    produced[sector]! += output[firm]!
    bills[sector]! += firms.wageBill[firm]!
    staff[sector]! += heads
    equipment[sector]! += firms.equipment[firm]!
    productivity[sector]! += firms.productivity[firm]!
    count[sector]! += 1
    offers[sector]! += heads * firms.wageOffer[firm * 3]!
  }
  for (let sector = 0; sector < shape.sectors; sector++) {
    const ratio = flows.valueAddedRatio[sector]!
    const sold = produced[sector]!
    const heads = staff[sector]!
    sectors.materialsRatio[sector] = 1 - ratio
    sectors.wageNorm[sector] = sold > 0 ? bills[sector]! / (sold * ratio) : 0.5
    sectors.markupNorm[sector] = sold > 0 ? sold / (sold * (1 - ratio) + bills[sector]!) - 1 : 0.2
    sectors.meanProductivity[sector] = count[sector]! > 0 ? productivity[sector]! / count[sector]! : 0
    sectors.equipmentPerStaff[sector] = heads > 0 ? equipment[sector]! / heads : 0
    sectors.outputPerStaff[sector] = heads > 0 ? sold / heads : 0
    sectors.wageBase[sector] = heads > 0 ? offers[sector]! / heads : 0
    for (let occupation = 0; occupation < 3; occupation++)
      sectors.occupationShare[sector * 3 + occupation] = pack.occupationShares[sector * 3 + occupation]!
  }
}
