import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Forces a file's or folder's bytes to disk; folders are skipped where the system refuses. */
export function flushToDisk(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    closeSync(handle)
  }
}

/** Gives a finished `FILE.tmp` its name: flushed, renamed, folder flushed; a reader sees all of it or nothing. */
export function publishFile(file: string): void {
  flushToDisk(`${file}.tmp`)
  renameSync(`${file}.tmp`, file)
  if (process.platform !== 'win32') flushToDisk(dirname(file))
}

/** Writes a whole file so that a crash leaves the old one or the new one. */
export function writeFileDurably(file: string, content: string): void {
  writeFileSync(`${file}.tmp`, content)
  publishFile(file)
}
