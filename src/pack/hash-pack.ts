import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBaseYears } from './base-years.ts'

/**
 * SHA-256 of `pack.yaml`, the tables beside it and those of earlier base years by sorted name, hexadecimal. Other
 * folders are not read, and line ends of Windows count as plain ones, so that a checkout there has the same hash.
 */
export function hashPack(folder: string): string {
  const names = ['', ...findBaseYears(folder).map((year) => `${year}/`)].flatMap((below) =>
    readdirSync(join(folder, below))
      .filter((name) => (below === '' && name === 'pack.yaml') || name.endsWith('.csv'))
      .map((name) => below + name),
  )
  const hash = createHash('sha256')
  for (const name of names.sort()) {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    hash.update(`${name}\0${text.length}\0${text}`)
  }
  return hash.digest('hex')
}
