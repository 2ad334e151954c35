import { createHash, type Hash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import { InternalError } from '../base/errors.ts'
import type { NamedColumn, World } from './world.ts'

const MAGIC = 'regio checkpoint\n'
const VERSION = 1
const SLICE_BYTES = 1 << 20
const DIGEST_BYTES = 32

/** What a checkpoint belongs to. */
export interface CheckpointHeader {
  readonly version: number
  /** Hash of the study's plan. */
  readonly planHash: string
  /** Hash of the names, types and sizes of all columns. */
  readonly layoutHash: string
  /** Month that was simulated last, as `base/months` counts months. */
  readonly month: number
}

function storedColumns(world: World): NamedColumn[] {
  const stored = [...world.columns.values()].filter(({ spec }) => !spec.scratch)
  return stored.sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Hash of the layout of the state: names, types and sizes of every column that is not scratch; 16 hexadecimal digits. */
export function layoutHash(world: World): string {
  const layout = storedColumns(world).map(({ name, spec, rows }) => `${name} ${spec.type} ${spec.width} ${rows}`)
  return createHash('sha256').update(layout.join('\n')).digest('hex').slice(0, 16)
}

function bytesOf(column: NamedColumn): Uint8Array {
  return new Uint8Array(column.array.buffer, column.array.byteOffset, column.array.byteLength)
}

function writeAll(file: number, bytes: Uint8Array, hash: Hash): void {
  hash.update(bytes)
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at)
}

function writeColumns(file: number, world: World, hash: Hash): void {
  const slice = new Uint8Array(SLICE_BYTES)
  for (const column of storedColumns(world)) {
    const bytes = bytesOf(column)
    for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
      const part = slice.subarray(0, Math.min(SLICE_BYTES, bytes.length - from))
      part.set(bytes.subarray(from, from + part.length))
      writeAll(file, part, hash)
    }
  }
}

/** Writes every column that is not scratch, in slices, to `path`, which appears only when it is whole. */
export function writeCheckpoint(path: string, world: World, planHash: string): void {
  const header: CheckpointHeader = {
    version: VERSION,
    planHash,
    layoutHash: layoutHash(world),
    month: world.nation.month[0]!,
  }
  const hash = createHash('sha256')
  const file = openSync(`${path}.tmp`, 'w')
  try {
    writeAll(file, Buffer.from(`${MAGIC}${JSON.stringify(header)}\n`), hash)
    writeColumns(file, world, hash)
    const digest = hash.digest()
    writeSync(file, digest)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.tmp`, path)
}

function readAll(file: number, bytes: Uint8Array, path: string): void {
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, null)
    if (read === 0) throw new InternalError(`${path} ends too early`)
    at += read
  }
}

function readLine(file: number, path: string): string {
  const byte = new Uint8Array(1)
  let line = ''
  while (line.length < 4096) {
    readAll(file, byte, path)
    line += String.fromCharCode(byte[0]!)
    if (byte[0] === 10) return line
  }
  throw new InternalError(`${path} is no checkpoint`)
}

function checkHeader(header: CheckpointHeader, world: World, planHash: string, path: string): void {
  if (header.version !== VERSION) throw new InternalError(`${path} has version ${header.version}, not ${VERSION}`)
  if (header.planHash !== planHash) throw new InternalError(`${path} belongs to another plan`)
  if (header.layoutHash !== layoutHash(world)) throw new InternalError(`${path} holds other columns than this program`)
}

/**
 * Fills a world from a checkpoint. Throws InternalError when the file is of another plan, program or size, cut short or
 * damaged; columns may then be filled in part.
 */
export function readCheckpoint(path: string, world: World, planHash: string): CheckpointHeader {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  try {
    const magic = readLine(file, path)
    if (magic !== MAGIC) throw new InternalError(`${path} is no checkpoint`)
    const line = readLine(file, path)
    const header = JSON.parse(line) as CheckpointHeader
    checkHeader(header, world, planHash, path)
    hash.update(magic).update(line)
    const slice = new Uint8Array(SLICE_BYTES)
    for (const column of storedColumns(world)) {
      const bytes = bytesOf(column)
      for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
        const part = slice.subarray(0, Math.min(SLICE_BYTES, bytes.length - from))
        readAll(file, part, path)
        hash.update(part)
        bytes.set(part, from)
      }
    }
    const digest = new Uint8Array(DIGEST_BYTES)
    readAll(file, digest, path)
    if (!hash.digest().equals(digest)) throw new InternalError(`${path} is damaged`)
    return header
  } finally {
    closeSync(file)
  }
}
