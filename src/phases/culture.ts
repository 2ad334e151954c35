import { appealOf, nextCulture } from '../rules/place/moving.ts'
import type { Economy } from './economy.ts'

/** What policies spend on cultural assets of a place adds to what is left of them, at consumer prices of the base year. */
function build(economy: Economy, place: number): void {
  const { world, parameters, placeLevers } = economy
  const { places, nation } = world
  const won = placeLevers.amenity[place]! / nation.consumerPrice[0]!
  places.culture[place] = nextCulture(
    places.culture[place]!,
    parameters['amenity.speed'],
    won / Math.max(1, places.adults[place]!),
    parameters['culture.unitCost'],
  )
}

/** Cultural assets draw people by what sets a place apart from the others, by their residents. */
function compare(economy: Economy, place: number): void {
  const { places, shape } = economy.world
  let residents = 0
  let elsewhere = 0
  for (let other = 0; other < shape.places; other++) {
    if (other === place) continue
    residents += places.adults[other]!
    elsewhere += places.adults[other]! * places.culture[other]!
  }
  const mean = residents > 0 ? elsewhere / residents : 0
  places.appeal[place] = appealOf(places.culture[place]!, mean, economy.parameters['culture.imitation'])
}

/** Cultural assets of all places: they decay, are added to, and draw people by what sets a place apart. */
export function settleCulture(economy: Economy): void {
  const { places } = economy.world.shape
  for (let place = 0; place < places; place++) build(economy, place)
  for (let place = 0; place < places; place++) compare(economy, place)
}
