import { expect, it } from 'vitest'
import { openEconomy } from '../../src/simulation/open-economy.ts'
import { allPolicies } from '../simulation/all-policies.ts'
import { toyRequest } from '../simulation/toy-run.ts'
import { EconomyStore } from './economy-store.ts'

/** Tables that each member of a crew computes for itself and nobody changes, and what member 0 alone fills and reads. */
const PRIVATE = new RegExp(
  '^(efficiency|personStart|world\\.pack|book\\.(policies|multipliers)|measured|' +
    'practice\\.(rows|regionRows|payer|won|due|parts)|support\\.(firstAgency|agencyWeights|agencyParts))(\\.|$)',
)

function* arraysIn(value: unknown, path: string, seen = new Set<unknown>()): Generator<[string, ArrayBufferView]> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if (ArrayBuffer.isView(value)) yield [path, value]
  else if (!(value instanceof Map))
    for (const [key, part] of Object.entries(value)) yield* arraysIn(part, path === '' ? key : `${path}.${key}`, seen)
}

it('every array of an economy that a phase can change is one that a crew shares', () => {
  const { economy } = openEconomy(toyRequest(), allPolicies, 3)
  const shared = new Set<unknown>(new EconomyStore(economy, allPolicies).columns.values())
  const arrays = [...arraysIn(economy, '')]
  expect(arrays.length).toBeGreaterThan(200)
  const buffers = new Set([...shared].map((array) => (array as ArrayBufferView).buffer))
  const hidden = arrays
    .filter(([path, array]) => !buffers.has(array.buffer) && !PRIVATE.test(path))
    .map(([path]) => path)
  expect(hidden).toEqual([])
  for (const array of shared) expect((array as ArrayBufferView).buffer).toBeInstanceOf(SharedArrayBuffer)
})
