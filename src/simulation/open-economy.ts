import { closeMonth, measureStocks } from '../accounts/books.ts'
import type { PolicyInstance, RunRequest } from '../base/run.ts'
import { loadPack } from '../pack/index.ts'
import type { EventEffect, Pack } from '../pack/pack.ts'
import { createEconomy, type Economy } from '../phases/economy.ts'
import { ALL_PARAMETERS } from '../phases/parameters.ts'
import { deriveRunKey } from '../random/run-key.ts'
import { type Synthesis, synthesise } from '../synthesis/synthesise.ts'
import { copyWorld, createWorld } from '../world/world.ts'

const packs = new Map<string, Pack>()

/** The pack of a folder in the state of its latest base year before a month, read once per process and base year. */
export function packOf(folder: string, startMonth?: number): Pack {
  const year = startMonth === undefined ? 'latest' : Math.floor(startMonth / 12)
  const known = packs.get(`${folder} ${year}`)
  if (known !== undefined) return known
  const pack = loadPack(folder, Object.keys(ALL_PARAMETERS), startMonth)
  packs.set(`${folder} ${year}`, pack)
  return pack
}

/** The pack of a run: its base year's state, and of its events those that the request keeps. */
export function packOfRun(request: RunRequest): Pack {
  const pack = packOf(request.packFolder, request.startMonth)
  const { packEvents, effects = [] } = request
  const events = packEvents === undefined ? pack.events : pack.events.filter(({ id }) => packEvents.includes(id))
  if (effects.length === 0) return { ...pack, events }
  const added = effects.map(({ effect, place, sector, ...span }): EventEffect => {
    const index = (records: readonly { readonly id: string }[], id?: string) =>
      records.findIndex((record) => record.id === id)
    return { kind: effect, place: index(pack.places, place), sector: index(pack.sectors, sector), ...span }
  })
  return { ...pack, events: [...events, { id: 'world', title: { en: 'World', ko: '세계' }, effects: added }] }
}

/** Parameter values of a run: the pack’s, and what the request changes. */
export function parametersOfRun(pack: Pack, request: RunRequest): Record<string, number> {
  const values: Record<string, number> = {}
  for (const { id, value } of pack.parameters) values[id] = value
  return { ...values, ...request.parameters }
}

/** The economy of a request before its first month, its opening books closed, for a crew of `members`. */
export function openEconomy(
  request: RunRequest,
  policies: readonly PolicyInstance[],
  members = 1,
): { economy: Economy; synthesis: Synthesis } {
  const pack = packOfRun(request)
  const synthesis = synthesise(
    pack,
    parametersOfRun(pack, request),
    deriveRunKey(request.seed, request.replication),
    request.personsPerAgent,
    request.startMonth - request.burnInMonths,
    request.startMonth,
  )
  const economy = createEconomy(synthesis.world, members, undefined, policies)
  economy.cellStart.set(synthesis.sizes.cellStart)
  measureStocks(economy.world, economy.ledger, economy.measured)
  closeMonth(economy.ledger, economy.measured)
  return { economy, synthesis }
}

/** An economy in the same state as `source`, under other policies: every shared column is copied. */
export function forkEconomy(source: Economy, policies: readonly PolicyInstance[]): Economy {
  const { world } = source
  const copy = createWorld(world.shape, world.pack, { ...world.parameters }, world.runKey)
  const economy = createEconomy(copy, 1, undefined, policies)
  copyWorld(world, copy)
  economy.cellStart.set(source.cellStart)
  return economy
}
