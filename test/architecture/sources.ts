import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** One source file: path below the root with slashes, text, room. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly room: string
}

/** The rooms from left to right; a room imports only from rooms to its left. */
export const ROOMS = [
  'base',
  'random',
  'statistics',
  'pack',
  'world',
  'engine',
  'accounts',
  'rules',
  'markets',
  'indicators',
  'levers',
  'policies',
  'synthesis',
  'phases',
  'simulation',
  'validation',
  'scenario',
  'results',
  'experiments',
  'report',
  'dashboard',
  'cluster',
  'cli',
] as const

/** The rooms whose numbers must be the same on every machine. */
export const PORTABLE_ROOMS = ROOMS.slice(0, ROOMS.indexOf('simulation') + 1)

/** Every TypeScript file below `src`. */
export function readSource(): SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') || name.endsWith('.tsx'))
    .sort()
    .map((name) => ({
      path: `src/${name}`,
      text: readFileSync(join('src', name), 'utf8'),
      room: name.split('/')[0]!,
    }))
}

/** Text without comments; strings stay. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1')
}

/** Text without comments and without the contents of strings. */
export function withoutWords(text: string): string {
  return withoutComments(text)
    .replace(/'(?:\\.|[^'\\\n])*'/g, "''")
    .replace(/"(?:\\.|[^"\\\n])*"/g, '""')
    .replace(
      /`(?:\\.|\$\{[^}]*\}|[^`\\])*`/g,
      (template) => [...template.matchAll(/\$\{([^}]*)\}/g)].map((part) => ` ${part[1]} `).join('') || '``',
    )
}

/** Files that a file imports, lazily too; with `values`, leaves out imports of nothing but types. */
export function importsOf(file: SourceFile, kind: 'all' | 'values' = 'all'): string[] {
  const text = withoutComments(file.text)
  const statements = text.matchAll(
    /^(import|export)\s+(type\s+)?([^'"]*?)from\s+'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'\s*\)|^import\s+'(\.[^']+)'/gm,
  )
  return [...statements]
    .filter(([, , type, names]) => kind === 'all' || (type === undefined && !namesTypesOnly(names ?? '')))
    .map((match) => posix.normalize(posix.join(posix.dirname(file.path), (match[4] ?? match[5] ?? match[6])!)))
}

function namesTypesOnly(names: string): boolean {
  const inside = /^\{([^}]*)\}\s*$/.exec(names.trim())?.[1]
  if (inside === undefined) return false
  const parts = inside.split(',').map((part) => part.trim())
  return parts.every((part) => part === '' || part.startsWith('type '))
}
