import { expect, test } from 'vitest'
import { closest, suggestion } from '../../src/base/text.ts'

const known = ['months', 'start', 'burnInMonths', 'personsPerAgent']

test('a misspelt word is guessed', () => {
  expect(closest(known, 'month')).toBe('months')
  expect(closest(known, 'personPerAgents')).toBe('personsPerAgent')
  expect(closest(known, 'STRAT')).toBe('start')
  expect(closest(known, 'burninmonths')).toBe('burnInMonths')
})

test('a word like no other gets no guess', () => {
  expect(closest(known, 'unemployment')).toBeUndefined()
  expect(closest([], 'x')).toBeUndefined()
  expect(suggestion(known, 'unemployment')).toBe('')
  expect(suggestion(known, 'strat')).toBe("; did you mean 'start'?")
})

test('of equally near words the first is guessed', () => {
  expect(closest(['seat', 'heat'], 'meat')).toBe('seat')
})
