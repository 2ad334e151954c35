import { closeSync, ftruncateSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../src/base/errors.ts'
import { BENCH, problemsOf, read, writeFiles } from './folder.ts'

/** A fault of the file as a whole: content, `line:column path`, message. */
type Fault = readonly [what: string, content: string | Uint8Array, place: string, message: RegExp]

const bytes = (text: string) => new TextEncoder().encode(text)
const after = (line: number, more: string) =>
  [...BENCH.split('\n').slice(0, line), more, ...BENCH.split('\n').slice(line)].join('\n')

/** Nine levels of ten aliases each: a thousand million values in half a kilobyte. */
const BOMB = Array.from({ length: 9 }, (_, level) => {
  const items =
    level === 0
      ? '"x"'
      : Array(10)
          .fill(`*l${level - 1}`)
          .join(', ')
  return `  l${level}: &l${level} [${items}]`
}).join('\n')

const FAULTS: readonly Fault[] = [
  ['a duplicate key', after(7, 'pack: small'), '8:1 pack', /^duplicate key "pack", first on line 6$/],
  [
    'a duplicate key below',
    BENCH.replace('sd: 0.15', 'mean: 0.15'),
    '25:52 uncertainty.migration.wageWeight.mean',
    /^duplicate key "mean"/,
  ],
  ['a tab', BENCH.replace('    places:', '\tplaces:'), '12:1 ', /^a tab in the indentation; use spaces$/],
  ['an empty file', '', '1:1 ', /^the file is empty$/],
  ['spaces alone', ' \n\n', '1:1 ', /^the file is empty$/],
  ['comments alone', '# nothing\n', '1:1 ', /^expected a map of keys and values$/],
  ['a list', '- a\n- b\n', '1:1 ', /^expected a map of keys and values$/],
  [
    'binary data',
    new Uint8Array([0x50, 0x41, 0x52, 0x31, 0x0a, 0x15, 0x00]),
    '2:2 ',
    /^not a text file: it holds binary data$/,
  ],
  [
    'a control character',
    BENCH.replace('Both ways', 'Both\u0007ways'),
    '5:21 ',
    /^not a text file: it holds a control character$/,
  ],
  ['Latin-1', new Uint8Array([...bytes('apiVersion: regio/v1\nkind: '), 0xe9, 0x0a]), '2:7 ', /^not UTF-8: /],
  [
    'UTF-16',
    new Uint8Array([0xff, 0xfe, ...[...BENCH].flatMap((letter) => [letter.charCodeAt(0) & 255, 1])]),
    '1:1 ',
    /^not UTF-8: /,
  ],
  [
    'a cut letter',
    bytes(BENCH).slice(0, bytes(BENCH.slice(0, BENCH.indexOf('두'))).length + 2),
    '5:34 ',
    /^not UTF-8: /,
  ],
  ['two documents', `${BENCH}---\n${BENCH}`, '36:1 ', /^a second document begins here; a file holds one$/],
  ['an open bracket', BENCH.replace('[ko, en]', '[ko, en'), '33:46 ', /^not valid YAML: /],
  ['bad indentation', BENCH.replace('    sectors', '   sectors'), '13:1 ', /^not valid YAML: /],
  ['an alias bomb', `${BENCH}anchors:\n${BOMB}\n`, '40:22 anchors.l3[2]', /^aliases repeat too much; write it out$/],
  [
    'an anchor within itself',
    BENCH.replace('[ko, en]', '&a [*a]'),
    '33:23 output.report[0]',
    /^(nested too deeply|aliases repeat)/,
  ],
  [
    'an alias of nothing',
    BENCH.replace('[ko, en]', '*a'),
    '33:19 output.report',
    /^alias of an anchor that is not there$/,
  ],
  ['a tag', BENCH.replace('[ko, en]', '!list [ko]'), '33:19 ', /^not valid YAML: Unresolved tag: !list$/],
  ['a list as key', BENCH.replace('reference: today', '? [a]\n: b'), '20:3 ', /^a key must be plain text$/],
  ['a key of the language', after(7, '__proto__: { pack: other }'), '8:1 __proto__', /^not allowed as a key$/],
  ['thousands of brackets', `a: ${'['.repeat(20_000)}`, '', /^not valid YAML|^nested too deeply/],
]

describe('one wrong file is told once, at its place', () => {
  test.each(FAULTS)('%s', (_, content, place, message) => {
    const problems = problemsOf(writeFiles({ 'main.yaml': content }))
    const places = problems.map(({ line, column, path }) => `${line}:${column} ${path}`)
    if (place !== '') expect(places.slice(0, 1)).toEqual([place])
    expect(problems[0]!.message).toMatch(message)
    expect(problems).toHaveLength(1)
  })

  test('a missing file', () => {
    expect(problemsOf(writeFiles({ 'other.yaml': BENCH }))[0]).toEqual({
      file: 'main.yaml',
      line: 1,
      column: 1,
      path: '',
      message: 'no such file',
    })
  })

  test('a folder', () => {
    const folder = writeFiles({ 'other.yaml': BENCH })
    mkdirSync(join(folder, 'main.yaml'))
    expect(problemsOf(folder)[0]!.message).toBe('is a folder, not a file')
  })

  test('a file of 50 MB is refused before it is read, one of 1 MB is read', () => {
    const folder = writeFiles({ 'main.yaml': BENCH })
    const padding = '#'.repeat(1_048_576 - bytes(BENCH).length - 1)
    expect(problemsOf(writeFiles({ 'main.yaml': `${BENCH}${padding}\n` }))).toEqual([])
    expect(problemsOf(writeFiles({ 'main.yaml': `${BENCH}${padding}#\n` }))[0]!.message).toBe(
      'the file is larger than 1 MB',
    )
    const file = openSync(join(folder, 'main.yaml'), 'r+')
    ftruncateSync(file, 50_000_000)
    closeSync(file)
    expect(problemsOf(folder)[0]!.message).toBe('the file is larger than 1 MB')
  })

  test('each is an invalid input with exit code 3', () => {
    expect(() => read(writeFiles({ 'main.yaml': '' }))).toThrow(InvalidInputError)
    expect(new InvalidInputError([]).exitCode).toBe(3)
  })
})

describe('what looks odd and is right', () => {
  test.each([
    ['a byte-order mark', `\uFEFF${BENCH}`],
    ['Windows line ends', BENCH.replaceAll('\n', '\r\n')],
    ['a tab inside text', BENCH.replace('Both ways', 'Both\tways')],
    ['a replacement character', BENCH.replace('Both ways', 'Both \uFFFD ways')],
    [
      'an alias or two',
      BENCH.replace('[years-3-5, after-end]', '&w [years-3-5, after-end]').replace(
        'windows: [years-3-5],',
        'windows: *w,',
      ),
    ],
    ['no line end', BENCH.trimEnd()],
  ])('%s', (_, content) => {
    expect(problemsOf(writeFiles({ 'main.yaml': content }))).toEqual([])
  })
})
