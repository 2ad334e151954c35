import { join } from 'node:path'
import { code, markdownTable } from '../../src/cli/odd/markdown.ts'
import { VERBS } from '../../src/cli/verbs.ts'
import { checkPack, loadPack } from '../../src/pack/index.ts'

/** What each verb does. */
export function verbTable(): string {
  return markdownTable(
    ['verb', 'does'],
    VERBS.map(({ name, summary }) => [code(name), summary]),
  )
}

/** What the reference country rests on, counted. */
export interface PackCounts {
  readonly parameters: number
  /** Parameters by status. */
  readonly byStatus: ReadonlyMap<string, number>
  readonly rows: number
  readonly assumedRows: number
}

/** Counts parameters by status and rows of tables that rest on assumptions. */
export function countPack(root: string): PackCounts {
  const folder = join(root, 'packs/korea')
  const { parameters } = loadPack(folder)
  const tables = checkPack(folder).assumptionShares.filter((share) => share.table !== 'parameters')
  const byStatus = new Map<string, number>()
  for (const { status } of parameters) byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
  return {
    parameters: parameters.length,
    byStatus,
    rows: tables.reduce((sum, { cells }) => sum + cells, 0),
    assumedRows: tables.reduce((sum, { assumptions }) => sum + assumptions, 0),
  }
}

/** The sentences on assumptions for both readmes; the share of rows to the nearest five per cent. */
export function assumptionSentences(counts: PackCounts): { readonly en: string; readonly ko: string } {
  const of = (status: string) => counts.byStatus.get(status) ?? 0
  const share = 5 * Math.round((20 * counts.assumedRows) / counts.rows)
  return {
    en: `* **${counts.parameters} behavioural parameters: ${of('assumption')} assumptions, ${of('calibrated')} calibrated, ${of('sourced')} sourced.** Of the rows in the data tables of the Korea pack about ${share} % rest on an assumption; \`npx regio check korea\` prints the share of each table.`,
    ko: `* **행태 모수 ${counts.parameters}개: 가정 ${of('assumption')}개, 보정 ${of('calibrated')}개, 출처 있음 ${of('sourced')}개.** 한국 자료 묶음의 표에서 약 ${share} %의 행이 가정에 기댄다. 표별 비율은 \`npx regio check korea\`가 보여 준다.`,
  }
}
