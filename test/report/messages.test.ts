import { describe, expect, it } from 'vitest'
import { en } from '../../src/report/messages/en.ts'
import { ko } from '../../src/report/messages/ko.ts'
import { FLAGS, VERDICTS } from '../../src/report/study-report.ts'

/** Every leaf of a catalogue as `path → text`; functions are called with marks for their values. */
function leaves(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]]
  if (typeof node === 'function') {
    const marks = Array.from({ length: node.length }, (_, index) => `{${index}}`)
    return [[path, String((node as (...values: string[]) => string)(...marks))]]
  }
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => leaves(value, `${path}.${key}`))
}

const english = new Map(leaves(en))
const korean = new Map(leaves(ko))

describe('catalogues', () => {
  it('have the same texts', () => {
    expect([...korean.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('use the same values in each text', () => {
    const marksOf = (text: string) => [...(text.match(/\{\d\}/g) ?? [])].sort()
    for (const [path, text] of english) expect(marksOf(korean.get(path)!), path).toEqual(marksOf(text))
  })

  it('leave nothing untranslated and mix no Hangul into English', () => {
    const shared = /^(\.to|\.none|\.units\..*|\.rerun\.node|\.languageName|\.flows\.matrix)$/
    for (const [path, text] of english) {
      if (shared.test(path)) continue
      expect(/[가-힣]/.test(text), path).toBe(false)
      expect(/[가-힣]/.test(korean.get(path)!), path).toBe(true)
    }
  })

  it('name every verdict and flag', () => {
    for (const catalogue of [en, ko]) {
      expect(Object.keys(catalogue.verdict.names).sort()).toEqual([...VERDICTS].sort())
      expect(Object.keys(catalogue.verdict.claims).sort()).toEqual([...VERDICTS].sort())
      expect(Object.keys(catalogue.verdict.flags).sort()).toEqual([...FLAGS].sort())
    }
  })
})
