import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * SHA-256 of `pack.yaml` and the tables beside it by sorted name, hexadecimal. Folders below are not read, and line
 * ends of Windows count as plain ones, so that a checkout there has the same hash.
 */
export function hashPack(folder: string): string {
  const names = readdirSync(folder).filter((name) => name === 'pack.yaml' || name.endsWith('.csv'))
  const hash = createHash('sha256')
  for (const name of names.sort()) {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    hash.update(`${name}\0${text.length}\0${text}`)
  }
  return hash.digest('hex')
}
