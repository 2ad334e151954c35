import { join } from 'node:path'
import { code, markdownTable, plainNumber } from '../../src/cli/odd/markdown.ts'
import { loadPack } from '../../src/pack/index.ts'
import { MEASURES } from '../../src/validation/topics.ts'

const bound = (value: number | null) => (value === null ? '' : plainNumber(value))

/** Every measure with how it is taken. */
export function measureTable(): string {
  return markdownTable(
    ['measure', 'how it is taken'],
    Object.entries(MEASURES).map(([name, meaning]) => [code(name), meaning]),
  )
}

/** Every target of the reference country. */
export function targetTable(root: string): string {
  return markdownTable(
    ['id', 'what', 'mark', 'measure', 'target', 'low', 'high', 'unit', 'source', 'known from', 'note'],
    loadPack(join(root, 'packs/korea')).targets.map((target) => [
      code(target.id),
      target.name.en,
      target.mark,
      code(target.measure),
      ...[target.target, target.low, target.high].map(bound),
      ...[target.unit, target.source, target.provenance, target.note],
    ]),
  )
}
