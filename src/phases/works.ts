import { LINE_DECLARATIONS, linesBy } from '../accounts/budget-lines.ts'
import { programmeRow } from '../accounts/programme-accounts.ts'
import { apportion } from '../engine/apportion.ts'
import { leverOf } from '../levers/registry.ts'
import type { Economy } from './economy.ts'
import { leverColumn } from './move-levers.ts'

/** Weight of each index of a lever in the works of a region: residents of its place, where the policy reaches it. */
function weighSites(economy: Economy, policy: number, region: number, sites: Float64Array): void {
  const { world, ledger, book } = economy
  const { places, shape } = world
  const active = book.policies[policy]!
  const perPlace = sites.length / shape.places
  for (let at = 0; at < sites.length; at++) {
    const place = Math.floor(at / perPlace)
    const isReached = active.places[place] === 1 && (perPlace === 1 || active.sectors[at % perPlace] === 1)
    sites[at] = isReached && places.region[place] === region ? ledger.people.stock[place]! : 0
  }
}

/** Adds whole won to the public purchases of a place, as governments bought in the base year. */
function buyIn(economy: Economy, place: number, won: number): void {
  const { world, levers } = economy
  const { markets, sectors, shape } = world
  const first = place * shape.sectors
  const weights = Float64Array.from(sectors.price, (price, product) => markets.governmentBase[first + product]! * price)
  const parts = new Float64Array(shape.sectors)
  const left = apportion(won, weights, 0, shape.sectors, parts)
  parts[shape.sectors - 1]! += left
  for (let product = 0; product < shape.sectors; product++) levers.purchases[first + product]! += parts[product]!
}

/** Buys a policy’s works of the month where they stand, and tells the lever of each line what they cost there. */
export function buyWorks(economy: Economy, policy: number): void {
  const { world, book } = economy
  const { places, regions } = world.shape
  for (const line of linesBy('works')) {
    const column = leverColumn(economy, leverOf(LINE_DECLARATIONS[line]!.lever!))!
    const sites = new Float64Array(column.length)
    const parts = new Float64Array(column.length)
    for (let region = 0; region < regions; region++) {
      const row = programmeRow(world, policy, region, line)
      const won = book.accounts.intended[row]!
      if (won === 0) continue
      weighSites(economy, policy, region, sites)
      book.accounts.intended[row] = won - apportion(won, sites, 0, sites.length, parts)
      const perPlace = column.length / places
      for (let at = 0; at < parts.length; at++) {
        if (parts[at] === 0) continue
        column[at]! += parts[at]!
        buyIn(economy, Math.floor(at / perPlace), parts[at]!)
      }
    }
  }
}
