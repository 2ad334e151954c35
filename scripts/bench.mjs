// Bundles and runs one bench of bench/: npm run bench -- NAME [flags]
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
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
const folder = join(root, 'node_modules/.cache/regio', `bench-${process.pid}`)
await build({
  entryPoints: { [name]: join(root, 'bench', `${name}.ts`), 'crew-of-bench': join(root, 'bench/crew-of-bench.ts') },
  outdir: folder,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  legalComments: 'none',
})
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
const { status } = spawnSync(process.execPath, [join(folder, `${name}.js`), ...flags], { cwd: root, stdio: 'inherit' })
rmSync(folder, { recursive: true })
process.exit(status ?? 1)
