import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** SHA-256 of `pack.yaml` and the tables beside it by sorted name, hexadecimal; folders below are not read. */
export function hashPack(folder: string): string {
  const names = readdirSync(folder).filter((name) => name === 'pack.yaml' || name.endsWith('.csv'))
  const hash = createHash('sha256')
  for (const name of names.sort()) {
    const bytes = readFileSync(join(folder, name))
    hash.update(`${name}\0${bytes.length}\0`)
    hash.update(bytes)
  }
  return hash.digest('hex')
}
