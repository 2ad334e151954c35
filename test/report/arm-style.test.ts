import { describe, expect, it } from 'vitest'
import { DRAWN_MIXES, drawnArms, styleArms } from '../../src/report/arm-style.ts'
import type { StudyReport } from '../../src/report/study-report.ts'
import { fixtureStudy } from './fixture-study.ts'

const extra = Array.from({ length: 12 }, (_, index) => `grid:${index}`)
const crowded: StudyReport = {
  ...fixtureStudy,
  arms: [...fixtureStudy.arms, ...extra.map((id) => ({ ...fixtureStudy.arms[1]!, id }))],
  verdicts: [
    ...fixtureStudy.verdicts,
    ...extra.map((arm, index) => ({ ...fixtureStudy.verdicts[0]!, arm, frontierProbability: index / 100 })),
  ],
}

describe('arms in figures', () => {
  it('are the mixes likeliest to stand on the frontier, and every placebo', () => {
    const drawn = drawnArms(crowded)
    expect(drawn.filter((arm) => arm.role === 'mix').length).toBe(DRAWN_MIXES)
    expect(drawn.map((arm) => arm.id)).toEqual([
      'people-first',
      'cash-transfer',
      'public-purchase',
      'grid:7',
      'grid:8',
      'grid:9',
      'grid:10',
      'grid:11',
    ])
  })

  it('never share colour or symbol with another drawn arm', () => {
    const styles = styleArms(crowded)
    const looks = drawnArms(crowded).map((arm) => styles.get(arm.id)!)
    expect(new Set(looks.map((style) => style.color)).size).toBe(looks.length)
    expect(new Set(looks.map((style) => style.symbol)).size).toBe(looks.length)
  })

  it('all have a style, and no two the same', () => {
    const styles = styleArms(crowded)
    expect([...styles.keys()].sort()).toEqual(crowded.arms.map((arm) => arm.id).sort())
    expect(new Set([...styles.values()].map((style) => JSON.stringify(style))).size).toBe(crowded.arms.length)
  })
})
