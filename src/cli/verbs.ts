import type { VerbModule } from './context.ts'

/** A verb of the command line; its file is loaded when the verb is asked for. */
export interface Verb {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<VerbModule>
}

/** The verbs in the order of the help. A further verb is one line here and one file beside. */
export const VERBS: readonly Verb[] = [
  {
    name: 'init',
    summary: 'write an example scenario and bench, schema, editor settings',
    load: () => import('./init.ts'),
  },
  { name: 'check', summary: 'check scenario files and country packs', load: () => import('./check.ts') },
  { name: 'params', summary: 'list parameters: value, unit, range, status, source', load: () => import('./params.ts') },
  {
    name: 'policies',
    summary: 'list policies, or show one with fields and evidence',
    load: () => import('./policies.ts'),
  },
  { name: 'indicators', summary: 'list indicators, or show one', load: () => import('./indicators.ts') },
  { name: 'schema', summary: 'print the JSON Schema of scenario files', load: () => import('./schema.ts') },
  { name: 'report', summary: 'rebuild the HTML report of a result', load: () => import('./report.ts') },
  { name: 'doctor', summary: 'check the environment', load: () => import('./doctor.ts') },
  { name: 'completion', summary: 'print a completion script for bash or zsh', load: () => import('./completion.ts') },
]
