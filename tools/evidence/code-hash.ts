import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** SHA-256, in hexadecimal, over names and contents of all files below the given folders, in order of their names. */
export function codeHash(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const names = files.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')).sort()
    for (const name of names) hash.update(`${name}\0`).update(readFileSync(name)).update('\0')
  }
  return hash.digest('hex')
}
