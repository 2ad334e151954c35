import { FLOW } from '../accounts/flows.ts'
import { recordTransfer } from '../accounts/ledger.ts'
import { roundWon } from '../base/won.ts'
import type { Economy } from './economy.ts'

/** Won that the bank asks for a unit of used equipment this month. */
export function usedPrice(economy: Economy): number {
  return economy.parameters['entry.usedPrice'] * economy.world.nation.investmentPrice[0]!
}

/** The bank buys the equipment of a closing firm of a cell for resale, below the price that it asks; returns what it pays, whole won. */
export function takeEquipment(economy: Economy, cell: number, region: number, units: number): number {
  const { world, ledger, parameters } = economy
  const paid = roundWon(units * parameters['exit.recovery'] * usedPrice(economy))
  world.cells.usedEquipment[cell]! += units
  world.cells.usedValue[cell]! += paid
  recordTransfer(ledger, FLOW.collateral, world.shape.regions, region, paid)
  return paid
}

/** The bank sells up to `units` of a cell’s used equipment against whole won of `funds`; returns units and price paid. */
export function sellEquipment(
  economy: Economy,
  cell: number,
  region: number,
  units: number,
  funds: number,
): { units: number; paid: number } {
  const { world, ledger } = economy
  const { cells, nation, shape } = world
  const price = usedPrice(economy)
  const held = cells.usedEquipment[cell]!
  const sold = Math.max(0, Math.min(units, held, funds / Math.max(1e-9, price)))
  const paid = Math.min(funds, roundWon(sold * price))
  const cost = sold >= held ? cells.usedValue[cell]! : roundWon((cells.usedValue[cell]! * sold) / held)
  cells.usedEquipment[cell] = sold >= held ? 0 : held - sold
  cells.usedValue[cell]! -= cost
  recordTransfer(ledger, FLOW.usedEquipment, region, shape.regions, paid)
  nation.bankEquity[0]! += paid - cost
  return { units: sold, paid }
}

/** Used equipment loses value while it waits for a buyer; the bank books the loss against its own funds. */
export function wearUsedEquipment(economy: Economy): void {
  const { cells, nation, shape } = economy.world
  const wear = economy.parameters['exit.idleLoss']
  for (let cell = 0; cell < shape.places * shape.sectors; cell++) {
    const lost = Math.min(cells.usedValue[cell]!, roundWon(wear * cells.usedValue[cell]!))
    cells.usedEquipment[cell]! *= 1 - wear
    cells.usedValue[cell]! -= lost
    nation.bankEquity[0]! -= lost
  }
}
