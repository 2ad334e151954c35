import { describe, expect, it } from 'vitest'
import type { Displacement } from '../../../src/experiments/evaluation/displacement.ts'
import { measureDisplacement } from '../../../src/experiments/evaluation/displacement.ts'
import { evaluateReplication } from '../../../src/experiments/evaluation/evaluate-replication.ts'
import { findEffects } from '../../../src/experiments/evaluation/findings.ts'
import { type FirmUnits, gatherUnits } from '../../../src/experiments/evaluation/firm-units.ts'
import { naiveEffect, type PanelSpan, trueEffect } from '../../../src/experiments/evaluation/growth-effects.ts'
import type { FirmPanel } from '../../../src/simulation/firm-panel.ts'
import { toyRequest } from '../../simulation/toy-run.ts'

type Row = readonly [year: number, key: number, place: number, staff: number, sales: number, awards: number]

/** A panel of full years from rows. */
function panelOf(rows: readonly Row[]): FirmPanel {
  const column = (at: number) => Int32Array.from(rows, (row) => row[at]!)
  const same = (value: number) => new Int32Array(rows.length).fill(value)
  return {
    rows: rows.length,
    year: column(0),
    keyHigh: column(1),
    keyLow: same(7),
    place: column(2),
    sector: same(0),
    foundedMonth: same(0),
    months: same(12),
    staff: Float64Array.from(rows, (row) => row[3]),
    sales: Float64Array.from(rows, (row) => row[4]),
    support: Float64Array.from(rows, (row) => 10 * row[5]),
    awards: column(5),
    awardMonth: same(-1),
  }
}

/** Five firms over four years; the first two are supported in the third year and grow by `rate` in it and the next. */
function countryOf(rate: number, others = 1): FirmPanel {
  const rows: Row[] = []
  for (let key = 0; key < 5; key++)
    for (let year = 0; year < 4; year++) {
      const grown = year < 2 ? 1 : key < 2 ? rate ** (year - 1) : others
      rows.push([year, key, key % 2, 10, 100 * (key + 1) * grown, year === 2 && key < 2 ? 1 : 0])
    }
  return panelOf(rows)
}

const firmsOf = (panel: FirmPanel): FirmUnits => gatherUnits([{ panel, offset: 0 }], 4)
const span: PanelSpan = { firstYear: 2, firstMonth: 0, regionOf: [0, 1], regions: 2, sectors: 1 }
const nation = (rows: readonly Displacement[]) => rows.find(({ level, region }) => level === 'sales' && region < 0)!

describe('the evaluation of a panel', () => {
  const firms = firmsOf(countryOf(Math.exp(0.05)))
  const twin = { withheld: new Set(['0/7', '1/7']), firms: firmsOf(countryOf(Math.exp(0.02))) }

  it('finds points of growth a year: against the unsupported, and against the same firms without', () => {
    expect(naiveEffect(firms, 'sales', span)).toMatchObject({ treated: 2, controls: 3 })
    expect(naiveEffect(firms, 'sales', span).estimate).toBeCloseTo(5, 9)
    expect(trueEffect(firms, [twin], 'sales', span).estimate).toBeCloseTo(3, 9)
    expect(trueEffect(firms, [twin], 'staff', span).estimate).toBe(0)
    expect(trueEffect(firms, [{ ...twin, withheld: new Set() }], 'sales', span).estimate).toBeNaN()
  })

  it('nets what the supported gain of what others lose, foundations and closures included', () => {
    const gain = measureDisplacement(firms, [twin], [0, 1], 2, 2)
    expect(nation(gain)).toMatchObject({ firmYears: 4 })
    expect(nation(gain).own).toBeCloseTo(300 * (Math.exp(0.05) - Math.exp(0.02) + Math.exp(0.1) - Math.exp(0.04)), 9)
    expect(nation(gain).net).toBeCloseTo(nation(gain).own, 9)
    const pushed = { ...twin, firms: firmsOf(countryOf(Math.exp(0.02), 1.1)) }
    expect(nation(measureDisplacement(firms, [pushed], [0, 1], 2, 2)).net).toBeCloseTo(nation(gain).own - 240, 9)
    const found = panelOf([...rowsOf(countryOf(Math.exp(0.02))), [3, 9, 1, 4, 50, 0]])
    const more = measureDisplacement(firms, [{ ...twin, firms: firmsOf(found) }], [0, 1], 2, 2)
    expect(nation(more).net).toBeCloseTo(nation(gain).own - 50, 9)
    const south = more.find(({ level, region }) => level === 'staff' && region === 1)!
    expect(south).toMatchObject({ firmYears: 2, own: 0, net: -4 })
  })
})

function rowsOf(panel: FirmPanel): Row[] {
  return Array.from({ length: panel.rows }, (_, at) => [
    ...[panel.year[at]!, panel.keyHigh[at]!, panel.place[at]!, panel.staff[at]!, panel.sales[at]!, panel.awards[at]!],
  ]) as unknown as Row[]
}

describe('the evaluation of a replication of the toy country', () => {
  const request = toyRequest({
    months: 48,
    burnInMonths: 24,
    personsPerAgent: 100,
    parameters: { 'agency.timeScale': 0 },
    policies: [{ name: 'people', use: 'workforce-rd', fields: { from: '2017-01', budgetBnKrwPerYear: 120 } }],
  })
  const found = evaluateReplication(request, 2)

  it('finds supported firms, and knows the true effect better than an evaluator can', () => {
    const [naive, , truth] = found.growth.filter(({ outcome }) => outcome === 'sales')
    expect(truth!.treated).toBeGreaterThan(5)
    expect(truth!.standardError).toBeLessThan(naive!.standardError)
    expect(found.panel.filter(({ supported, support }) => supported && support > 0).length).toBe(4)
  })

  it('has no effect to report without support', () => {
    const without = findEffects([
      evaluateReplication({ ...request, months: 24, policies: [], parameters: { 'support.budgetScale': 0 } }, 1),
    ])
    for (const { estimate, equivalence } of without.growth) {
      expect(estimate).toBeNaN()
      expect(equivalence.verdict).toBe('undecided')
    }
  })
})
