import type { Context } from './context.ts'
import type { ProgressMode } from './study-flags.ts'

/** How far a session is. */
export interface ProgressState {
  readonly planned: number
  /** Runs that earlier sessions finished. */
  readonly kept: number
  readonly done: number
  readonly failed: number
}

/** Shows progress on stderr until it is stopped. */
export interface ProgressShow {
  update(state: ProgressState): void
  stop(): void
}

const BAR_CELLS = 24
const PLAIN_SECONDS = 10

/** `m:ss` or `h:mm:ss`. */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** Seconds left: by finished runs, and before there are enough of them by simulated months. */
function secondsLeft(state: ProgressState, elapsed: number, months: number, monthsPerRun: number): number | null {
  const todo = state.planned - state.kept
  const finished = state.done + state.failed
  const share = Math.max(finished / todo, Math.min(0.99, months / (todo * monthsPerRun)))
  return share > 0 ? (elapsed / share) * (1 - share) : null
}

/** Starts to show progress; `monthsDone` counts simulated months of all workers. */
export function showProgress(
  mode: ProgressMode,
  context: Context,
  monthsDone: () => number,
  monthsPerRun: number,
): ProgressShow {
  const chosen = mode !== 'auto' ? mode : process.stderr.isTTY ? 'bar' : 'plain'
  const began = Date.now()
  let state: ProgressState | null = null
  let lastPlain = began
  let told: ProgressState | null = null
  let stopped = false

  function describe(now: ProgressState): string {
    const elapsed = (Date.now() - began) / 1000
    const left = secondsLeft(now, elapsed, monthsDone(), monthsPerRun)
    const speed = elapsed > 0 ? Math.round(monthsDone() / elapsed) : 0
    const runs = `${now.kept + now.done}/${now.planned} runs`
    return `${runs}  ${speed.toLocaleString('en')} months/s  left ${left === null ? '–' : formatTime(left)}  failed ${now.failed}`
  }

  function drawBar(): void {
    if (!state) return
    const share = (state.kept + state.done + state.failed) / Math.max(1, state.planned)
    const filled = Math.round(share * BAR_CELLS)
    process.stderr.write(`\r\x1b[K[${'#'.repeat(filled)}${'-'.repeat(BAR_CELLS - filled)}] ${describe(state)}`)
  }

  function tick(): void {
    if (!state) return
    if (chosen === 'bar') drawBar()
    else if (chosen === 'plain' && Date.now() - lastPlain >= PLAIN_SECONDS * 1000) {
      lastPlain = Date.now()
      told = state
      context.tell(describe(state))
    }
  }

  const timer = setInterval(tick, 250)
  timer.unref()
  return {
    update(next) {
      const isNew = state === null || next.done !== state.done || next.failed !== state.failed
      state = next
      if (chosen === 'ndjson' && isNew) {
        const elapsed = (Date.now() - began) / 1000
        const left = secondsLeft(next, elapsed, monthsDone(), monthsPerRun)
        const { planned, kept, done, failed } = next
        const line = {
          event: 'progress',
          planned,
          done: kept + done,
          failed,
          etaSeconds: left === null ? null : Math.round(left),
        }
        context.tell(JSON.stringify(line))
      }
    },
    stop() {
      if (stopped) return
      stopped = true
      clearInterval(timer)
      if (chosen === 'bar' && state) {
        drawBar()
        process.stderr.write('\n')
      } else if (chosen === 'plain' && state && state !== told) context.tell(describe(state))
    },
  }
}
