import { CHILD_MONTHS } from '../world/area-columns.ts'
import type { World } from '../world/world.ts'
import type { BaseFlows } from './base-flows.ts'
import type { Sizes } from './sizes.ts'

/** Regions, calendar, hazards by age, children: what comes from the pack as it is. */
export function setTables(world: World, sizes: Sizes, firstMonth: number, startMonth: number): void {
  const { pack, places, pairs, bands, children, nation, shape } = world
  nation.month[0] = firstMonth - 1
  nation.startMonth[0] = startMonth
  for (let place = 0; place < shape.places; place++) {
    places.region[place] = pack.places[place]!.region
    places.dwellings[place] = pack.dwellings[place]! / shape.personsPerAgent
    places.supplyElasticity[place] = pack.housingSupplyElasticity[place]!
    pairs.childShare[place * shape.places + place] = 1
    for (let band = 0; band < shape.ageBands; band++) {
      const row = place * shape.ageBands + band
      bands.fertility[row] = pack.fertility[row]! / 2 / 12
      bands.mortality[row] = pack.mortality[row]! / 12
    }
    for (let band = 0; band < 3; band++) {
      let given = 0
      for (let month = 0; month < 60; month++) {
        const upTo = Math.round((sizes.children[place * 3 + band]! * (month + 1)) / 60)
        const birthMonth = startMonth - (band * 60 + month) - 1
        children.count[place * CHILD_MONTHS + (birthMonth % CHILD_MONTHS)] = upTo - given
        given = upTo
      }
    }
  }
  setUnemployment(world)
}

/** Unemployment of each region relative to the nation in the base year; search starts alike everywhere. */
function setUnemployment(world: World): void {
  const { pack, places, regions, shape } = world
  const searching = new Float64Array(shape.regions + 1)
  const working = new Float64Array(shape.regions + 1)
  for (let place = 0; place < shape.places; place++)
    for (const area of [places.region[place]!, shape.regions]) {
      searching[area]! += pack.unemployedResidents[place]!
      working[area]! += pack.employedResidents[place]!
    }
  const rate = (area: number) => searching[area]! / Math.max(1, searching[area]! + working[area]!)
  for (let region = 0; region < shape.regions; region++) {
    regions.searchEase[region] = 1
    regions.baseUnemployment[region] = rate(shape.regions) > 0 ? rate(region) / rate(shape.regions) : 1
  }
}

/** Shares of products in what households buy and what is invested, and the tax on the former. */
export function setShares(world: World, flows: BaseFlows): void {
  const { sectors, shape } = world
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
  for (let product = 0; product < shape.sectors; product++) {
    sectors.consumptionShare[product] = flows.consumption[product]! / total(flows.consumption)
    sectors.investmentShare[product] = flows.investment[product]! / total(flows.investment)
  }
  world.nation.productTaxRate[0] = flows.productTax / total(flows.consumption)
}
