// Bundles the command and every worker entry point into dist/.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root } from './install.mjs'

export async function build() {
  ensureInstalled()
  const { build: bundle } = await import('esbuild')
  const folder = join(root, 'workers')
  const workers = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : []
  const entryPoints = { regio: join(root, 'src/cli/main.ts') }
  for (const name of workers) entryPoints[`workers/${name.replace(/\.ts$/, '')}`] = join(folder, name)
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  await bundle({
    entryPoints,
    outdir: join(root, 'dist'),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
    sourcemap: false,
    legalComments: 'none',
  })
}

if (process.argv[1] && import.meta.url === `file://${process.argv[1]}`) await build()
