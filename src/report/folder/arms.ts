import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { quoteText } from '../../results/database.ts'
import { RESULT_NAMES } from '../../results/folder.ts'
import type { ArmRole, StudyArm } from '../study-report.ts'
import { policiesOf, type ScenarioFacts } from './scenario-facts.ts'
import type { Tables } from './tables.ts'

/** Arms in the order of the plan; every arm that hands money out without a policy counts as a placebo. */
export async function readArms(
  tables: Tables,
  directory: string,
  scenario: ScenarioFacts,
): Promise<readonly StudyArm[]> {
  const plan = join(directory, RESULT_NAMES.plan)
  if (!existsSync(plan)) return []
  const rows = await tables.database.query(
    `SELECT mix, any_value(role) AS role FROM read_parquet(${quoteText(plan)}) GROUP BY mix ORDER BY min(row)`,
  )
  return rows.map((row) => {
    const id = String(row.mix)
    const role: ArmRole = row.role !== 'mix' ? 'placebo' : id === scenario.reference ? 'reference' : 'mix'
    const names = role === 'placebo' ? [] : policiesOf(scenario, id)
    const policies = names.map((name) => ({ name, use: scenario.policies[name]?.use ?? name }))
    const budget = names.reduce((sum, name) => sum + (scenario.policies[name]?.budgetBnKrwPerYear ?? 0), 0)
    return { id, role, policies, budgetBnPerYear: role === 'placebo' ? null : budget }
  })
}
