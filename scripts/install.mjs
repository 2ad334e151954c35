// Installs the locked dependencies when they are missing or older than the lockfile. `npm install` and not `npm ci`, which
// refuses a lockfile from a registry that lacks the optional packages of other platforms.
import { execSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export function ensureInstalled() {
  const marker = join(root, 'node_modules', '.package-lock.json')
  const lockfile = join(root, 'package-lock.json')
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lockfile).mtimeMs - 1000) return
  if (existsSync(join(root, 'node_modules', 'esbuild')) && existsSync(marker)) return
  process.stderr.write('installing locked dependencies …\n')
  execSync('npm install --no-save --no-audit --no-fund --loglevel=error', { cwd: root, stdio: ['ignore', 2, 2] })
}
