import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logEfficiency, normalOutput, usedCapacity, wantedOutput } from '../../../src/rules/firm/production.ts'

const logs = fc.double({ min: -2, max: 2, noNaN: true })
const complementarity = fc.double({ min: 0.1, max: 30, noNaN: true })

describe('technology and skill are complements', () => {
  test('efficiency is known by hand: equal logs give that log, ρ = 1 gives the harmonic mean', () => {
    expect(logEfficiency(0.3, 0.3, 4)).toBeCloseTo(0.3, 12)
    expect(Math.exp(logEfficiency(Math.log(2), Math.log(6), 1))).toBeCloseTo(3, 12)
  })

  test('efficiency rises with each and lies between the lower one and the mean', () => {
    fc.assert(
      fc.property(logs, logs, complementarity, (technology, skill, rho) => {
        const efficiency = logEfficiency(technology, skill, rho)
        expect(efficiency).toBeGreaterThanOrEqual(Math.min(technology, skill) - 1e-12)
        expect(efficiency).toBeLessThanOrEqual((technology + skill) / 2 + 1e-12)
        expect(logEfficiency(technology + 0.1, skill, rho)).toBeGreaterThanOrEqual(efficiency - 1e-12)
        expect(logEfficiency(technology, skill + 0.1, rho)).toBeGreaterThanOrEqual(efficiency - 1e-12)
        expect(logEfficiency(skill, technology, rho)).toBeCloseTo(efficiency, 9)
      }),
    )
  })

  test('it tends to the minimum as ρ grows, and survives gaps beyond the range of exp', () => {
    expect(logEfficiency(1, 0.2, 1e4)).toBeCloseTo(0.2, 3)
    expect(logEfficiency(0.2, 1, 1e4)).toBeCloseTo(0.2, 3)
    expect(logEfficiency(1000, -1000, 10)).toBe(-1000)
  })

  test('where skill lags, better technology alone brings little', () => {
    const lagging = logEfficiency(1.1, 0, 8) - logEfficiency(1, 0, 8)
    const abreast = logEfficiency(0.1, 0, 8) - logEfficiency(0, 0, 8)
    expect(lagging).toBeLessThan(abreast / 10)
  })
})

describe('output', () => {
  test('is Cobb–Douglas in equipment and effective labour', () => {
    expect(normalOutput(0, 16, 0, 81, 0.25)).toBeCloseTo(2 * 27, 9)
    expect(normalOutput(Math.log(2), 16, 0, 81, 0.25)).toBeCloseTo(4 * 27, 9)
    expect(normalOutput(0, 16, Math.log(16), 81, 0.25)).toBeCloseTo(8 * 2 * 27, 8)
  })

  test('has constant returns and needs both factors', () => {
    expect(normalOutput(0.2, 30, 0.1, 14, 0.3)).toBeCloseTo(2 * normalOutput(0.2, 15, 0.1, 7, 0.3), 9)
    expect(normalOutput(0, 0, 0, 5, 0.3)).toBe(0)
    expect(normalOutput(0, 5, 0, 0, 0.3)).toBe(0)
  })

  test('wanted output closes part of the gap between stocks and their target, never below zero', () => {
    expect(wantedOutput(100, 50, 0.5, 0.2)).toBe(100)
    expect(wantedOutput(100, 0, 0.5, 0.2)).toBe(110)
    expect(wantedOutput(100, 150, 0.5, 0.2)).toBe(80)
    expect(wantedOutput(10, 1000, 0.5, 0.2)).toBe(0)
  })

  test('use of capacity stays inside its band', () => {
    expect(usedCapacity(90, 100, 0.3, 1.1)).toBe(90)
    expect(usedCapacity(5, 100, 0.3, 1.1)).toBe(30)
    expect(usedCapacity(500, 100, 0.3, 1.1)).toBeCloseTo(110, 12)
  })
})
