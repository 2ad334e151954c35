import { exp } from '../base/exp.ts'
import { nextOpenData, openDataUse } from '../rules/place/open-data.ts'
import type { Economy } from './economy.ts'

/** Open data of all places age, and grow by what policies spend on them, at consumer prices of the base year. */
export function keepOpenData(economy: Economy): void {
  const { world, parameters, placeLevers } = economy
  const { places, nation, shape } = world
  for (let place = 0; place < shape.places; place++)
    places.openData[place] = nextOpenData(
      places.openData[place]!,
      parameters['openData.ageing'],
      placeLevers.openData[place]! / nation.consumerPrice[0]! / Math.max(1, places.adults[place]!),
    )
}

/** Factor by which open data of a place raise what services and new industries there do; `most` is its highest log. */
export function dataFactor(economy: Economy, place: number, sector: number, most: number): number {
  const { pack, places } = economy.world
  const { kind, newIndustry } = pack.sectors[sector]!
  if (places.openData[place] === 0 || (kind !== 'service' && !newIndustry)) return 1
  return exp(most * openDataUse(places.openData[place]!, economy.parameters['openData.scale']))
}
