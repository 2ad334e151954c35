import { describe, expect, it } from 'vitest'
import { basicTransfer, pensionAt, transferRates } from '../../../src/rules/government/transfers.ts'
import { STATUS } from '../../../src/world/person-columns.ts'

const parameters = {
  'transfer.young': 10,
  'transfer.middle': 40,
  'pension.younger': 600,
  'pension.oldest': 480,
}
const rates = transferRates(parameters, 1.5)
const years = (age: number) => 12 * age

describe('pensions and basic transfers', () => {
  it('follow the wage level, in whole won', () => {
    expect(rates).toEqual({ youngTransfer: 15, middleTransfer: 60, pension: 900, oldestPension: 720 })
    expect(Number.isInteger(transferRates(parameters, 1.0007).pension)).toBe(true)
  })

  it('go by age band: nothing of the pension before 65, that of the oldest from 75 on', () => {
    expect([15, 64.9, 65, 74.9, 75, 99].map((age) => pensionAt(rates, years(age)))).toEqual([0, 0, 900, 900, 720, 720])
  })

  it('support by age those below 65 who neither work nor study', () => {
    const idle = [15, 34.9, 35, 64.9, 65].map((age) => basicTransfer(rates, years(age), STATUS.INACTIVE))
    expect(idle).toEqual([15, 15, 60, 60, 0])
    expect(basicTransfer(rates, years(40), STATUS.UNEMPLOYED)).toBe(60)
    for (const status of [STATUS.STUDENT, STATUS.EMPLOYED, STATUS.SELF_EMPLOYED])
      expect(basicTransfer(rates, years(40), status)).toBe(0)
  })
})
