import { exp } from '../../base/exp.ts'
import { pow } from '../../base/pow.ts'
import type { Pack } from '../../pack/pack.ts'

/** Ability is stored in fortieths of a standard deviation. */
export const ABILITY_STEPS = 40

/**
 * Efficiency units of a person by occupation, education and ability, in 2^-10: the occupation's premium, the education
 * premium (routine work pays only part of it) and exp(effect · ability). Index (occupation × 3 + education) × 256 + ability + 128.
 */
export function efficiencyTable(pack: Pack, abilityEffect: number, routineReturn: number): Float64Array {
  const table = new Float64Array(9 * 256)
  for (let occupation = 0; occupation < 3; occupation++)
    for (let education = 0; education < 3; education++) {
      const premium = pow(pack.educationPremium[education]!, occupation === 0 ? routineReturn : 1)
      for (let step = 0; step < 256; step++)
        table[(occupation * 3 + education) * 256 + step] = Math.round(
          1024 * premium * pack.occupationPremium[occupation]! * exp((abilityEffect * (step - 128)) / ABILITY_STEPS),
        )
    }
  return table
}

/** Index into the efficiency table. */
export function efficiencyIndex(occupation: number, education: number, ability: number): number {
  return (occupation * 3 + education) * 256 + ability + 128
}
