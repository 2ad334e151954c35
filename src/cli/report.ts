import { spawn } from 'node:child_process'
import type { Command } from 'commander'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { findPackFolder, shortPath } from './packs.ts'

interface Flags extends CommonFlags {
  readonly open?: boolean
}

/** `regio report DIR`: rebuilds the page of a results folder from its data. */
export function register(program: Command, context: Context): void {
  const command = program
    .command('report')
    .summary('rebuild the HTML report of a result')
    .argument('<DIR>', 'results folder')
    .option('--open', 'open the report in the browser')
  addCommonFlags(command).action(async (directory: string, flags: Flags) => {
    const { readManifest } = await import('../results/manifest.ts')
    readManifest(directory)
    const { writeFolderReport } = await import('../report/write-folder-report.ts')
    const file = await writeFolderReport(directory, findPackFolder, flags.lang)
    if (flags.json === true) context.out(JSON.stringify({ directory, report: file }))
    else context.out(shortPath(file))
    if (flags.open === true && !(await openFile(file)) && flags.quiet !== true) {
      context.tell('regio: no program here opens pages; open the file in a browser')
    }
  })
}

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Hands a file to the desktop; false if there is no program for that. */
function openFile(file: string): Promise<boolean> {
  const [program, ...words] = OPENERS[process.platform] ?? ['xdg-open']
  return new Promise((done) => {
    const child = spawn(program!, [...words, file], { stdio: 'ignore', detached: true })
    child.on('error', () => done(false))
    child.on('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
