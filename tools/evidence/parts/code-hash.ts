import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'

function filesOf(room: string): string[] {
  if (room.includes('/*.')) {
    const folder = dirname(room)
    const names = readdirSync(folder).filter((name) => extname(name) === extname(room))
    return names.map((name) => `${folder}/${name}`).sort()
  }
  if (statSync(room).isFile()) return [room]
  const files = readdirSync(room, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')).sort()
}

/**
 * SHA-256, in hexadecimal, over names and contents of the files of rooms: a file, a folder with all that is below, or
 * `folder/*.csv`; a file named with `!` in front is left out.
 */
export function codeHash(rooms: readonly string[]): string {
  const hash = createHash('sha256')
  const without = new Set(rooms.filter((room) => room.startsWith('!')).map((room) => room.slice(1)))
  for (const room of rooms)
    if (!room.startsWith('!'))
      for (const name of filesOf(room))
        if (!without.has(name)) hash.update(`${name}\0`).update(readFileSync(name)).update('\0')
  return hash.digest('hex')
}
