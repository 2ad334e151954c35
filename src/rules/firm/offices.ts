/** Most of a head office’s staff that does professional and research work. */
const HIGHEST_SHARE = 0.9

/**
 * Factor on the share of professional and research work in a firm’s staff: a plant leaves part of it to its head office,
 * a head office does it for its plants as well. `highSkill` is what the sector asks of `staff`, persons.
 */
export function highSkillFactor(
  isPlant: boolean,
  functionShare: number,
  officeStaff: number,
  highSkill: number,
  staff: number,
): number {
  if (isPlant) return 1 - functionShare
  if (officeStaff <= 0 || highSkill <= 0) return 1
  return Math.max(1, Math.min(highSkill + officeStaff, HIGHEST_SHARE * staff) / highSkill)
}

/** What a plant remits to its head office in a month and gets back for its own investment, whole won. */
export interface Remittance {
  remitted: number
  funded: number
}

/**
 * Splits a plant’s surplus after interest and tax: the owned share goes to the head office, which pays the same share of
 * the plant’s equipment orders; what the plant needs to fill its buffer stays.
 */
export function splitSurplus(
  out: Remittance,
  share: number,
  surplus: number,
  investment: number,
  spare: number,
): Remittance {
  const gross = Math.floor(share * Math.max(0, surplus))
  out.funded = Math.min(gross, Math.floor(share * investment))
  out.remitted = out.funded + Math.min(gross - out.funded, Math.max(0, Math.floor(spare)))
  return out
}
