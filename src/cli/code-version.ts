import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageVersion } from './version.ts'

/** Folder of the built command, or null when the sources run as they are. */
export function builtFolder(): string | null {
  const here = dirname(fileURLToPath(import.meta.url))
  const folder = basename(here) === 'chunks' ? dirname(here) : here
  return readdirSync(folder).includes('workers') && readdirSync(folder).includes('regio.js') ? folder : null
}

/** Version of the package and a hash of the built code: results of equal plans and equal code are equal. */
export function codeVersion(): string {
  const folder = builtFolder()
  if (folder === null) return `${packageVersion()}+source`
  const hash = createHash('sha256')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)))
  return `${packageVersion()}+${hash.digest('hex').slice(0, 12)}`
}
