import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { bundleForThread } from '../engine/bundle.ts'
import { allPolicies } from './all-policies.ts'
import { monthlyHashes } from './monthly-states.ts'
import { toyRequest } from './toy-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'regio-resume-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('goes on in a new process from every month to the same states, every policy on', async () => {
  const script = fileURLToPath(await bundleForThread('test/simulation/resuming-run.ts'))
  const hashes: string[] = []
  let last = '-'
  for (const [part, months] of [6, 6, 8].entries()) {
    const next = join(folder, `${part}.bin`)
    const output = execFileSync(process.execPath, [script, last, String(months), next], { encoding: 'utf8' })
    hashes.push(...output.trim().split('\n'))
    last = next
  }
  expect(hashes).toEqual(monthlyHashes(toyRequest({ burnInMonths: 2, months: 18, policies: allPolicies })))
})
