import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { InvalidInputError, type Problem } from '../base/errors.ts'

/** Bytes that a scenario file may have. */
export const MOST_BYTES = 1_048_576

/**
 * Text of a scenario file: UTF-8, not empty, at most 1 MB. A file that cannot be opened is blamed on the place that
 * names it, if there is one.
 */
export function readSource(file: string, name: string, namedAt?: Omit<Problem, 'message'>): string {
  const refuse = (message: string, line = 1, column = 1) =>
    new InvalidInputError([{ file: name, line, column, path: '', message }])
  const cannotOpen = (message: string) =>
    namedAt === undefined ? refuse(message) : new InvalidInputError([{ ...namedAt, message: `${name}: ${message}` }])
  const bytes = readBytes(file, cannotOpen)
  if (bytes.length === 0) throw refuse('the file is empty')
  const zero = bytes.indexOf(0)
  if (zero >= 0) throw refuse('not a text file: it holds binary data', ...positionOf(bytes, zero))
  const text = bytes.toString('utf8')
  const bad = firstInvalidByte(bytes, text)
  if (bad >= 0) throw refuse('not UTF-8: the byte here belongs to no character', ...positionOf(bytes, bad))
  const control = text.search(CONTROL)
  if (control >= 0) throw refuse('not a text file: it holds a control character', ...positionIn(text, control))
  if (text.trim() === '' || text === '\uFEFF') throw refuse('the file is empty')
  return text
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const CONTROL = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/

function readBytes(file: string, refuse: (message: string) => InvalidInputError): Buffer {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    throw refuse(describeFileError(error))
  }
  try {
    const status = fstatSync(handle)
    if (status.isDirectory()) throw refuse('is a folder, not a file')
    const buffer = Buffer.alloc(MOST_BYTES + 1)
    let length = 0
    while (length < buffer.length) {
      const read = readSync(handle, buffer, length, buffer.length - length, null)
      if (read === 0) break
      length += read
    }
    if (length > MOST_BYTES) throw refuse('the file is larger than 1 MB')
    return buffer.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}

function describeFileError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read the file'
  return `the file cannot be read (${code ?? 'unknown'})`
}

/** Offset of the first byte that is not UTF-8, or −1; `text` is the bytes decoded with replacement characters. */
function firstInvalidByte(bytes: Buffer, text: string): number {
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    const offset = Buffer.byteLength(text.slice(0, at))
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset
  }
  return -1
}

function positionOf(bytes: Buffer, offset: number): [number, number] {
  const before = bytes.toString('utf8', 0, offset)
  return positionIn(before, before.length)
}

function positionIn(text: string, index: number): [number, number] {
  const lines = text.slice(0, index).split('\n')
  return [lines.length, lines.at(-1)!.length + 1]
}
