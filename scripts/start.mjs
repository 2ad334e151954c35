// Installs and builds what is missing, then runs the main job on the Korea pack.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './install.mjs'

await build()
const words = ['bench', join(root, 'scenarios', 'mixes.yaml'), ...process.argv.slice(2)]
const outcome = spawnSync(process.execPath, [join(root, 'dist', 'regio.js'), ...words], { stdio: 'inherit' })
if (outcome.error) throw outcome.error
process.exitCode = outcome.status ?? 130
