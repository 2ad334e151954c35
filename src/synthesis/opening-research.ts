import { exp } from '../base/exp.ts'
import { log } from '../base/log.ts'
import { projectIntensity } from '../rules/research/effort.ts'
import { stageCosts, TRAIT, TRAITS } from '../rules/research/stages.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { PERFORMER, PERFORMERS } from '../world/research-columns.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'
import { distanceKm, NEAREST_KM } from './trade-shares.ts'

/** Largest part of public purchases that research may take in a country of a pack. */
const MOST_PUBLIC = 0.5
/** Results of a project that others draw on, about; only places relative to each other matter. */
const RESULTS_OF_A_PROJECT = 0.5

/** Distances, public research money, staff and knowledge of the base year. */
export function openInstitutes(world: World, flows: BaseFlows): void {
  const { institutes, sectors, pairs, pack, parameters, shape } = world
  const total = (values: Float64Array) => values.reduce((sum, won) => sum + won, 0)
  const purchases = total(flows.government)
  for (let product = 0; product < shape.sectors; product++)
    sectors.publicShare[product] = purchases > 0 ? flows.government[product]! / purchases : 0
  for (let a = 0; a < shape.places; a++)
    for (let b = 0; b < shape.places; b++)
      pairs.nearness[a * shape.places + b] =
        a === b ? 1 : exp(-parameters['research.distanceDecay']! * (1 + log(distanceKm(world, a, b) / NEAREST_KM)))
  const monthly = parameters['research.publicPerformers']! / (12 * shape.personsPerAgent)
  const money = total(pack.publicResearchSpending) * monthly
  const scale = money > 0 ? Math.min(1, (MOST_PUBLIC * purchases) / money) : 0
  for (let row = 0; row < institutes.budget.length; row++) {
    const place = Math.floor(row / PERFORMERS)
    const university = parameters['research.universityShare']!
    const share = row % PERFORMERS === PERFORMER.UNIVERSITY ? university : 1 - university
    institutes.budget[row] = pack.publicResearchSpending[place]! * monthly * scale * share
    institutes.staff[row] = pack.researchers[place]! * parameters['research.publicStaff']! * share
    institutes.knowledge[row] =
      ((institutes.budget[row]! / parameters['research.projectCost']!) * RESULTS_OF_A_PROJECT) /
      Math.max(0.001, parameters['research.knowledgeFading']!)
  }
}

/** Research equipment and expected orders of a firm in the base year. */
function openFirm(world: World, firm: number): void {
  const { firms, sectors, pack, parameters } = world
  const staff = firms.staff[firm * 3 + 2]!
  firms.trackRecord[firm] = 1
  if (parameters['research.intensity'] === 0 || staff === 0) return
  const sector = firms.sector[firm]!
  firms.researchEquipment[firm] = parameters['research.equipmentPerResearcher']! * staff
  const projects = projectIntensity(
    parameters['research.intensity']!,
    staff,
    parameters['research.returns']!,
    sectors.frontier[sector]! - firms.technology[firm]!,
    parameters['research.frontierDifficulty']!,
    0,
    0,
  )
  const stages = stageCosts(
    pack.researchTraits[sector * TRAITS + TRAIT.PROTOTYPE]! > 0,
    pack.researchTraits[sector * TRAITS + TRAIT.DEMONSTRATION]! > 0,
    parameters['research.prototypeShare']!,
    parameters['research.demonstrationShare']!,
    parameters['research.commercialShare']!,
  )
  firms.researchBill[firm] = Math.round(
    parameters['research.equipmentDepreciation']! * firms.researchEquipment[firm]! +
      projects * stages * parameters['research.projectCost']!,
  )
}

/** Gives every market firm its research equipment; returns what all of them order for research in a month, won. */
export function openFirmResearch(world: World): number {
  const { firms } = world
  let won = 0
  for (let firm = 0; firm < firms.state.length; firm++) {
    if (firms.state[firm] !== FIRM_STATE.MARKET) continue
    openFirm(world, firm)
    won += firms.researchBill[firm]!
  }
  return won
}
