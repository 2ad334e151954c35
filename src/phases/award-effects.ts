import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { fundAgencies } from './agency-money.ts'
import type { Economy } from './economy.ts'
import { INSTRUMENT } from './support-arena.ts'

/** Factor on effects in a sector that is related to the region’s strengths, or is not. */
export function relatednessFactor(economy: Economy, region: number, sector: number): number {
  const { priorities, shape } = economy.world
  const density = priorities.density[region * shape.sectors + sector]!
  return Math.max(0, 1 + economy.parameters['support.relatedness'] * density)
}

/** Pays a grant into an account of the firm. */
function grant(
  economy: Economy,
  flow: number,
  account: 'grantForPeople' | 'grantForResearch' | 'grantForEquipment' | 'deposits',
  firm: number,
  region: number,
  won: number,
): void {
  const { world, ledger } = economy
  recordTransfer(ledger, flow, region, region, won)
  world.regions.programmeDeposits[region]! -= won
  world.firms[account][firm]! += won
  if (account !== 'deposits') world.firms.grantMonths[firm] = 0
}

/** Advice is bought by the agency; what the firm learns raises its own productivity, and fades with it. */
function advise(economy: Economy, firm: number, agency: number, region: number, won: number): void {
  const { world, parameters } = economy
  const { firms } = world
  fundAgencies(economy, region, won)
  world.agencies.deposits[agency]! += won
  const months = Math.min(1, won / Math.max(1, firms.wageBill[firm]!))
  const factor = relatednessFactor(economy, region, firms.sector[firm]!)
  firms.productivity[firm]! += parameters['support.adviceEffect'] * months * factor
}

/** A project on shared equipment raises own productivity, little without research staff. */
function shareEquipment(economy: Economy, firm: number): void {
  const { world, parameters } = economy
  const { firms } = world
  const skilled = firms.staff[firm * 3 + 2]! > 0 ? 1 : parameters['support.unskilledUse']
  firms.productivity[firm]! += parameters['support.equipmentEffect'] * skilled
}

/** What an award pays for. */
export function applyAward(
  economy: Economy,
  firm: number,
  agency: number,
  instrument: number,
  region: number,
  won: number,
): void {
  if (instrument === INSTRUMENT.people) grant(economy, FLOW.grantsForPeople, 'grantForPeople', firm, region, won)
  else if (instrument === INSTRUMENT.research)
    grant(economy, FLOW.grantsForResearch, 'grantForResearch', firm, region, won)
  else if (instrument === INSTRUMENT.capital)
    grant(economy, FLOW.grantsForEquipment, 'grantForEquipment', firm, region, won)
  else if (instrument === INSTRUMENT.startup) grant(economy, FLOW.startupGrants, 'deposits', firm, region, won)
  else if (instrument === INSTRUMENT.advice) advise(economy, firm, agency, region, won)
  else shareEquipment(economy, firm)
}
