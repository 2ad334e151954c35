import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leavingAge } from '../../../src/rules/person/education.ts'
import { ABILITY_STEPS, efficiencyIndex, efficiencyTable } from '../../../src/rules/person/efficiency.ts'
import { learningSpeed, skillAfterMonth } from '../../../src/rules/person/learning.ts'
import { enteringChance, leavingChance } from '../../../src/rules/person/participation.ts'
import { applicantScore, carriedSkill, reservationWage, searchedOccupation } from '../../../src/rules/person/search.ts'
import { TOY_PACK } from '../../world/random-world.ts'

describe('education and learning', () => {
  const parameters = {
    'education.secondaryLeavingAge': 228,
    'education.tertiaryLeavingAge': 276,
    'education.advancedLeavingAge': 312,
    'skill.learning.secondary': 0.01,
    'skill.learning.tertiary': 0.02,
    'skill.learning.advanced': 0.03,
  }

  test('each level has its own age of leaving and speed of learning', () => {
    expect([0, 1, 2].map((level) => leavingAge(parameters, level))).toEqual([228, 276, 312])
    expect([0, 1, 2].map((level) => learningSpeed(parameters, level))).toEqual([0.01, 0.02, 0.03])
  })

  test('skill closes part of the gap to technology, never overshoots, never falls', () => {
    expect(skillAfterMonth(0.1, 0.5, 0.25)).toBeCloseTo(0.2, 12)
    expect(skillAfterMonth(0.1, 0.5, 3)).toBeCloseTo(0.5, 12)
    expect(skillAfterMonth(0.5, 0.1, 0.25)).toBe(0.5)
  })
})

describe('efficiency units', () => {
  const table = efficiencyTable(TOY_PACK, 0.2, 0.5)
  const units = (occupation: number, education: number, ability: number) =>
    table[efficiencyIndex(occupation, education, ability)]!
  const relative = (occupation: number, education: number) => units(occupation, education, 0) / units(occupation, 0, 0)

  test('a person of mean ability with secondary education in routine work counts as one', () => {
    expect(units(0, 0, 0)).toBe(
      Math.round(1024 * TOY_PACK.occupationPremium[0]! * TOY_PACK.educationPremium[0]! ** 0.5),
    )
  })

  test('routine work pays part of the education premium, other work all of it', () => {
    const premium = TOY_PACK.educationPremium[2]! / TOY_PACK.educationPremium[0]!
    expect(premium).toBeGreaterThan(1)
    expect(relative(1, 2)).toBeCloseTo(premium, 2)
    expect(relative(0, 2)).toBeCloseTo(Math.sqrt(premium), 2)
  })

  test('one standard deviation of ability is worth the effect in logs', () => {
    expect(units(1, 1, ABILITY_STEPS) / units(1, 1, 0)).toBeCloseTo(Math.exp(0.2), 2)
    expect(units(1, 1, -ABILITY_STEPS) / units(1, 1, 0)).toBeCloseTo(Math.exp(-0.2), 2)
  })
})

describe('participation', () => {
  test('entering and leaving balance where the share in the labour force is the norm', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (norm) => {
        expect((1 - norm) * enteringChance(0.02, norm, 1)).toBeCloseTo(norm * leavingChance(0.02, norm, 0.1, 0), 12)
      }),
    )
  })

  test('tight labour markets draw people in; a search of more than half a year discourages', () => {
    expect(enteringChance(0.02, 0.6, 1.5)).toBeCloseTo(1.5 * enteringChance(0.02, 0.6, 1), 12)
    expect(leavingChance(0.02, 0.6, 0.1, 6)).toBeCloseTo(0.008, 12)
    expect(leavingChance(0.02, 0.6, 0.1, 7)).toBeCloseTo(0.108, 12)
  })
})

describe('search', () => {
  const parameters = {
    'reservation.start': 0.9,
    'reservation.decline': 0.05,
    'reservation.floor': 0.6,
    'reservation.entrant': 0.4,
    'search.secondaryReach': 0.1,
    'search.professionalReach': 0.5,
    'search.researchReach': 0.4,
    'search.tertiaryResearchReach': 0.05,
    'hiring.abilityWeight': 0.003,
    'hiring.educationWeight': 0.05,
    'hiring.tasteWeight': 0.1,
  }

  test('the reservation wage falls with the months of search down to its floor', () => {
    const wages = [0, 2, 6, 24].map((months) => reservationWage(parameters, 2_000_000, months, 3_000_000))
    expect(wages[0]).toBeCloseTo(1_800_000, 6)
    expect(wages[1]).toBeCloseTo(1_600_000, 6)
    expect(wages[2]).toBeCloseTo(1_200_000, 6)
    expect(wages[3]).toBeCloseTo(1_200_000, 6)
  })

  test('who never worked looks at the mean wage', () => {
    expect(reservationWage(parameters, 0, 9, 3_000_000)).toBeCloseTo(1_200_000, 6)
  })

  test('education opens occupations: shares of searches by education', () => {
    const share = (education: number, occupation: number) => {
      let found = 0
      for (let k = 0; k < 1000; k++)
        if (searchedOccupation(parameters, education, (k + 0.5) / 1000) === occupation) found += 1
      return found / 1000
    }
    expect([0, 1, 2].map((occupation) => share(0, occupation))).toEqual([0.9, 0.1, 0])
    expect(share(1, 2)).toBeCloseTo(0.05, 9)
    expect(share(1, 1)).toBeCloseTo(0.475, 2)
    expect(share(2, 2)).toBeCloseTo(0.4, 9)
    expect(share(2, 1)).toBeCloseTo(0.3, 2)
  })

  test('skill, ability, education and taste each raise an applicant’s standing', () => {
    const base = applicantScore(parameters, 0.2, 0, 1, 0.5)
    expect(applicantScore(parameters, 0.3, 0, 1, 0.5) - base).toBeCloseTo(0.1, 12)
    expect(applicantScore(parameters, 0.2, 40, 1, 0.5)).toBeGreaterThan(base)
    expect(applicantScore(parameters, 0.2, 0, 2, 0.5)).toBeGreaterThan(base)
    expect(applicantScore(parameters, 0.2, 0, 1, 0.6)).toBeGreaterThan(base)
  })

  test('a change of sector keeps only the related part of skill above the entry level', () => {
    expect(carriedSkill(0.8, 0.4, 0.5)).toBeCloseTo(0.6, 12)
    expect(carriedSkill(0.8, 0.4, 0)).toBeCloseTo(0.4, 12)
    expect(carriedSkill(0.3, 0.4, 0.5)).toBe(0.3)
  })
})
