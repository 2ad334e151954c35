import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { ENTITY_KINDS, entityKeyHigh, entityKeyLow } from '../random/entity-key.ts'
import { FIRM_STATE } from '../world/firm-columns.ts'
import type { Economy } from './economy.ts'
import { clearFirm, firmColumns, returnGrants } from './firm-rows.ts'
import type { Relocation } from './sites.ts'
import { takeEquipment } from './used-equipment.ts'

/** First ordinal of firms that come from elsewhere, above those of founders. */
const FIRST_ORDINAL = 1_000_000

/** Lowest free row of a cell; −1 when the cell is full. */
function freeRow({ world }: Economy, cell: number): number {
  const { firms, cells } = world
  for (let row = cells.firstFirm[cell]!; row < cells.afterLastFirm[cell]!; row++)
    if (firms.state[row] === FIRM_STATE.VACANT) return row
  return -1
}

/** Books what a firm takes along: its loan is repaid here and granted there, its funds follow, its stocks are counted there. */
function moveAccounts(economy: Economy, firm: number, from: number, to: number): void {
  const { ledger, world } = economy
  const { firms, shape } = world
  const loan = firms.loan[firm]!
  const funds = firms.deposits[firm]! - loan
  const valueAdded = firms.revenue[firm]! - firms.materialsBill[firm]!
  recordTransfer(ledger, FLOW.repayments, from, shape.regions, loan)
  recordTransfer(ledger, FLOW.newLoans, shape.regions, to, loan)
  if (funds >= 0) recordTransfer(ledger, FLOW.relocatedFunds, from, to, funds)
  else recordTransfer(ledger, FLOW.relocatedFunds, to, from, -funds)
  const stakes = firms.stake[firm * 2]! + firms.stake[firm * 2 + 1]!
  ledger.real.stakesRetired[from]! += stakes
  ledger.real.stakesRetired[to]! -= stakes
  ledger.real.stockLost[from]! += firms.stockValue[firm]!
  ledger.real.stockLost[to]! -= firms.stockValue[firm]!
  ledger.real.closedValueAdded[from]! += valueAdded
  ledger.real.closedValueAdded[to]! -= valueAdded
}

/**
 * Moves a firm to another cell under a key of its own: part of its equipment is left behind and sold as used, grants
 * return to the region that gave them, all else goes along. Returns its new row, −1 when the cell is full.
 */
export function relocateFirm(economy: Economy, { firm, cell }: Relocation, ordinal: number): number {
  const { world, parameters } = economy
  const { firms, places, nation, shape } = world
  const row = freeRow(economy, cell)
  if (row < 0) return row
  const here = firms.place[firm]! * shape.sectors + firms.sector[firm]!
  const from = places.region[firms.place[firm]!]!
  const to = places.region[Math.floor(cell / shape.sectors)]!
  const left = parameters['relocation.equipmentLoss'] * firms.equipment[firm]!
  returnGrants(economy, firm, from)
  firms.equipment[firm]! -= left
  firms.deposits[firm]! += takeEquipment(economy, here, from, left)
  if (from !== to) moveAccounts(economy, firm, from, to)
  const columns = firmColumns(world)
  for (const { array, spec } of columns) array.copyWithin(row * spec.width, firm * spec.width, (firm + 1) * spec.width)
  firms.keyHigh[row] = entityKeyHigh(ENTITY_KINDS.firm, cell, nation.month[0]!, FIRST_ORDINAL + ordinal)
  firms.keyLow[row] = entityKeyLow(ENTITY_KINDS.firm, cell, nation.month[0]!, FIRST_ORDINAL + ordinal)
  clearFirm(columns, firm)
  return row
}
