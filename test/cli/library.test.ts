import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { regio } from './run-here.ts'

const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('scenarios', name))
  .sort()

test('every file of the library is valid and surprises nobody', async () => {
  const { stderr, code, stdout } = await regio('check', ...files)
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  for (const file of files) {
    const kind = file.includes('/worlds/') ? 'World' : /\/benches\/|mixes/.test(file) ? 'Bench' : 'Scenario'
    expect(stdout).toContain(`${file}: a valid ${kind}`)
  }
})

test('a bench or world of the library is called as its file is', async () => {
  for (const file of files.filter((name) => /\/(benches|worlds)\//.test(name))) {
    const { stdout } = await regio('check', file, '--resolved')
    expect(stdout, file).toMatch(new RegExp(`\\n  id: ${basename(file, '.yaml')} `))
  }
})
