import { describe, expect, it } from 'vitest'
import { headKind, KIND_COUNT, sumKinds } from '../../src/phases/head-kinds.ts'
import { SUM, SUM_COUNT } from '../../src/phases/sums.ts'
import { ownerWeight, PENSION_AGE, paysRent } from '../../src/rules/person/household.ts'
import { STATUS } from '../../src/world/person-columns.ts'

const AGES = [15, 19, 20, 29, 30, 40, 64, 65, 66, 99].flatMap((years) => [years * 12, years * 12 + 11])
const STATUSES = Object.values(STATUS).filter((status) => status !== STATUS.VACANT)

function sumsOf(status: number, age: number, education: number): Float64Array {
  const kinds = new Float64Array(2 * KIND_COUNT)
  kinds[KIND_COUNT + headKind(status, age, education)]! += 1
  const sums = new Float64Array(2 * SUM_COUNT)
  sumKinds(kinds, 1, sums)
  return sums.subarray(SUM_COUNT)
}

describe('kinds of residents', () => {
  it('count a resident of any status, age and education as the rules do', () => {
    for (const status of STATUSES)
      for (const age of AGES)
        for (const education of [0, 1, 2]) {
          const sums = sumsOf(status, age, education)
          const works = status === STATUS.EMPLOYED || status === STATUS.SELF_EMPLOYED
          expect(sums[SUM.ADULTS]).toBe(1)
          expect(sums[SUM.OWNERS]).toBe(ownerWeight(age, education))
          expect(sums[SUM.RENTERS]).toBe(paysRent(age, status) ? 1 : 0)
          expect(sums[SUM.EMPLOYED]).toBe(works ? 1 : 0)
          expect(sums[SUM.EARNERS]).toBe(status === STATUS.EMPLOYED ? 1 : 0)
          expect(sums[SUM.UNEMPLOYED]).toBe(status === STATUS.UNEMPLOYED ? 1 : 0)
          expect(sums[SUM.DEPENDANTS]).toBe(!works && (status === STATUS.UNEMPLOYED || age < PENSION_AGE) ? 1 : 0)
        }
  })

  it('lie in the part of their place', () => {
    for (const status of STATUSES)
      for (const age of AGES) {
        expect(headKind(status, age, 2)).toBeGreaterThanOrEqual(0)
        expect(headKind(status, age, 2)).toBeLessThan(KIND_COUNT)
      }
  })
})
