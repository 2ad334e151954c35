import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACK_FILE = 'pack.yaml'

/** The folder of the installed package: the nearest one above this file that has a `package.json`. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/** Ids of the packs that come with the package. */
export function packagedPacks(): string[] {
  const folder = join(packageFolder(), 'packs')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, PACK_FILE)))
    .sort()
}

/** The pack used where none is named: `korea` if it is there. */
export function defaultPack(): string | undefined {
  const packs = packagedPacks()
  return packs.includes('korea') ? 'korea' : packs[0]
}

/** The folder of a pack: a packaged id, or a folder relative to `from`; undefined if there is none. */
export function findPackFolder(pack: string, from: string): string | undefined {
  if (packagedPacks().includes(pack)) return join(packageFolder(), 'packs', pack)
  const folder = resolve(from, pack)
  return isPackFolder(folder) ? folder : undefined
}

/** Whether a path is a folder with a pack in it. */
export function isPackFolder(path: string): boolean {
  return existsSync(join(path, PACK_FILE)) && statSync(path).isDirectory()
}

/** A path for people: relative to the working folder where that is shorter. */
export function shortPath(path: string): string {
  const near = relative(process.cwd(), path)
  return near === '' || near.startsWith(`..${sep}..`) ? path : near
}
