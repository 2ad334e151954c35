import type { Economy } from './economy.ts'

const BITS = 4
const MASK = 15

/** A firm remembers an award; an overlap is one for a function that another payer had funded in twelve months. */
export function rememberAward(
  economy: Economy,
  firm: number,
  agency: number,
  role: number,
  payer: number,
  region: number,
  won: number,
): void {
  const { firms, delivery, nation } = economy.world
  const shift = role * BITS
  const former = (firms.funders[firm]! >>> shift) & MASK
  const isFunded = (firms.fundedFunctions[firm]! & (1 << role)) !== 0
  const overlaps = isFunded && former !== 0 && payer !== 0 && former !== payer
  delivery.overlaps[region]! += overlaps ? 1 : 0
  firms.funders[firm] = (firms.funders[firm]! & ~(MASK << shift)) | (payer << shift)
  firms.fundedFunctions[firm]! |= 1 << role
  firms.supportReceived[firm]! += won
  firms.lastAwardMonth[firm] = nation.month[0]!
  firms.agency[firm] = agency + 1
}
