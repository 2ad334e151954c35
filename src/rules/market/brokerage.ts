import { exp } from '../../base/exp.ts'

/** What is left of buyers’ discount on makers without track record where brokers spend so much per resident, 0 to 1. */
export function discountLeft(wonPerResident: number, unitCost: number): number {
  return wonPerResident > 0 ? exp(-wonPerResident / unitCost) : 1
}
