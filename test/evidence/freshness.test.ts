import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { codeHash } from '../../tools/evidence/parts/code-hash.ts'

interface Evidence {
  readonly command: string
  readonly rooms: readonly string[]
  readonly codeHash: string
  readonly figures: object
}

const files = readdirSync('docs/evidence').filter((name) => name.endsWith('.json'))

describe('evidence speaks of the code as it is', () => {
  test.each(files)('%s', (name) => {
    const evidence = JSON.parse(readFileSync(`docs/evidence/${name}`, 'utf8')) as Evidence
    expect(evidence.command).toMatch(new RegExp(`^npm run evidence -- ${name.slice(0, -5)}\\b`))
    expect(Object.keys(evidence.figures)).not.toEqual([])
    const message = `${name} is older than ${evidence.rooms.join(', ')}; rerun: ${evidence.command}`
    expect(evidence.codeHash === codeHash(evidence.rooms) ? 'fresh' : message).toBe('fresh')
  })
})
