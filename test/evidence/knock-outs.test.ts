import { describe, expect, it } from 'vitest'
import { requireKnown } from '../../tools/evidence/parts/arms.ts'
import { runKnockOuts } from '../../tools/evidence/parts/knock-out-run.ts'
import { KNOCK_OUTS, measureIn } from '../../tools/evidence/parts/knock-outs.ts'
import { toyRequest } from '../simulation/toy-run.ts'

describe('a mechanism that is knocked out', () => {
  it('is named by parameters that exist, at values inside their ranges', () => {
    expect(() => requireKnown(KNOCK_OUTS)).not.toThrow()
    expect(() => requireKnown([{ name: 'typo', set: { 'production.complimentarity': 0.1 } }])).toThrow('no parameter')
    expect(() => requireKnown([{ name: 'wide', set: { 'production.complementarity': 99 } }])).toThrow('out of range')
  })

  it('changes nothing where its parameter keeps its value, and its first-order channel where not', () => {
    const policies = [{ name: 'people', use: 'workforce-rd', fields: { budgetBnKrwPerYear: 150 } }]
    const parameters = { 'support.pickWinners': 5 }
    const request = toyRequest({ months: 36, burnInMonths: 12, personsPerAgent: 100, policies, parameters })
    const tested = KNOCK_OUTS.filter(({ name }) =>
      ['complementarity', 'winner-picking', 'moving', 'congestion'].includes(name),
    )
    const arms = [{ name: 'same', set: {} }, ...tested]
    const [asItIs, same, ...off] = runKnockOuts({ request, arms })
    expect(same).toEqual(asItIs)
    for (const [index, { name, channel, sign }] of tested.entries()) {
      const change = measureIn(off[index]!, channel, 'last-12')! - measureIn(asItIs!, channel, 'last-12')!
      expect(sign * change, name).toBeGreaterThan(0)
    }
  })
})
