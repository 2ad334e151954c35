import { expect, test } from 'vitest'
import { regio } from './run-here.ts'

test('checking a pack tells how well its synthesised base year fits, and how its first year balances', async () => {
  const { code, stdout, stderr } = await regio('check', 'toy')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^synthesis of 2016 at 1:\d+: margins, misplaced share, largest misfit$/m)
  expect(stdout).toMatch(/^synthesis of 2010 at /m)
  expect(stdout).toMatch(/^ {2}persons by place and age +63 +0\.\d % {2}\S+ \d+: \d+ of [\d.]+ persons$/m)
  expect(stdout).toMatch(/^ {2}agencies by region and function +14 +0\.0 % /m)
  expect(stdout).toMatch(/^ {2}net lending, first year: households +-?\d\.\d % of product$/m)
})
