import { INDICATORS, MONTHLY } from '../indicators/registry.ts'
import { loadPack } from '../pack/index.ts'
import type { Pack } from '../pack/pack.ts'
import { ALL_PARAMETERS } from '../phases/parameters.ts'
import { POLICIES } from '../policies/registry.ts'
import { unknownName } from '../scenario/messages.ts'
import type { FindVocabulary } from '../scenario/read-scenario.ts'
import type { ParameterTerm, Vocabulary } from '../scenario/vocabulary.ts'
import { defaultPack, findPackFolder, packagedPacks } from './packs.ts'

/** Ids of all parameters that rules declare. */
export const PARAMETER_IDS: readonly string[] = Object.keys(ALL_PARAMETERS)

/** Every name that a scenario on this pack may use. */
export function vocabularyOf(pack: Pack): Vocabulary {
  return {
    baseYears: pack.baseYears,
    packEvents: pack.events.map((event) => event.id),
    regions: pack.regions.map((region) => region.id),
    places: pack.places.map((place) => place.id),
    regionOfPlace: Object.fromEntries(pack.places.map((place) => [place.id, pack.regions[place.region]!.id])),
    sectors: pack.sectors.map((sector) => sector.id),
    cellsWithoutFirms: pack.places.flatMap((place, row) =>
      pack.sectors.flatMap((sector, column) =>
        pack.establishments[row * pack.sectors.length + column]! > 0 ? [] : [`${place.id}/${sector.id}`],
      ),
    ),
    fields: pack.fields,
    parameters: Object.entries(ALL_PARAMETERS).map(
      ([id, { low, high, unit }]): ParameterTerm => ({ id, low, high, unit }),
    ),
    indicators: INDICATORS.map((indicator) => indicator.id),
    monthly: MONTHLY.map((column) => column.id),
    policies: POLICIES,
  }
}

const loaded = new Map<string, Vocabulary>()

/** The vocabulary of a pack by id or folder; without one, that of the pack that comes with the package. */
export const findVocabulary: FindVocabulary = (pack, folder) => {
  const name = pack ?? defaultPack()
  const packFolder = name === undefined ? undefined : findPackFolder(name, folder)
  if (packFolder === undefined) return { fault: unknownName('pack', name ?? '', packagedPacks()) }
  const vocabulary = loaded.get(packFolder) ?? vocabularyOf(loadPack(packFolder, PARAMETER_IDS))
  loaded.set(packFolder, vocabulary)
  return vocabulary
}
