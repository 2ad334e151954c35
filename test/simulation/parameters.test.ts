import { expect, test } from 'vitest'
import { packOf, parametersOfRun } from '../../src/simulation/open-economy.ts'
import { toyRequest } from './toy-run.ts'

test('a run takes the pack’s parameter values, and those that its request changes', () => {
  const request = toyRequest()
  const pack = packOf(request.packFolder)
  const usual = parametersOfRun(pack, { ...request, parameters: {} })
  const changed = parametersOfRun(pack, { ...request, parameters: { 'technology.drift': 0.00777 } })
  expect(usual['technology.drift']).toBe(pack.parameters.find(({ id }) => id === 'technology.drift')!.value)
  expect(changed).toEqual({ ...usual, 'technology.drift': 0.00777 })
})
