import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { code, markdownTable } from '../../src/cli/odd/markdown.ts'
import { codeHash } from '../evidence/parts/code-hash.ts'

const INTRODUCTION = `# Evidence

Long measurements, each written by the command beside it together with the hash of the code and tables that it speaks of.
*This code* means that none of these files has changed since; figures *of an earlier code* stand as they were measured,
and no document may quote them as figures of the present one.
`

interface Evidence {
  readonly command: string
  readonly rooms: readonly string[]
  readonly codeHash: string
}

/** Names of the kept measurements, without extension, below the root of the project. */
export function evidenceNames(root: string): string[] {
  const files = readdirSync(join(root, 'docs/evidence')).filter((name) => name.endsWith('.json'))
  return files.map((name) => name.slice(0, -'.json'.length)).sort()
}

/** The page that says of every kept measurement whether it was made with the code as it is. */
export function evidencePage(root: string): string {
  const rows = evidenceNames(root).map((name) => {
    const {
      command,
      rooms,
      codeHash: measured,
    } = JSON.parse(readFileSync(join(root, 'docs/evidence', `${name}.json`), 'utf8')) as Evidence
    return [`[${name}](${name}.json)`, code(command), codeHash(rooms) === measured ? 'this code' : 'an earlier code']
  })
  return `${INTRODUCTION}\n${markdownTable(['evidence', 'command', 'measured with'], rows)}\n`
}
