import { type Document, LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../base/errors.ts'
import type { Entry, Located, Origin } from './tree.ts'
import { Walk } from './walk.ts'

/** What reading YAML gives: a tree if there is one, and every problem found. */
export interface Parsed {
  readonly tree: Located | undefined
  readonly problems: readonly Problem[]
}

/** Reads one YAML document, remembering the place of every value; `file` is the name used in problems. */
export function parseYaml(text: string, file: string): Parsed {
  const problems: Problem[] = []
  const tab = /^ *\t/m.exec(text)
  if (tab !== null) return { tree: undefined, problems: [tabProblem(text, tab.index + tab[0].length - 1, file)] }
  const counter = new LineCounter()
  let document: Document.Parsed
  try {
    document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, prettyErrors: true, stringKeys: false })
  } catch {
    return {
      tree: undefined,
      problems: [{ file, line: 1, column: 1, path: '', message: 'nested too deeply to be read' }],
    }
  }
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault !== undefined) {
    const place = fault.linePos?.[0] ?? { line: 1, col: 1 }
    return {
      tree: undefined,
      problems: [{ file, line: place.line, column: place.col, path: '', message: syntaxMessage(fault) }],
    }
  }
  const walk = new Walk(document, counter, file, problems)
  const tree = document.contents === null ? undefined : walk.visit(document.contents, [], 0)
  if (problems.length === 0 && tree?.kind !== 'map') {
    problems.push({ file, line: 1, column: 1, path: '', message: 'expected a map of keys and values' })
  }
  return { tree, problems }
}

/** The value of `--set path=value`: a scalar, list or map in one line of YAML; undefined if it cannot be read. */
export function parseValue(text: string, origin: Origin): Located | undefined {
  const counter = new LineCounter()
  const problems: Problem[] = []
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true })
  if (document.errors.length > 0 || document.warnings.length > 0 || document.contents === null) return undefined
  const tree = new Walk(document, counter, origin.file, problems).visit(document.contents, [], 0)
  return problems.length > 0 ? undefined : replaceOrigin(tree, origin)
}

function replaceOrigin(node: Located, origin: Origin): Located {
  if (node.kind === 'scalar') return { ...node, origin }
  if (node.kind === 'list') return { ...node, origin, items: node.items.map((item) => replaceOrigin(item, origin)) }
  const entries = new Map<string, Entry>()
  for (const [key, entry] of node.entries) entries.set(key, { origin, node: replaceOrigin(entry.node, origin) })
  return { kind: 'map', origin, entries }
}

function tabProblem(text: string, index: number, file: string): Problem {
  const lines = text.slice(0, index).split('\n')
  const message = 'a tab in the indentation; use spaces'
  return { file, line: lines.length, column: lines.at(-1)!.length + 1, path: '', message }
}

function syntaxMessage(fault: { code: string; message: string }): string {
  if (fault.code === 'MULTIPLE_DOCS') return 'a second document begins here; a file holds one'
  const sentence = fault.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
  return `not valid YAML: ${sentence.replace(/[.:]$/, '')}`
}
