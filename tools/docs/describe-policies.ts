import { code, markdownTable, plainNumber } from '../../src/cli/odd/markdown.ts'
import { leverTable } from '../../src/cli/odd/tables.ts'
import { COMMON_FIELDS } from '../../src/policies/common-fields.ts'
import type { FieldSpec, PolicyDeclaration } from '../../src/policies/declaration.ts'
import { POLICIES } from '../../src/policies/registry.ts'

function valuesOf(spec: FieldSpec): string {
  if (spec.choices !== undefined) return spec.choices.join(', ')
  if (spec.low !== undefined && spec.high !== undefined) return `${plainNumber(spec.low)} – ${plainNumber(spec.high)}`
  return spec.kind
}

function fieldTable(fields: Readonly<Record<string, FieldSpec>>): string {
  const rows = Object.entries(fields).map(([name, spec]) => [
    code(name),
    spec.meaning,
    spec.unit ?? '',
    valuesOf(spec),
    spec.default === undefined ? '' : String(spec.default),
  ])
  return markdownTable(['field', 'meaning', 'unit', 'values', 'default'], rows)
}

function budgetOf(policy: PolicyDeclaration): string {
  const settings = Object.fromEntries(Object.entries(policy.fields).map(([name, spec]) => [name, spec.default]))
  const lines = Object.entries(policy.budgetLines?.(settings) ?? {})
  if (lines.length === 0) return 'none: it brings no money'
  return lines.map(([line, share]) => `${line} ${plainNumber(Math.round(share * 1000) / 10)} %`).join(', ')
}

function section(policy: PolicyDeclaration): string {
  const { evidence } = policy
  const facts = [
    ['proposed in', policy.seed],
    ['money', `${policy.money}; budget lines at default settings: ${budgetOf(policy)}`],
    ['levers', policy.levers.map(code).join(', ')],
    ['effect per won', evidence.effectPerWon],
    ['interval', evidence.interval],
    ['grade', evidence.grade],
    ['unit cost', evidence.unitCost],
    ['source', evidence.source],
    ['downside', evidence.downside],
  ]
  const own = Object.keys(policy.fields).length === 0 ? '' : `\n\n${fieldTable(policy.fields)}`
  return `## ${policy.id}\n\n${policy.summary.en}.\n\n${policy.summary.ko}.\n\n${markdownTable(['', ''], facts)}${own}`
}

/** The page on policies, whole. */
export function policiesPage(): string {
  const grades = 'Grades of evidence run from A (exact by definition) to D (a prior that includes zero).'
  return [
    '# Policies',
    'Written by `node tools/docs/write.mjs` from the declarations in `src/policies`; a test keeps it in step. `npx regio policies ID` prints the same.',
    'A policy never edits the model: each month it reads last month’s observations and writes levers and budget lines; phases read levers only. Money lies in programme accounts per region and line; what is unspent in December goes back to the central government.',
    `${grades} Money is *added* to public spending, or *steered*: a rule over what other policies bring.`,
    '## Fields of every policy',
    fieldTable(COMMON_FIELDS),
    ...POLICIES.map(section),
    '## Levers',
    leverTable(),
  ].join('\n\n')
}
