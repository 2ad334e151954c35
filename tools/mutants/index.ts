import type { Fault } from './fault.ts'
import { AGENCY_FAULTS } from './faults/agencies.ts'
import { FINANCE_FAULTS } from './faults/finance.ts'
import { JUDGEMENT_FAULTS } from './faults/judgement.ts'
import { KNOWLEDGE_FAULTS } from './faults/knowledge.ts'
import { MACHINERY_FAULTS } from './faults/machinery.ts'
import { MEASURE_FAULTS } from './faults/measures.ts'
import { MONEY_FAULTS } from './faults/money.ts'
import { FIRM_PHASE_FAULTS } from './faults/phases-firms.ts'
import { PEOPLE_PHASE_FAULTS } from './faults/phases-people.ts'
import { RULE_FAULTS } from './faults/rules.ts'
import { ZONE_FAULTS } from './faults/zones.ts'

export const FAULTS: readonly Fault[] = [
  ...RULE_FAULTS,
  ...FIRM_PHASE_FAULTS,
  ...PEOPLE_PHASE_FAULTS,
  ...MONEY_FAULTS,
  ...MACHINERY_FAULTS,
  ...MEASURE_FAULTS,
  ...KNOWLEDGE_FAULTS,
  ...AGENCY_FAULTS,
  ...FINANCE_FAULTS,
  ...JUDGEMENT_FAULTS,
  ...ZONE_FAULTS,
]

const PHASES = ['test/phases']
const MONTHS = ['test/accounts', 'test/simulation', 'test/policies']

/** Test folders that answer for a room, the quickest first; each group runs only when the one before let a fault pass. */
const TESTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  rules: [['test/rules'], PHASES, MONTHS],
  markets: [['test/markets'], PHASES, MONTHS],
  phases: [PHASES, MONTHS, ['test/indicators']],
  accounts: [['test/accounts'], PHASES, MONTHS],
  policies: [['test/policies', 'test/levers'], PHASES, MONTHS],
  engine: [['test/engine'], PHASES, MONTHS],
  synthesis: [['test/synthesis', 'test/pack'], PHASES, MONTHS],
  simulation: [['test/simulation'], PHASES, ['test/experiments']],
  indicators: [['test/indicators'], ['test/simulation']],
  statistics: [['test/statistics']],
  pack: [['test/pack'], ['test/simulation']],
  validation: [['test/validation'], ['test/e2e/validate.test.ts']],
  experiments: [['test/experiments']],
}

/** Groups of test files and folders for a fault: its own, then those of its room. */
export function testsOf({ file, tests }: Fault): readonly (readonly string[])[] {
  const groups = TESTS[file.split('/')[1]!]
  if (groups === undefined) throw new Error(`no tests are named for ${file}`)
  return tests === undefined ? groups : [tests, ...groups]
}
