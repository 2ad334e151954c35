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
  { name: 'run', summary: 'run one scenario, N replications', load: () => import('./run.ts') },
  { name: 'bench', summary: 'compare policy mixes under common random numbers', load: () => import('./bench.ts') },
  { name: 'compare', summary: 'compare finished results, paired where seeds are', load: () => import('./compare.ts') },
  {
    name: 'evaluate',
    summary: 'effects of support on firms: naive, matched, true',
    load: () => import('./evaluate.ts'),
  },
  {
    name: 'validate',
    summary: 'run the model without policy against its targets',
    load: () => import('./validate.ts'),
  },
  { name: 'plan', summary: 'print the runs that a file asks for', load: () => import('./plan.ts') },
  { name: 'resume', summary: 'finish an interrupted result', load: () => import('./resume.ts') },
  { name: 'status', summary: 'tell how far a result is', load: () => import('./status.ts') },
  { name: 'replay', summary: 'rerun one replication and check its hash', load: () => import('./replay.ts') },
  { name: 'export', summary: 'write a result as CSV, Parquet or DuckDB', load: () => import('./export.ts') },
  { name: 'params', summary: 'list parameters: value, unit, range, status, source', load: () => import('./params.ts') },
  {
    name: 'policies',
    summary: 'list policies, or show one with fields and evidence',
    load: () => import('./policies.ts'),
  },
  { name: 'indicators', summary: 'list indicators, or show one', load: () => import('./indicators.ts') },
  { name: 'schema', summary: 'print the JSON Schema of scenario files', load: () => import('./schema.ts') },
  { name: 'odd', summary: 'print the ODD description of the model as coded', load: () => import('./odd.ts') },
  { name: 'report', summary: 'rebuild the HTML report of a result', load: () => import('./report.ts') },
  { name: 'doctor', summary: 'check the environment', load: () => import('./doctor.ts') },
  { name: 'completion', summary: 'print a completion script for bash or zsh', load: () => import('./completion.ts') },
]
