import { describe, expect, test } from 'vitest'
import { printResolved } from '../../src/scenario/print-resolved.ts'
import { BENCH, problemsOf, read, writeFiles } from './folder.ts'

const world = (events: string) => writeFiles({ 'main.yaml': `${BENCH}${events}` })
const effects = (...lines: string[]) =>
  world(
    `events:\n  - from: 2018-01\n    to: 2018-06\n    effects:\n${lines.map((line) => `      - ${line}\n`).join('')}`,
  )

describe('events of a scenario', () => {
  const slump = effects(
    '{ effect: exports, sector: goods, value: -0.2 }',
    '{ effect: public-jobs, place: hill, value: 300 }',
  )

  test('change demand from abroad and places, and are printed so that they can be read again', () => {
    const { scenario, tree } = read(slump)
    expect(scenario!.world.events).toEqual([
      {
        from: 2018 * 12,
        to: 2018 * 12 + 5,
        set: {},
        effects: [
          { effect: 'exports', sector: 'goods', value: -0.2 },
          { effect: 'public-jobs', place: 'hill', value: 300 },
        ],
      },
    ])
    const again = read(writeFiles({ 'main.yaml': printResolved(tree, false) }))
    expect(again.scenario!.world).toEqual(scenario!.world)
  })

  test('name what exists, and do something', () => {
    const messages = (folder: string) => problemsOf(folder).map(({ path, message }) => `${path}: ${message}`)
    expect(messages(effects('{ effect: exports, sector: good, value: -0.2 }'))[0]).toMatch(
      /^events\[0\]\.effects\[0\]\.sector: unknown sector "good", did you mean "goods"/,
    )
    expect(messages(effects('{ effect: dwellings, value: 5 }'))[0]).toMatch(/^events\[0\]\.effects\[0\]/)
    expect(messages(world('events:\n  - { from: 2018-01 }\n'))).toEqual([
      'events[0]: an event needs set, effects or both',
    ])
    expect(messages(world('packEvents: [slum]\n'))[0]).toMatch(
      /^packEvents\[0\]: unknown event of the pack "slum", did/,
    )
    expect(read(world('packEvents: []\n')).scenario!.world.packEvents).toEqual([])
  })
})
