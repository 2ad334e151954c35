import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** Bundles a module of this repository, named from its root, for a worker thread; gives its address. */
export async function bundleForThread(module: string): Promise<URL> {
  const folder = mkdtempSync(join(tmpdir(), 'regio-engine-'))
  folders.push(folder)
  const outfile = join(folder, 'bundle.mjs')
  await build({
    entryPoints: [join(root, module)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  })
  return pathToFileURL(outfile)
}
