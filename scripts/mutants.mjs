// Plants faults one at a time in copies of the tree and runs the tests that answer for them:
// `npm run mutants -- [--only PATTERN] [--jobs N] [--resume] [--list]`;
// `--resume` skips what the last run caught. Ends with 1 when fewer than 90 % are caught.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { ensureInstalled, root } from './install.mjs'

const SHARE_TO_CATCH = 0.9
const LONGEST_RUN = 240_000
const COPIED = ['src', 'test', 'tools', 'workers', 'bench', 'packs', 'scenarios', 'docs', 'scripts']
const COPIED_FILES = ['package.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts', 'README.md']
const cache = join(root, '.cache')
const memory = join(cache, 'mutants.json')

async function loadFaults() {
  const outfile = join(cache, 'mutants.mjs')
  const entryPoints = [join(root, 'tools/mutants/index.ts')]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' })
  return import(pathToFileURL(outfile).href)
}

function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'regio-mutants-'))
  for (const name of [...COPIED, ...COPIED_FILES])
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Runs test folders in a copy; the failing files with the first failing test of each, or what else went wrong. */
function runTests(folder, tests, { bail, exclude }) {
  const report = join(folder, 'report.json')
  rmSync(report, { force: true })
  const words = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...tests,
    '--passWithNoTests',
    '--maxWorkers',
    '1',
  ]
  words.push('--reporter', 'json', '--outputFile', report, ...exclude.flatMap((file) => ['--exclude', file]))
  if (bail) words.push('--bail', '1')
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: folder, stdio: 'ignore', detached: true })
    let timedOut = false
    const timer = setTimeout(
      () => {
        timedOut = true
        process.kill(-child.pid, 'SIGKILL')
      },
      bail ? LONGEST_RUN : 4 * LONGEST_RUN,
    )
    child.on('exit', () => {
      clearTimeout(timer)
      if (timedOut) return resolve([{ file: 'any', test: 'the tests did not end' }])
      if (!existsSync(report)) return resolve([{ file: 'any', test: 'the tests did not start' }])
      const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
      const failed = testResults.filter(({ status }) => status === 'failed')
      resolve(
        failed.map(({ name, assertionResults }) => ({
          file: relative(folder, name),
          test: assertionResults.find(({ status }) => status === 'failed')?.fullName ?? 'does not load',
        })),
      )
    })
  })
}

async function meet(folder, fault, groups, exclude) {
  const path = join(folder, fault.file)
  const text = readFileSync(path, 'utf8')
  if (text.split(fault.find).length !== 2) return { status: 'stale', by: 'its text does not occur once', seconds: 0 }
  const started = process.hrtime.bigint()
  const seconds = () => Math.round(Number(process.hrtime.bigint() - started) / 1e9)
  writeFileSync(
    path,
    text.replace(fault.find, () => fault.replace),
  )
  try {
    for (const tests of groups) {
      const failed = await runTests(folder, tests, { bail: true, exclude })
      if (failed.length > 0) return { status: 'caught', by: `${failed[0].file}: ${failed[0].test}`, seconds: seconds() }
    }
    return { status: 'survived', by: '', seconds: seconds() }
  } finally {
    writeFileSync(path, text)
  }
}

const keyOf = ({ file, find, replace }) => createHash('sha256').update(`${file}\0${find}\0${replace}`).digest('hex')

function printTable(faults, results) {
  const width = Math.max(...faults.map(({ file }) => file.length))
  for (const fault of faults) {
    const { status, by } = results[keyOf(fault)]
    process.stdout.write(`${status.padEnd(8)}  ${fault.file.padEnd(width)}  ${fault.why}\n`)
    if (status === 'caught') process.stdout.write(`${' '.repeat(10)}by ${by}\n`)
  }
  const caught = faults.filter((fault) => results[keyOf(fault)].status === 'caught').length
  process.stdout.write(`${caught} of ${faults.length} planted faults caught\n`)
  return caught / faults.length
}

ensureInstalled()
mkdirSync(cache, { recursive: true })
const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    resume: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})
const { FAULTS, testsOf } = await loadFaults()
const chosen = FAULTS.filter(({ file, why }) => new RegExp(flags.only).test(`${file} ${why}`))
if (chosen.length === 0 || flags.list) {
  for (const { file, why } of chosen) process.stdout.write(`${file}  ${why}\n`)
  process.exit(chosen.length === 0 ? 2 : 0)
}

const results = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {}
if (!flags.resume) for (const fault of chosen) delete results[keyOf(fault)]
const waiting = chosen.filter((fault) => results[keyOf(fault)]?.status !== 'caught')
for (const fault of waiting) delete results[keyOf(fault)]
const folders = Array.from({ length: Math.min(Number(flags.jobs), Math.max(1, waiting.length)) }, copyTree)
process.once('SIGINT', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  process.exit(130)
})
try {
  const used = [...new Set(waiting.flatMap((fault) => testsOf(fault).flat()))]
  process.stderr.write(`${waiting.length} faults; tests without any: ${used.join(' ')}\n`)
  const halves = folders.map((_, lane) => used.filter((_, index) => index % folders.length === lane))
  const sound = folders.map((folder, lane) =>
    halves[lane].length > 0 ? runTests(folder, halves[lane], { bail: false, exclude: [] }) : [],
  )
  const broken = (await Promise.all(sound)).flat()
  for (const { file, test } of broken) process.stderr.write(`left out, fails without any fault: ${file}: ${test}\n`)
  const exclude = broken.map(({ file }) => file)
  let next = 0
  await Promise.all(
    folders.map(async (folder) => {
      while (next < waiting.length) {
        const fault = waiting[next++]
        const result = await meet(folder, fault, testsOf(fault), exclude)
        results[keyOf(fault)] = result
        writeFileSync(memory, JSON.stringify(results))
        const done = waiting.filter((one) => results[keyOf(one)] !== undefined).length
        process.stderr.write(
          `${done}/${waiting.length} ${result.status} in ${result.seconds} s: ${fault.file}: ${fault.why}\n`,
        )
      }
    }),
  )
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
process.exit(printTable(chosen, results) >= SHARE_TO_CATCH ? 0 : 1)
