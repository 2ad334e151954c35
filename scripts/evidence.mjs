// Runs a long measurement, `npm run evidence -- NAME [flags]`, and writes docs/evidence/NAME.json.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { ensureInstalled, root } from './install.mjs'

const tools = join(root, 'tools/evidence')
const cache = join(root, '.cache/evidence')
const namesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => entry.name.slice(0, -3))

function leave(message) {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

ensureInstalled()
process.chdir(root)
const [name, ...words] = process.argv.slice(2)
const known = namesIn(tools)
if (!known.includes(name)) leave(`evidence has no "${name ?? ''}"; known: ${known.join(', ')}`)

const entryPoints = { [name]: join(tools, `${name}.ts`), 'code-hash': join(tools, 'parts/code-hash.ts') }
for (const worker of namesIn(join(tools, 'workers')))
  entryPoints[`workers/${worker}`] = join(tools, 'workers', `${worker}.ts`)
await build({
  entryPoints,
  outdir: cache,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
})
const load = (file) => import(pathToFileURL(join(cache, `${file}.mjs`)).href)
const program = await load(name)
const { codeHash } = await load('code-hash')

function readFlags() {
  const options = { output: { type: 'string' } }
  for (const [flag, value] of Object.entries(program.flags))
    options[flag] = { type: typeof value === 'boolean' ? 'boolean' : 'string' }
  try {
    return parseArgs({ args: words, options, strict: true }).values
  } catch (error) {
    return leave(
      `${error.message}\nflags of ${name}: ${Object.keys(options)
        .map((flag) => `--${flag}`)
        .join(' ')}`,
    )
  }
}

const { output, ...given } = readFlags()
const flags = { ...program.flags }
for (const [flag, value] of Object.entries(given)) {
  flags[flag] = typeof program.flags[flag] === 'number' ? Number(value) : value
  if (Number.isNaN(flags[flag])) leave(`--${flag} takes a number, found "${value}"`)
}
const hash = codeHash(program.rooms)
const figures = await program.run(flags)
const shown = Object.entries(given).flatMap(([flag, value]) => (value === true ? [`--${flag}`] : [`--${flag}`, value]))
const command = ['npm run evidence --', name, ...shown].join(' ')
const file = output ?? join('docs/evidence', `${name}.json`)
writeFileSync(file, `${JSON.stringify({ command, rooms: program.rooms, codeHash: hash, figures }, null, 2)}\n`)
process.stderr.write(`wrote ${file}\n`)
process.exit(0)
