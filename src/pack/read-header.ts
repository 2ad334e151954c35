import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Text } from './pack.ts'
import { type ProblemList, unknownName } from './problem-list.ts'

/** `pack.yaml`: what the pack is and the order of its indices. */
export interface PackHeader {
  readonly id: string
  readonly title: Text
  readonly baseYear: number
  readonly currency: string
  readonly regions: readonly string[]
  readonly places: readonly string[]
  readonly sectors: readonly string[]
  readonly fields: readonly string[]
  readonly ageBands: readonly number[]
}

const KEYS = [
  'apiVersion',
  'kind',
  'id',
  'title',
  'baseYear',
  'currency',
  'regions',
  'places',
  'sectors',
  'fields',
  'ageBands',
]
const NAME = /^[a-z][a-z0-9-]{0,39}$/
const LARGEST_BYTES = 1_000_000

/** Reads `pack.yaml`; undefined after adding problems if anything in it is wrong. */
export function readHeader(folder: string, problems: ProblemList): PackHeader | undefined {
  const file = join(folder, 'pack.yaml')
  const start = { file, line: 1, column: 1 }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    problems.add(start, 'pack', 'no pack.yaml here: this is not a pack')
    return undefined
  }
  if (text.length > LARGEST_BYTES) {
    problems.add(start, 'pack', 'larger than 1 MB')
    return undefined
  }
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  let sound = true
  const fault = (offset: number, path: string, message: string) => {
    const { line, col } = counter.linePos(offset)
    problems.add({ file, line: Math.max(line, 1), column: Math.max(col, 1) }, path, message)
    sound = false
  }
  for (const error of document.errors) fault(error.pos[0], 'pack', error.message)
  if (!sound) return undefined
  const offsetOf = (path: readonly (string | number)[]) => {
    const node = document.getIn(path, true)
    return (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0
  }
  const values = (document.toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>
  if (typeof values !== 'object' || Array.isArray(values)) {
    fault(0, 'pack', `must be a map with the keys ${KEYS.join(', ')}`)
    return undefined
  }
  for (const key of Object.keys(values)) {
    if (!KEYS.includes(key)) fault(offsetOf([key]), key, unknownName('key', key, KEYS))
  }
  const scalar = <T>(path: string[], is: (value: unknown) => value is T, what: string): T => {
    const node = document.getIn(path, true)
    const value = isScalar(node) ? node.value : undefined
    if (!is(value)) fault(offsetOf(path), path.join('.'), node === undefined ? `missing; ${what}` : `must be ${what}`)
    return value as T
  }
  const list = <T>(key: string, is: (value: unknown) => value is T, what: string): readonly T[] => {
    const node = document.get(key, true)
    if (!isSeq(node) || node.items.length === 0) {
      fault(offsetOf([key]), key, `must be a list of ${what}`)
      return []
    }
    const items = values[key] as unknown[]
    items.forEach((item, index) => {
      const path = `${key}[${index}]`
      if (!is(item)) fault(offsetOf([key, index]), path, `"${String(item)}" must be ${what}`)
      else if (items.indexOf(item) !== index) fault(offsetOf([key, index]), path, `"${String(item)}" is listed twice`)
    })
    return items as T[]
  }
  scalar(['apiVersion'], (value) => value === 'regio/v1', 'regio/v1')
  scalar(['kind'], (value) => value === 'Pack', 'Pack')
  const header = {
    id: scalar(['id'], isName, 'a name like my-country'),
    title: { en: scalar(['title', 'en'], isText, 'a text'), ko: scalar(['title', 'ko'], isText, 'a text') },
    baseYear: scalar(['baseYear'], isYear, 'a year'),
    currency: scalar(['currency'], isText, 'a text'),
    regions: list('regions', isName, 'names like my-region'),
    places: list('places', isName, 'names like my-place'),
    sectors: list('sectors', isName, 'names like my-sector'),
    fields: list('fields', isName, 'names like my-field'),
    ageBands: list('ageBands', isAge, 'ages in whole years'),
  }
  header.ageBands.forEach((age, band) => {
    if (age !== band * 5)
      fault(offsetOf(['ageBands', band]), `ageBands[${band}]`, `must be ${band * 5}: bands of five years`)
  })
  return sound ? header : undefined
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2200
}

function isAge(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}
