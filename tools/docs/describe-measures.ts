import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { code, markdownTable, plainNumber } from '../../src/cli/odd/markdown.ts'
import type { IndicatorDeclaration } from '../../src/indicators/declaration.ts'
import { MONTHLY } from '../../src/indicators/registry.ts'
import { HEADLINE_DECLARATIONS, WINDOWED_DECLARATIONS } from '../../src/indicators/windowed-declarations.ts'
import { docCommentOf } from './describe-model.ts'

function indicatorTable(indicators: readonly IndicatorDeclaration[]): string {
  const rows = indicators.map(({ id, unit, meaning, range, source }) => [
    code(id),
    source === undefined ? meaning.en : `${meaning.en} (${source})`,
    meaning.ko,
    unit,
    range === undefined ? '' : `${plainNumber(range[0])} – ${plainNumber(range[1])}`,
  ])
  return markdownTable(['id', 'meaning', '뜻', 'unit', 'range'], rows)
}

/** The tables of indicators by kind. */
export function indicatorBlocks(): Record<string, string> {
  return {
    headline: indicatorTable(HEADLINE_DECLARATIONS),
    monthly: indicatorTable(MONTHLY),
    windowed: indicatorTable(WINDOWED_DECLARATIONS),
  }
}

/** Every estimator: file and what it computes, in the words of the code. */
export function estimatorTable(root: string): string {
  const folder = join(root, 'src/statistics')
  const rows = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('study'))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8')
      const names = [...source.matchAll(/^export function (\w+)/gm)].map((found) => found[1]!)
      return names.map((name) => [`[${name}](../src/statistics/${file})`, docCommentOf(source, name)])
    })
  return markdownTable(['function', 'what it computes'], rows)
}
