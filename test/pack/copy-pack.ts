import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of the toy pack that a test may break; `edit` rewrites one file. */
export function copyToyPack() {
  const parent = mkdtempSync(join(tmpdir(), 'pack-'))
  const folder = join(parent, 'toy')
  cpSync('packs/toy', folder, { recursive: true })
  return {
    folder,
    edit(file: string, change: (text: string) => string) {
      const path = join(folder, file)
      writeFileSync(path, change(readFileSync(path, 'utf8')))
    },
    remove: (file: string) => rmSync(join(folder, file)),
    write: (file: string, content: string | Uint8Array) => writeFileSync(join(folder, file), content),
    clean: () => rmSync(parent, { recursive: true }),
  }
}
