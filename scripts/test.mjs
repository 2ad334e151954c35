// Installs and builds what is missing, then type-checks, lints and runs every test.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'

ensureInstalled()
if (existsSync(join(root, 'src/cli/main.ts'))) await build()

function run(command, ...args) {
  const outcome = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (outcome.status !== 0) process.exit(outcome.status ?? 1)
}
run('typescript/bin/tsc')
run('@biomejs/biome/bin/biome', 'check', '.')
run('vitest/vitest.mjs', 'run', ...process.argv.slice(2))
