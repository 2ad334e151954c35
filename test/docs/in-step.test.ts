import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fillBlocks, markdownTable } from '../../src/cli/odd/markdown.ts'
import { renderPages } from '../../tools/docs/pages.ts'

const root = process.cwd()

describe('documents', () => {
  it.each([...renderPages(root)])('%s is in step with the code (node tools/docs/write.mjs)', (path, expected) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(expected)
  })
})

describe('generated parts', () => {
  it('leave what stands around them alone', () => {
    const page = 'before\n<!-- a:begin -->\nold\n<!-- a:end -->\nafter'
    expect(fillBlocks(page, { a: 'new' })).toBe('before\n<!-- a:begin -->\nnew\n<!-- a:end -->\nafter')
    expect(() => fillBlocks(page, { b: 'new' })).toThrow('b:begin')
  })

  it('keep bars inside cells apart from borders of cells', () => {
    expect(markdownTable(['a'], [['x | y']])).toBe('| a |\n| --- |\n| x \\| y |')
  })
})
