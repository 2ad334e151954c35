import { join } from 'node:path'
import type { Text } from './pack.ts'
import type { ProblemList } from './problem-list.ts'
import { YamlMap } from './yaml-map.ts'

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

const ORDERS = ['regions', 'places', 'sectors', 'fields', 'ageBands']
const KEYS = ['apiVersion', 'kind', 'id', 'title', 'baseYear', 'currency', ...ORDERS]
const NAME = /^[a-z][a-z0-9-]{0,39}$/
const BAND_YEARS = 5

/** Reads `pack.yaml`; undefined after adding problems if anything in it is wrong. */
export function readHeader(folder: string, problems: ProblemList): PackHeader | undefined {
  const map = YamlMap.read(join(folder, 'pack.yaml'), KEYS, problems)
  if (map === undefined) return undefined
  map.scalar(['apiVersion'], (value) => value === 'regio/v1', 'regio/v1')
  map.scalar(['kind'], (value) => value === 'Pack', 'Pack')
  const header = {
    id: map.scalar(['id'], isName, 'a name like my-country'),
    title: { en: map.scalar(['title', 'en'], isText, 'a text'), ko: map.scalar(['title', 'ko'], isText, 'a text') },
    baseYear: map.scalar(['baseYear'], isYear, 'a year'),
    currency: map.scalar(['currency'], isText, 'a text'),
    regions: map.list('regions', isName, 'names like my-region'),
    places: map.list('places', isName, 'names like my-place'),
    sectors: map.list('sectors', isName, 'names like my-sector'),
    fields: map.list('fields', isName, 'names like my-field'),
    ageBands: map.list('ageBands', isBand, 'first ages of bands of five years: 0, 5, 10 …'),
  }
  return map.isSound ? header : undefined
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

function isBand(value: unknown, band: number): value is number {
  return value === band * BAND_YEARS
}
