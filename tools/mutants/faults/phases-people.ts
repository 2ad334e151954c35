import type { Fault } from '../fault.ts'

export const PEOPLE_PHASE_FAULTS: readonly Fault[] = [
  {
    file: 'src/phases/incomes.ts',
    find: 'income = gross - tax - family',
    replace: 'income = gross - tax',
    why: 'family support is paid and kept',
  },
  {
    file: 'src/phases/incomes.ts',
    find: 'sum(SUM.WAGE_TAX) - sum(SUM.BENEFITS) - sum(SUM.PENSIONS)',
    replace: 'sum(SUM.WAGE_TAX) - sum(SUM.PENSIONS)',
    why: 'benefits cost the state nothing',
  },
  {
    file: 'src/phases/incomes.ts',
    find: 'if (age >= PENSION_AGE) {',
    replace: 'if (age < PENSION_AGE && now !== STATUS.EMPLOYED) {',
    why: 'pensions go to the young who do not work',
  },
  {
    file: 'src/phases/search.ts',
    find: '< lowest) continue',
    replace: '> lowest) continue',
    why: 'job seekers refuse wages above what they ask for',
  },
  {
    file: 'src/phases/search.ts',
    find: 'round * 64 + k) >= commute) continue',
    replace: 'round * 64 + k) < commute) continue',
    why: 'people take jobs where nobody commutes',
  },
  {
    file: 'src/phases/hiring.ts',
    find: 'drawUniform(taste, persons.keyHigh[person]!, persons.keyLow[person]!, TASTE_DRAW)',
    replace: 'drawUniform(taste, person, 0, TASTE_DRAW)',
    why: 'applicants are ranked by a draw of their row, not of their key',
  },
  {
    file: 'src/phases/separations.ts',
    find: 'drawUniform(leaving, keyHigh[person]!, keyLow[person]!, 0)',
    replace: 'drawUniform(leaving, person, 0, 0)',
    why: 'separations go by row, not by key',
  },
  {
    file: 'src/phases/separations.ts',
    find: 'lastWage[person] = wage[person]!',
    replace: 'lastWage[person] = 0',
    why: 'who loses a job gets no benefit for it',
  },
  {
    file: 'src/phases/labour-market.ts',
    find: 'shares.ownExit[cell] = 1 / Math.max(0.2, attraction)',
    replace: 'shares.ownExit[cell] = Math.max(0.2, attraction)',
    why: 'own-account workers give up where they earn most',
  },
  {
    file: 'src/phases/census.ts',
    find: 'staff[firm * 3 + job]! += 1',
    replace: 'staff[firm * 3]! += 1',
    why: 'all staff count as routine',
  },
  {
    file: 'src/phases/demography.ts',
    find: 'ageing ? bands.mortality[row]! : 0',
    replace: 'ageing ? bands.fertility[row]! : 0',
    why: 'people die by the births of their age',
  },
  {
    file: 'src/phases/demography.ts',
    find: 'sums[home * SUM_COUNT + SUM.ESTATES]! += deposits[person]!',
    replace: 'sums[home * SUM_COUNT + SUM.ESTATES]! += 0',
    why: 'the money of the dead is lost',
  },
  {
    file: 'src/phases/entrants.ts',
    find: 'places.birthCarry[place]! -= births',
    replace: 'places.birthCarry[place]! -= 0',
    why: 'births are counted again each month',
  },
  {
    file: 'src/phases/entrants.ts',
    find: 'entityKeyHigh(ENTITY_KINDS.person, birthPlace, birthMonth, ordinal)',
    replace: 'entityKeyHigh(ENTITY_KINDS.person, birthPlace, birthMonth, row)',
    why: 'keys of the newborn depend on their row',
  },
  {
    file: 'src/phases/moving.ts',
    find: 'savings[home * count + destination]! += persons.deposits[person]!',
    replace: 'savings[destination * count + home]! += persons.deposits[person]!',
    why: 'savings move against their owners',
  },
  {
    file: 'src/phases/moving.ts',
    find: 'if (!keeps) {',
    replace: 'if (keeps) {',
    why: 'movers keep the jobs that they cannot reach and lose the others',
  },
  {
    file: 'src/phases/housing.ts',
    find: 'const crowding = -log(',
    replace: 'const crowding = log(',
    why: 'rents fall where dwellings are short',
  },
  {
    file: 'src/phases/learning.ts',
    find: 'speed *= factor',
    replace: 'speed /= factor',
    why: 'training slows learning down',
  },
]
