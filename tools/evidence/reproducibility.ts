import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Flags, KOREA_TABLES } from './parts/program.ts'

export const rooms = ['src', 'workers', 'scenarios', ...KOREA_TABLES]
export const flags: Flags = { reps: 8, 'persons-per-agent': 500, months: 240, nodes: '20,22,24', jobs: '1,2' }

/** SHA-256 of every file below `data/` and `summary/`, by path. */
function hashFiles(folder: string): Record<string, string> {
  const hashes: Record<string, string> = {}
  for (const part of ['data', 'summary']) {
    const names = readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    for (const file of files.sort())
      hashes[file.slice(folder.length + 1)] = createHash('sha256').update(readFileSync(file)).digest('hex')
  }
  return hashes
}

function runOnce(node: string, jobs: string, given: Flags, folder: string): string {
  const words = [
    'dist/regio.js',
    'run',
    'scenarios/baseline.yaml',
    '-q',
    '--progress',
    'none',
    '-o',
    folder,
    '-j',
    jobs,
  ]
  for (const flag of ['reps', 'persons-per-agent', 'months']) words.push(`--${flag}`, String(given[flag]))
  const own = node === process.version.slice(1).split('.')[0]
  const [command, first] = own ? [process.execPath, []] : ['npx', ['-y', '-p', `node@${node}`, 'node']]
  const version = spawnSync(command, [...first, '--version'], { encoding: 'utf8' }).stdout.trim()
  const outcome = spawnSync(command, [...first, ...words], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (outcome.status !== 0) throw new Error(`Node ${node}, -j ${jobs} ended with ${outcome.status}`)
  return version
}

/** Runs the baseline on versions of Node with 1 and 2 runs at a time, and compares every byte of the result. */
export async function run(given: Flags): Promise<object> {
  if (spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' }).status !== 0) throw new Error('no build')
  const root = mkdtempSync(join(tmpdir(), 'regio-reproducibility-'))
  try {
    const runs = []
    let first: Record<string, string> = {}
    for (const node of String(given.nodes).split(','))
      for (const jobs of String(given.jobs).split(',')) {
        const folder = join(root, `${node}-${jobs}`)
        const version = runOnce(node, jobs, given, folder)
        const hashes = hashFiles(folder)
        if (runs.length === 0) first = hashes
        const paths = [...new Set([...Object.keys(first), ...Object.keys(hashes)])]
        runs.push({
          node: version,
          jobs: Number(jobs),
          differing: paths.filter((path) => first[path] !== hashes[path]),
        })
        process.stderr.write(`Node ${version}, -j ${jobs}: ${runs.at(-1)!.differing.length} files differ\n`)
      }
    return { same: runs.every(({ differing }) => differing.length === 0), runs, files: first }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
