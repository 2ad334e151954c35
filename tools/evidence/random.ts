import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { ORDERS } from '../random/orders.ts'
import type { Flags } from './parts/program.ts'

/** One line of dieharder's table. */
interface TestResult {
  readonly name: string
  readonly parameter: number
  readonly pValue: number
  readonly assessment: string
}

/** Arguments of dieharder, one list per call: the whole battery, or some tests that end within minutes. */
const BATTERIES = {
  full: [['-a']],
  reduced: [
    ['-d', '0'],
    ['-d', '2', '-p', '20'],
    ['-d', '3'],
    ['-d', '4', '-p', '20'],
    ['-d', '8'],
    ['-d', '9'],
    ['-d', '10'],
    ['-d', '12', '-p', '40'],
    ['-d', '13', '-p', '40'],
    ['-d', '15'],
    ['-d', '16', '-p', '40'],
    ['-d', '100'],
    ['-d', '101'],
    ['-d', '102', '-p', '40'],
    ['-d', '202', '-p', '40'],
    ['-d', '204', '-p', '200'],
    ['-d', '206'],
    ['-d', '209'],
  ],
} as const

type Battery = keyof typeof BATTERIES

export const rooms = [
  'src/random',
  'src/base/exp.ts',
  'src/base/exp-table.ts',
  'src/base/log.ts',
  'src/base/log-table.ts',
]
export const flags: Flags = { battery: 'full' }

/** Runs dieharder (which must be installed) on the draws in every order; hours for `full`, minutes for `reduced`. */
export async function run(given: Flags): Promise<object> {
  const battery: Battery = given.battery === 'reduced' ? 'reduced' : 'full'
  const folder = mkdtempSync(join(resolve('node_modules'), '.random-evidence-'))
  try {
    const script = join(folder, 'random-stream.mjs')
    await build({
      entryPoints: ['tools/random-stream.ts'],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    })
    const orders = []
    for (const order of Object.keys(ORDERS)) {
      const tests: TestResult[] = []
      for (const options of BATTERIES[battery]) tests.push(...(await pipeToDieharder(script, order, options)))
      orders.push({ order, tests })
    }
    const calls = BATTERIES[battery].map((options) => `dieharder -g 200 ${options.join(' ')}`)
    return { pipe: `random-stream ORDER | (${calls.join('; ')})`, battery, orders }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function pipeToDieharder(script: string, order: string, options: readonly string[]): Promise<TestResult[]> {
  const columns = '-c , -D test_name -D ntuple -D pvalues -D assessment'
  const pipe = `"${process.execPath}" "${script}" ${order} | nice -n 19 dieharder -g 200 ${columns} ${options.join(' ')}`
  const shell = spawn('sh', ['-c', pipe], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  for await (const part of shell.stdout) output += part
  return output.trim().split('\n').map(parseLine)
}

function parseLine(line: string): TestResult {
  const [name, parameter, pValue, assessment] = line.split(',').map((field) => field.trim())
  return { name, parameter: Number(parameter), pValue: Number(pValue), assessment }
}
