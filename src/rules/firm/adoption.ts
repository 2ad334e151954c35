import { exp } from '../../base/exp.ts'

/** Support that a firm asks for: its part of the cost of what is left to transform, and only what it can match; won. */
export function askedSupport(wageBill: number, months: number, digital: number, share: number, funds: number): number {
  const wanted = share * months * wageBill * Math.max(0, 1 - digital)
  const matched = share < 1 ? (Math.max(0, funds) * share) / (1 - share) : wanted
  return Math.floor(Math.min(wanted, matched))
}

/** Chance that a project fails: less, the larger the share of professional and research staff. */
export function adoptionFailure(base: number, shield: number, skilledShare: number): number {
  return base * exp(-shield * skilledShare)
}

/** Share of a full transformation that a project of some cost makes. */
export function transformation(cost: number, wageBill: number, months: number): number {
  return wageBill > 0 ? cost / (months * wageBill) : 0
}
