import { describe, expect, it } from 'vitest'
import { errorsOf, keepConstant, keepTrend, readHistory, sharesOf } from '../../tools/evidence/parts/history.ts'
import { simulateYears } from '../../tools/evidence/parts/regional-years.ts'
import { toyRequest } from '../simulation/toy-run.ts'

describe('the benchmarks of a hindcast', () => {
  const series = { east: new Map([2008, 2009, 2010].map((year, k) => [year, 10 + k])), west: new Map() }

  it('use no year after the base year', () => {
    const later = new Map([...series.east, [2011, 99]])
    expect(keepTrend(later, 2010, [2011, 2012])).toEqual(keepTrend(series.east, 2010, [2011, 2012]))
    expect(keepTrend(series.east, 2010, [2011, 2013])).toEqual([13, 15])
    expect(keepConstant(later, 2010, [2011, 2012])).toEqual([12, 12])
  })

  it('are judged by their errors', () => {
    expect(errorsOf([1, 2, 5], [1, 2, 1])).toEqual({ mae: 4 / 3, rmse: Math.sqrt(16 / 3) })
  })

  it('read shares that sum to a hundred and moves that sum to zero, to the base year of 2016 and not beyond', () => {
    const history = readHistory('packs/korea')
    const regions = (of: Readonly<Record<string, ReadonlyMap<number, number>>>, year: number) =>
      Object.values(of).reduce((sum, values) => sum + values.get(year)!, 0)
    for (const name of ['population', 'grdp', 'employed', 'unemployed'])
      expect(regions(sharesOf(history.get(name)!), 2012)).toBeCloseTo(100, 9)
    for (let year = 2000; year <= 2016; year++) expect(regions(history.get('netMoves')!, year)).toBe(0)
    expect(Math.max(...history.get('grdp')!.capital!.keys())).toBe(2016)
  })
})

describe('a run by year and region', () => {
  it('counts the nation’s people, and who leaves a region comes to another', () => {
    const run = simulateYears(toyRequest({ startMonth: 12 * 2011, months: 24, burnInMonths: 2 }))
    expect(run.regions).toEqual(['coast', 'inland'])
    expect(run.population.map((values) => values.length)).toEqual([2, 2])
    for (const values of run.netMoves) expect(values[0]! + values[1]!).toBe(0)
    for (const values of run.population) expect(values[0]! + values[1]!).toBeGreaterThan(run.opening.population[0]!)
    expect(run.netMoves.flat().some((persons) => persons !== 0)).toBe(true)
  })
})
