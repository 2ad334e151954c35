import { describe, expect, it } from 'vitest'
import { loadPack } from '../../src/pack/index.ts'
import { MEASURES, nameOfMeasure } from '../../src/validation/topics.ts'

const korea = loadPack('packs/korea')
const facts = korea.targets.filter(({ group }) => group === 'fact')

describe('the targets of the Korea pack', () => {
  it('hold every stylised fact', () => {
    const numbers = new Set(facts.map(({ id }) => Number(/^fact-(\d\d)-/.exec(id)?.[1])))
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
  })

  it('say why where no estimator measures them', () => {
    const silent = korea.targets.filter(({ measure, why }) => !(nameOfMeasure(measure) in MEASURES) && why.en === '')
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('have a reason in both languages or in none', () => {
    expect(korea.targets.filter(({ why }) => (why.en === '') !== (why.ko === '')).map(({ id }) => id)).toEqual([])
  })

  it('hold their own value inside their interval', () => {
    const strange = korea.targets.filter(
      ({ target, low, high }) =>
        target !== null && ((low !== null && target < low) || (high !== null && target > high)),
    )
    // Figures of one bloc beside a range that the source gives for all blocs.
    expect(strange.map(({ id }) => id)).toEqual(['fact-20-outflow-chungcheong', 'fact-20-outflow-northeast'])
  })
})
