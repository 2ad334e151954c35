import type { Context } from './context.ts'

/** Turns Ctrl-C and a request to end into an abort; the second one ends the process at once. */
export interface Interrupt {
  readonly signal: AbortSignal
  /** 130 after Ctrl-C, 143 after a request to end. */
  exitCode(): number
  /** Gives the signals back to the system. */
  release(): void
}

/** Begins to listen for Ctrl-C. */
export function listenForInterrupt(context: Context): Interrupt {
  const controller = new AbortController()
  let exitCode = 0
  const onSignal = (name: NodeJS.Signals) => {
    if (exitCode !== 0) process.exit(exitCode)
    exitCode = name === 'SIGINT' ? 130 : 143
    context.tell('stopping; again to stop at once')
    controller.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    release() {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}
