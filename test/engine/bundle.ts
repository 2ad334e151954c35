import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Bundles a module of this repository, named from its root, for a worker thread; gives its address. */
export async function bundleForThread(module: string): Promise<URL> {
  const folder = mkdtempSync(join(tmpdir(), 'regio-engine-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const outfile = join(folder, 'bundle.mjs')
  await build({
    entryPoints: [join(root, module)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  return pathToFileURL(outfile)
}
