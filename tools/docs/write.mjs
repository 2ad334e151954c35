// Brings the generated parts of the documents up to date: node tools/docs/write.mjs, from the root.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const outfile = join(process.cwd(), '.cache', 'docs', 'write.mjs')
await build({
  entryPoints: [join(process.cwd(), 'tools/docs/write.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
await import(outfile)
rmSync(outfile)
