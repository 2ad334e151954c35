import { PENSION_AGE, paysRent } from '../rules/person/household.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import { STATUS } from '../world/person-columns.ts'
import type { World } from '../world/world.ts'

/** Counts residents by place, sets participation norms so that the labour margins are steady, rents and public jobs. */
export function countResidents(world: World): void {
  const { persons, places, firms, bands, pack, nation, shape } = world
  const month = nation.startMonth[0]!
  const norm = new Float64Array(shape.places)
  const force = new Float64Array(shape.places)
  for (let person = 0; person < persons.status.length; person++) {
    const status = persons.status[person]!
    if (status === STATUS.VACANT) continue
    const home = persons.place[person]!
    const age = month - persons.birthMonth[person]!
    places.adults[home]! += 1
    if (paysRent(age, status)) places.renters[home]! += 1
    if (status === STATUS.UNEMPLOYED || (status === STATUS.INACTIVE && age < PENSION_AGE) || status === STATUS.STUDENT)
      places.dependants[home]! += 1
    if (status === STATUS.EMPLOYED || status === STATUS.SELF_EMPLOYED) places.employed[home]! += 1
    if (status === STATUS.UNEMPLOYED) places.unemployed[home]! += 1
    if (status === STATUS.STUDENT) continue
    norm[home]! += pack.participation[Math.min(shape.ageBands - 1, Math.floor(age / 60))]!
    if (status !== STATUS.INACTIVE && status !== STATUS.RETIRED) force[home]! += 1
  }
  for (let place = 0; place < shape.places; place++) {
    const scale = norm[place]! > 0 ? force[place]! / norm[place]! : 1
    for (let band = 0; band < shape.ageBands; band++)
      bands.participation[place * shape.ageBands + band] = Math.min(0.97, pack.participation[band]! * scale)
    places.baseAdults[place] = places.adults[place]!
    places.baseDwellingsPerAdult[place] = places.dwellings[place]! / Math.max(1, places.adults[place]!)
    places.rent[place] = (pack.rent[place]! * places.dwellings[place]!) / Math.max(1, places.renters[place]!)
    places.baseRent[place] = places.rent[place]!
  }
  for (let firm = 0; firm < shape.firmRows; firm++) {
    if (firms.state[firm] !== FIRM_STATE.GOVERNMENT) continue
    const place = firms.place[firm]!
    let staff = 0
    for (let o = 0; o < 3; o++) staff += firms.staff[firm * 3 + o]!
    places.publicJobs[place]! += staff / Math.max(1, places.adults[place]!)
  }
}
