import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { code, markdownTable } from '../../src/cli/odd/markdown.ts'
import { MONTH } from '../../src/phases/month.ts'
import { STREAMS } from '../../src/random/streams.ts'

/** Name of the function that runs a phase, such as `runFirmPlans` for `firm-plans`. */
export function runnerOf(phase: string): string {
  const words = phase.split('-').map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}`)
  return `run${words.join('')}`
}

/** The doc comment over an exported declaration, on one line; empty without one. */
export function docCommentOf(source: string, name: string): string {
  const found = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*export (?:async )?(?:function|const|class|interface|type) ${name}\\b`,
  )
  const text = found.exec(source)?.[1] ?? ''
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The month in order: number, phase, what it does, in the words of the code. */
export function phaseTable(root: string): string {
  const rows = MONTH.map(({ name }, index) => {
    const file = `src/phases/${name}.ts`
    return [
      String(index + 1),
      `[${name}](../${file})`,
      docCommentOf(readFileSync(join(root, file), 'utf8'), runnerOf(name)),
    ]
  })
  return markdownTable(['', 'phase', 'what happens'], rows)
}

/** Streams of draws that the code seeks, with their numbers. */
export function streamList(sources: readonly string[]): string {
  const used = Object.entries(STREAMS).filter(([name]) => sources.some((text) => text.includes(`STREAMS.${name}`)))
  return used.map(([name, number]) => `${code(name)} ${number}`).join(', ')
}
