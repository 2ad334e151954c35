import type { Economy } from './economy.ts'

/** Value added at normal output over a month, won. */
export function normalValueAdded(economy: Economy, firm: number): number {
  const { firms, sectors } = economy.world
  const sector = firms.sector[firm]!
  const materials = sectors.materialsRatio[sector]! * sectors.inputPrice[sector]!
  return Math.max(0, firms.normalOutput[firm]! * (firms.price[firm]! - materials))
}
