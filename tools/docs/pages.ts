import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillBlocks } from '../../src/cli/odd/markdown.ts'
import { flowTable, leverTable, parameterTables, stateTables } from '../../src/cli/odd/tables.ts'
import { evidencePage } from './describe-evidence.ts'
import { estimatorTable, indicatorBlocks } from './describe-measures.ts'
import { phaseTable, streamList } from './describe-model.ts'
import { policiesPage } from './describe-policies.ts'
import { assumptionSentences, countPack, verbTable } from './describe-program.ts'
import { measureTable, targetTable } from './describe-targets.ts'

/** Text of every source file below a folder. */
export function readSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Every page that code writes or fills, by path below `root`, as it should be. */
export function renderPages(root: string): ReadonlyMap<string, string> {
  const fill = (path: string, blocks: Readonly<Record<string, string>>) =>
    [path, fillBlocks(readFileSync(join(root, path), 'utf8'), blocks)] as const
  const limits = assumptionSentences(countPack(root))
  const verbs = verbTable()
  return new Map([
    fill('README.md', { limits: limits.en, verbs }),
    fill('README.ko.md', { limits: limits.ko, verbs }),
    fill('docs/ODD.md', {
      phases: phaseTable(root),
      state: stateTables(),
      parameters: parameterTables(),
      levers: leverTable(),
      flows: flowTable(),
      streams: streamList(readSources(join(root, 'src'))),
    }),
    fill('docs/indicators.md', indicatorBlocks()),
    fill('docs/statistics.md', { estimators: estimatorTable(root) }),
    fill('docs/validation.md', { measures: measureTable(), targets: targetTable(root) }),
    ['docs/policies.md', `${policiesPage()}\n`] as const,
    ['docs/evidence/README.md', evidencePage(root)] as const,
  ])
}
