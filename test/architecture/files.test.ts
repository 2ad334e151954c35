import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { docCommentOf } from '../../tools/docs/describe-model.ts'
import { ROOMS, readSource } from './sources.ts'

const MOST_LINES = 300
const files = readSource()
const linesOf = (text: string) => text.split('\n').length - 1

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

describe('files', () => {
  it(`have ${MOST_LINES} lines at most`, () => {
    const long = files.filter((file) => linesOf(file.text) > MOST_LINES).map((file) => file.path)
    expect(long).toEqual([])
  })

  it('stay small in every room', () => {
    const medians = Object.fromEntries(
      ROOMS.flatMap((room) => {
        const sizes = files.filter((file) => file.room === room).map((file) => linesOf(file.text))
        return sizes.length === 0 ? [] : [[room, median(sizes)]]
      }),
    )
    const tooLong = Object.entries(medians).filter(([, lines]) => lines > 110)
    expect(tooLong, JSON.stringify(medians)).toEqual([])
  })

  it('are named in kebab case', () => {
    expect(files.filter((file) => !/^[a-z0-9-]+(\/[a-z0-9-]+)*\.tsx?$/.test(file.path.slice(4)))).toEqual([])
  })
})

describe('committed text', () => {
  const folders = ['src', 'tools', 'scripts', 'workers', 'scenarios', 'bench'].filter((folder) => existsSync(folder))
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )

  it('names no path of one machine', () => {
    const machine = /(?:^|[\s('"`])(?:\/(?:work|tmp|home|root|Users)\/|\.\.\/shared\b)/m
    expect(paths.filter((path) => machine.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})

describe('comments', () => {
  it('stand on every export of rules and of markets', () => {
    const missing = files
      .filter((file) => ['rules', 'markets'].includes(file.room))
      .flatMap((file) =>
        [...file.text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm)]
          .map((match) => match[1]!)
          .filter((name) => docCommentOf(file.text, name) === '')
          .map((name) => `${file.path}: ${name}`),
      )
    expect(missing).toEqual([])
  })

  it('name only documents of this repository', () => {
    const wrong = files.flatMap((file) =>
      [...file.text.matchAll(/\b(?:docs\/)?[\w-]+(?:\/[\w-]+)*\.md\b/g)]
        .map((match) => match[0])
        .filter((name) => !existsSync(name) && !existsSync(`docs/${name}`) && name !== 'SOURCES.md')
        .map((name) => `${file.path}: ${name}`),
    )
    expect(wrong).toEqual([])
  })
})
