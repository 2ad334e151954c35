import { constants, type NodeGCPerformanceDetail, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'

/** Garbage collections of a stretch of the run. */
export interface Collections {
  readonly minor: number
  readonly major: number
  readonly milliseconds: number
}

/** Counts garbage collections until `stop`; the watched code must have let the event loop turn. */
export function watchCollector(): { stop(): Promise<Collections> } {
  let minor = 0
  let major = 0
  let milliseconds = 0
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { detail } = entry as PerformanceEntry & { readonly detail: NodeGCPerformanceDetail }
      if (detail.kind === constants.NODE_PERFORMANCE_GC_MINOR) minor += 1
      else major += 1
      milliseconds += entry.duration
    }
  })
  observer.observe({ entryTypes: ['gc'] })
  return {
    async stop() {
      await setImmediate()
      await setImmediate()
      observer.disconnect()
      return { minor, major, milliseconds: Math.round(milliseconds * 10) / 10 }
    },
  }
}
