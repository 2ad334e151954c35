import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

/** What a command printed and how it ended. */
export interface Printed {
  readonly code: number | string
  readonly stdout: string
  readonly stderr: string
}

/** The command, bundled in a folder of its own. */
export interface TestCommand {
  readonly folder: string
  start(...words: string[]): ChildProcess
  run(...words: string[]): Promise<Printed>
  write(name: string, text: string): string
}

/** Bundles the command; its worker draws instead of simulating unless another one is given. */
export async function buildTestCommand(worker = 'test/experiments/fake-worker.ts'): Promise<TestCommand> {
  mkdirSync('.cache', { recursive: true })
  const folder = resolve(mkdtempSync('.cache/e2e-'))
  await build({
    entryPoints: {
      regio: 'src/cli/main.ts',
      'workers/run': worker,
      'workers/evaluate': 'workers/evaluate.ts',
      'workers/simulate-crew': 'workers/simulate-crew.ts',
    },
    outdir: join(folder, 'dist'),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'error',
  })
  const start = (...words: string[]) =>
    spawn(process.execPath, [join(folder, 'dist', 'regio.js'), ...words], { cwd: folder })
  return {
    folder,
    start,
    run: (...words) => collect(start(...words)),
    write(name, text) {
      writeFileSync(join(folder, name), text)
      return name
    },
  }
}

/** Waits for a command to end. */
export function collect(child: ChildProcess): Promise<Printed> {
  let stdout = ''
  let stderr = ''
  child.stdout!.on('data', (text) => {
    stdout += text
  })
  child.stderr!.on('data', (text) => {
    stderr += text
  })
  return new Promise((done) =>
    child.on('close', (code, signal) => done({ code: code ?? signal ?? '', stdout, stderr })),
  )
}

/** A bench on the toy country. */
export const BENCH = `
apiVersion: regio/v1
kind: Bench
metadata: { id: small, title: { en: "Small bench", ko: "작은 비교" } }
pack: toy
run: { start: 2017-01, months: 72, burnInMonths: 6, personsPerAgent: 5000 }
policies:
  gear: { use: equipment-infrastructure, regions: [coast], from: 2017-07, to: 2019-12, budgetBnKrwPerYear: 100 }
  people: { use: workforce-rd, regions: [coast], from: 2017-07, to: 2019-12, budgetBnKrwPerYear: 300 }
mixes:
  today: { policies: [gear] }
  people: { policies: [people] }
  grid: { factorial: [people, gear] }
reference: today
placebos: [cash-transfer, public-purchase]
outcomes:
  balance: { indicator: balanceIndex, windows: [years-3-5, after-end] }
  efficiency: { indicator: efficiencyIndex, windows: [years-3-5, after-end] }
replications: { seed: "e2e", count: 4 }
`

/** A scenario on the toy country. */
export const SCENARIO = `
apiVersion: regio/v1
kind: Scenario
metadata: { id: baseline }
pack: toy
run: { start: 2017-01, months: 72, burnInMonths: 6, personsPerAgent: 5000 }
outcomes:
  balance: { indicator: balanceIndex, windows: [years-3-5] }
replications: { seed: "e2e", count: 3 }
`
