import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evidenceNames } from '../../tools/docs/describe-evidence.ts'
import { codeHash } from '../../tools/evidence/parts/code-hash.ts'

interface Evidence {
  readonly command: string
  readonly rooms: readonly string[]
  readonly codeHash: string
  readonly figures: object
}

const page = readFileSync('docs/evidence/README.md', 'utf8')

describe('evidence names its command and its figures, and says which code it speaks of', () => {
  test.each(evidenceNames(process.cwd()))('%s', (name) => {
    const evidence = JSON.parse(readFileSync(`docs/evidence/${name}.json`, 'utf8')) as Evidence
    expect(evidence.command).toMatch(new RegExp(`^npm run evidence -- ${name}\\b`))
    expect(Object.keys(evidence.figures)).not.toEqual([])
    const age = evidence.codeHash === codeHash(evidence.rooms) ? 'this code' : 'an earlier code'
    expect(page).toMatch(new RegExp(`\\[${name}\\]\\(${name}\\.json\\) .* ${age} \\|`))
  })
})
