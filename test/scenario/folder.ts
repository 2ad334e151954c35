import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { InvalidInputError, type Problem } from '../../src/base/errors.ts'
import { readAssignment } from '../../src/scenario/assignments.ts'
import { type FindVocabulary, type ReadScenario, readScenario } from '../../src/scenario/read-scenario.ts'
import { smallVocabulary } from './small-vocabulary.ts'

export const root = mkdtempSync(join(tmpdir(), 'regio-scenario-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folders = 0

/** Writes files into a folder of their own and returns the folder. */
export function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(root, String(folders++))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const findVocabulary: FindVocabulary = (pack) =>
  pack === undefined || pack === 'small' ? smallVocabulary : { fault: `unknown pack "${pack}"; known: small` }

/** Reads `main.yaml` of a folder under that short name. */
export function read(folder: string, sets: readonly string[] = []): ReadScenario {
  const assignments = sets.map((text) => readAssignment(text))
  return readScenario(join(folder, 'main.yaml'), findVocabulary, assignments, 'main.yaml')
}

/** The problems of `main.yaml` in a folder; none if it is valid. */
export function problemsOf(folder: string, sets: readonly string[] = []): readonly Problem[] {
  try {
    read(folder, sets)
    return []
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems
    throw error
  }
}

/** A valid bench that uses every part of the format. */
export const BENCH = `apiVersion: regio/v1
kind: Bench
metadata:
  id: both-ways
  title: { en: "Both ways", ko: "두 길" }
pack: small
run: { start: 2017-01, months: 120, burnInMonths: 60, personsPerAgent: 1000 }
policies:
  people: { use: training, regions: { except: [coast] }, from: 2018-01, to: 2024-12, budgetBnKrwPerYear: 400, peopleShare: 0.8 }
  gear:
    use: equipment
    places: [valley, hill]
    sectors: [goods]
    fields: [technical]
    budgetBnKrwPerYear: 400
budget: { rule: none }
mixes:
  today: { policies: [gear] }
  grid: { factorial: [people, gear] }
reference: today
placebos: [cash]
set:
  market.homeBias: 2
uncertainty:
  migration.wageWeight: { dist: normal, mean: 0.6, sd: 0.15, min: 0 }
outcomes:
  balance: { indicator: balanceIndex, windows: [years-3-5, after-end] }
  efficiency: { indicator: efficiencyIndex, windows: [years-3-5], region: coast }
tradeoff: { x: efficiency, y: balance }
replications: { seed: "s", min: 20, max: 200, batch: 20, stopWhen: { halfWidth: { balance: 0.25 } } }
inference: { confidencePct: 95, multiplicity: holm }
record: { monthly: [employment], flows: [job, other] }
output: { report: [ko, en], tables: [parquet] }
assert:
  wages-hold: { indicator: wage, window: years-3-5, mix: today, min: 1 }
`
