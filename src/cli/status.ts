import type { Command } from 'commander'
import { readLock } from '../results/lock.ts'
import { readManifest } from '../results/manifest.ts'
import { readStatus, summariseStatus } from '../results/status.ts'
import type { Context } from './context.ts'
import { addCommonFlags, type CommonFlags } from './flags.ts'
import { formatTime } from './progress.ts'

/** `regio status DIR`: how far a result is. */
export function register(program: Command, context: Context): void {
  const command = program.command('status').summary('tell how far a result is').argument('<DIR>', 'results folder')
  addCommonFlags(command).action((directory: string, flags: CommonFlags) => {
    const { exitCode } = readManifest(directory)
    const live = readLock(directory)
    const status = summariseStatus(readStatus(directory), live !== null, new Date())
    if (flags.json === true) return context.out(JSON.stringify(status))
    const left = status.etaSeconds === null || live === null ? '' : `, ${formatTime(status.etaSeconds)} left`
    const unfinished = exitCode === null ? 'not finished' : `ended with exit code ${exitCode}`
    const state = live === null ? unfinished : `running in process ${live.pid}`
    context.out(`${status.done} of ${status.planned} runs done, ${status.failed} failed, ${state}${left}`)
    if (live === null && exitCode !== 0) context.out(`continue with: regio resume ${directory}`)
  })
}
