// Bundles and runs one bench of bench/: npm run bench -- NAME [flags]
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'

const NAMES = ['worlds', 'phases']

ensureInstalled()
const [name, ...flags] = process.argv.slice(2)
if (name === undefined || !NAMES.includes(name) || !existsSync(join(root, 'bench', `${name}.ts`))) {
  process.stderr.write(`npm run bench -- NAME [flags], where NAME is one of: ${NAMES.join(', ')}\n`)
  process.exit(2)
}
const { build } = await import('esbuild')
const outfile = join(root, 'node_modules/.cache/regio', `bench-${name}-${process.pid}.mjs`)
await build({
  entryPoints: [join(root, 'bench', `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  legalComments: 'none',
})
const { status } = spawnSync(process.execPath, [...process.execArgv, outfile, ...flags], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
