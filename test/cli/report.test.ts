import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommandLine } from '../../src/cli/program.ts'
import { writeFixtureFolder } from '../report/fixture-folder.ts'

async function regio(...words: readonly string[]) {
  let stdout = ''
  let stderr = ''
  const output = {
    stdout: (text: string) => {
      stdout += text
    },
    stderr: (text: string) => {
      stderr += text
    },
  }
  const exitCode = await runCommandLine(words, output)
  return { exitCode, stdout, stderr }
}

test('rebuilds the page in the asked language and tells where it is', async () => {
  const directory = await writeFixtureFolder()
  const { exitCode, stdout, stderr } = await regio('report', directory, '--lang', 'ko', '--json')
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const told = JSON.parse(stdout.trim().split('\n').at(-1)!)
  expect(told).toEqual({ directory, report: join(directory, 'report.html') })
  expect(readFileSync(told.report, 'utf8')).toContain('<html lang="ko">')
  rmSync(directory, { recursive: true })
})

test('a folder that is no result is refused as invalid input and nothing is written', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'regio-none-'))
  const { exitCode, stdout, stderr } = await regio('report', directory)
  expect(exitCode).toBe(3)
  expect(stdout).toBe('')
  expect(stderr.trim().split('\n')[0]).toContain('manifest.json')
  expect(existsSync(join(directory, 'report.html'))).toBe(false)
  rmSync(directory, { recursive: true })
})
