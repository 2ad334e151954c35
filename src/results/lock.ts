import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../base/errors.ts'

/** Who writes a results folder. */
export interface LockHolder {
  readonly pid: number
  /** UTC time of locking. */
  readonly since: string
  /** Identity of the machine's boot and of the process's start, where the system tells them. */
  readonly boot: string | null
  readonly processStart: string | null
}

/** Name of the lock file. */
export const LOCK_FILE = 'lock'

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

function bootId(): string | null {
  return readText('/proc/sys/kernel/random/boot_id')
}

/** Field 22 of the process's stat line: its start in clock ticks, so that a reused pid is not taken for the holder. */
function startOfProcess(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function isAlive(holder: LockHolder): boolean {
  if (holder.boot !== null && holder.boot !== bootId()) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return holder.processStart === null || holder.processStart === startOfProcess(holder.pid)
}

/** The live writer of a results folder, or null; a lock left by a dead process counts as none. */
export function readLock(directory: string): LockHolder | null {
  const text = readText(join(directory, LOCK_FILE))
  if (text === null) return null
  try {
    const holder = JSON.parse(text) as LockHolder
    return isAlive(holder) ? holder : null
  } catch {
    return null
  }
}

/** Takes the lock of a results folder and returns what releases it; a live holder is a `UsageError`. */
export function takeLock(directory: string): () => void {
  const file = join(directory, LOCK_FILE)
  const holder: LockHolder = {
    pid: process.pid,
    since: new Date().toISOString(),
    boot: bootId(),
    processStart: startOfProcess(process.pid),
  }
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, `${JSON.stringify(holder)}\n`)
      fsyncSync(handle)
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const other = readLock(directory)
      if (other) throw new UsageError(`${directory} is being written by process ${other.pid} since ${other.since}`)
      rmSync(file, { force: true })
    }
  }
  throw new UsageError(`${directory} is being written by another process`)
}
