import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeHash } from '../../tools/evidence/parts/code-hash.ts'

function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'regio-hash-'))
  mkdirSync(join(root, 'deep'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
  return root
}

test('a change of one character below a folder changes its hash, a change elsewhere does not', () => {
  const root = folder({ 'a.ts': 'one', 'deep/b.ts': 'two', 'c.csv': 'three' })
  const whole = codeHash([root])
  const tables = codeHash([`${root}/*.csv`])
  writeFileSync(join(root, 'deep/b.ts'), 'twO')
  expect(codeHash([root])).not.toBe(whole)
  expect(codeHash([`${root}/*.csv`])).toBe(tables)
  expect(codeHash([join(root, 'a.ts')])).toBe(codeHash([join(root, 'a.ts')]))
})

test('files that are left out do not count', () => {
  const root = folder({ 'a.csv': 'one', 'b.csv': 'two' })
  const rooms = [`${root}/*.csv`, `!${root}/b.csv`]
  const before = codeHash(rooms)
  writeFileSync(join(root, 'b.csv'), 'changed')
  expect(codeHash(rooms)).toBe(before)
  writeFileSync(join(root, 'a.csv'), 'changed')
  expect(codeHash(rooms)).not.toBe(before)
})
