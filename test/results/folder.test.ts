import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { UsageError } from '../../src/base/errors.ts'
import {
  clearUnfinished,
  listFiles,
  makeResultsFolder,
  nameResults,
  removePartsExcept,
} from '../../src/results/folder.ts'
import { takeLock } from '../../src/results/lock.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'regio-folder-'))
})

const write = (...names: string[]) => {
  const file = join(directory, ...names)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
}

test('a folder is named by UTC time, id and the plan', () => {
  const now = new Date('2026-11-22T08:09:10.123Z')
  expect(nameResults('baseline', 'abcdef0123', now)).toBe('20261122T080910Z-baseline-abcdef')
})

test('a result gives way to --force, other files and live writers never', () => {
  write('manifest.json')
  write('data', 'runs', 'part-00001.parquet')
  expect(() => makeResultsFolder(directory, false)).toThrow(UsageError)
  makeResultsFolder(directory, true)
  expect(listFiles(directory)).toEqual([])
  const release = takeLock(directory)
  expect(() => makeResultsFolder(directory, true)).toThrow(/process/)
  release()
  write('thesis.docx')
  expect(() => makeResultsFolder(directory, true)).toThrow(/thesis.docx/)
  expect(existsSync(join(directory, 'thesis.docx'))).toBe(true)
})

test('unfinished files and parts that were not completed are swept, whole parts stay', () => {
  for (const part of ['part-00001.parquet', 'part-00002.parquet', 'part-00003.parquet.tmp'])
    write('data', 'series', part)
  clearUnfinished(directory)
  removePartsExcept(directory, new Set([1]))
  expect(listFiles(directory)).toEqual(['data/series/part-00001.parquet'])
})
